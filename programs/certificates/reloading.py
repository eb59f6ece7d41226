"""Tells the daemons. A reload leaves what runs in peace, and nginx refuses one if its configuration
is broken.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Collection

from .config import Config


def reload_units(config: Config, *, names: Collection[str]) -> None:
    """Reload the units that use certificates of these names, each once; those that don't run take
    it when they start.
    """
    own = set(names) & set(config.names)
    units = [*(config.units if own else ()), *(config.web_units if names else ())]
    for unit in dict.fromkeys(units):
        if subprocess.run(["systemctl", "try-reload-or-restart", unit], check=False).returncode:
            print(f"{unit} hasn't taken the new certificate", file=sys.stderr)
