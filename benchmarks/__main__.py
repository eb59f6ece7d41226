"""`make bench`: everything, or the modules named as arguments."""

from __future__ import annotations

import sys

from benchmarks import (
    commands,
    drawers,
    invoices,
    lists,
    mail,
    mailboxes,
    settlement,
    sites,
    weblogs,
)
from benchmarks.measurement import Measurement, report
from benchmarks.place import LAB, prepare_server
from coopctl.settings.paths import CHECKOUT
from lab.containers import remove_lab

ALONE = {"invoices": invoices, "settlement": settlement, "weblogs": weblogs}
ON_A_SERVER = {"commands": commands, "drawers": drawers, "lists": lists, "mail": mail, "mailboxes": mailboxes, "sites": sites}


def main(names: list[str]) -> int:
    """Measure, print, write. Returns the exit code. A server is started only for what needs one."""
    wanted = names or [*ALONE, *ON_A_SERVER]
    rows: list[Measurement] = []
    for name in wanted:
        if name in ALONE:
            rows += ALONE[name].measure()
    if any(name in ON_A_SERVER for name in wanted):
        rows += measure_on_a_server([name for name in wanted if name in ON_A_SERVER])
    return 0 if report(rows, file=CHECKOUT / "build" / "bench.json") else 1


def measure_on_a_server(names: list[str]) -> list[Measurement]:
    """Run these modules against one deployed server, which is removed at the end."""
    coopctl = prepare_server()
    try:
        return [row for name in names for row in ON_A_SERVER[name].measure(coopctl)]
    finally:
        remove_lab(LAB)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
