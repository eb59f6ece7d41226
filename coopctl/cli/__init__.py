"""The command line: one file per noun; each command parses, calls one service, prints."""

from __future__ import annotations

import os
import sys

from coopctl.cli.app import run


def main() -> None:
    """Run `coopctl`. Ends the process with one of the codes of `ExitCode`."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "coopctl.settings")
    sys.exit(run(sys.argv[1:]))
