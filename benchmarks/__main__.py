"""`make bench`: everything, or the modules named as arguments."""

from __future__ import annotations

import sys

from benchmarks import commands, drawers, mailboxes
from benchmarks.measurement import Measurement, report
from benchmarks.place import LAB, prepare_server
from coopctl.lab.containers import remove_lab
from coopctl.settings.paths import CHECKOUT

MODULES = {"commands": commands, "drawers": drawers, "mailboxes": mailboxes}


def main(names: list[str]) -> int:
    """Measure, print, write. Returns the exit code."""
    coopctl = prepare_server()
    rows: list[Measurement] = []
    try:
        for name in names or MODULES:
            rows += MODULES[name].measure(coopctl)
    finally:
        remove_lab(LAB)
    return 0 if report(rows, file=CHECKOUT / "build" / "bench.json") else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
