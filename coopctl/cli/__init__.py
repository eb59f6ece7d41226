"""The command line: one file per noun; each command parses, calls one service, prints."""

from __future__ import annotations

import os
import sys

from coopctl.cli.app import run


def main() -> None:
    """Run `coopctl`. Ends the process with one of the codes of `ExitCode`."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coopctl.settings")
    # To look for plugins, pydantic reads what every installed package says of itself.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    sys.exit(run(sys.argv[1:]))
