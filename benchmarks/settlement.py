"""A month of a large co-op: 3,000 households, three meters, every hour; imported, previewed and closed on SQLite and on PostgreSQL.

Each step runs in a process of its own, which tells its time without the interpreter's start, and the most memory that it had.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from benchmarks.measurement import Measurement, at_most, seconds
from coopctl.core.money.period import Period
from coopctl.settings.paths import CHECKOUT

HOUSEHOLDS = 3_000
FEW = 300
PERIOD = Period(2026, 10, "Europe/Stockholm")
_WITH_POSTGRESQL = str(CHECKOUT / "tests" / "tools" / "with-postgresql")
_KEYS = [{"key": "equal", "part": "60%"}, {"key": "usage", "meter": "storage", "part": "40%"}]
_MAIL = [
    {"key": "usage", "meter": "mail_sent", "part": "50%"},
    {"key": "overage", "meter": "mail_received", "included": 500, "part": "50%"},
]
_COOP = {
    "name": "Frysboxen",
    "organisation_number": "802400-0000",
    "domain": "frysboxen.example",
    "currency": "SEK",
    "timezone": PERIOD.zone,
    "language": "sv",
    "meters": ["storage", "mail_sent", "mail_received"],
    "pools": {"server": {"keys": _KEYS}, "mail": {"keys": _MAIL}},
}


def measure() -> Sequence[Measurement]:
    """Return times and memory on both databases."""
    rows: list[Measurement] = []
    for database, prefix in (("SQLite", []), ("PostgreSQL", [_WITH_POSTGRESQL])):
        many, few = _run_month(HOUSEHOLDS, prefix=prefix), _run_month(FEW, prefix=prefix)
        name = f"{HOUSEHOLDS:,} households on {database}"
        rows += [
            at_most(f"{name}: {many['import']['rows']:,.0f} readings imported", many["import"]["seconds"], unit="s", limit=60),
            at_most(f"{name}: preview", many["preview"]["seconds"], unit="s", limit=5),
            at_most(f"{name}: close", many["close"]["seconds"], unit="s", limit=15),
            at_most(f"{name}: peak memory", max(step["megabytes"] for step in many.values()), unit="MB", limit=400),
            at_most(f"preview of {HOUSEHOLDS:,} against {FEW}", many["preview"]["seconds"] / few["preview"]["seconds"], unit="×", limit=12),
        ]
    return rows


def _run_month(households: int, *, prefix: Sequence[str]) -> dict[str, dict[str, float]]:
    with tempfile.TemporaryDirectory(dir=CHECKOUT / "build" if (CHECKOUT / "build").is_dir() else None) as folder:
        file = Path(folder) / "readings.csv"
        write_readings(file, households=households)
        environment = os.environ | {"COOPCTL_STATE": folder, "DJANGO_SETTINGS_MODULE": "coopctl.settings"}
        environment.pop("COOPCTL_DATABASE", None)
        script = "set -e; for step in fill import preview close; do {python} -m benchmarks.settlement $step {count} {file}; done"
        command = [*prefix, "bash", "-c", script.format(python=sys.executable, count=households, file=file)]
        result = subprocess.run(command, check=True, cwd=CHECKOUT, env=environment, stdout=subprocess.PIPE, text=True)
    steps = [json.loads(line) for line in result.stdout.splitlines()]
    return {step.pop("step"): step for step in steps}


def write_readings(file: Path, *, households: int) -> None:
    """Write a month of hourly readings of three meters, hour by hour as servers send them."""
    numbers = [f"{number:04}" for number in range(1, households + 1)]
    with file.open("w", encoding="ascii") as out:
        out.write("host,household,meter,resource,hour,quantity\n")
        for hour in range(PERIOD.seconds // 3600):
            moment = f"{PERIOD.start_utc + timedelta(hours=hour):%Y-%m-%dT%H:%M:%SZ}"
            out.writelines(
                f"mail1,{n},storage,drawer/{n},{moment},{(10**9 + place * 10**6 + hour * 1000) * 3600}\n"
                f"mail1,{n},mail_sent,mail/{n},{moment},{place * hour % 7}\n"
                f"mail1,{n},mail_received,mail/{n},{moment},{place * hour % 13}\n"
                for place, n in enumerate(numbers)
            )


def run_step(step: str, *, households: int, file: Path) -> dict[str, float | str]:
    """Run one step here, and return its time and memory."""
    import django  # noqa: PLC0415 - only the step's own process needs it

    django.setup()
    from benchmarks.month import close, fill, import_month, preview  # noqa: PLC0415 - models need django.setup() first

    steps: dict[str, Callable[[], int]] = {
        "fill": lambda: fill(households, coop=_COOP, period=PERIOD),
        "import": lambda: import_month(file, now=datetime(2026, 12, 1, tzinfo=UTC)),
        "preview": lambda: preview(PERIOD, coop=_COOP),
        "close": lambda: close(PERIOD, coop=_COOP, today=date(2026, 12, 1)),
    }
    rows = 0

    def act() -> None:
        nonlocal rows
        rows = steps[step]()

    taken = seconds(act, times=3 if step == "preview" else 1)
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"step": step, "rows": rows, "seconds": taken, "megabytes": megabytes}


if __name__ == "__main__":
    print(json.dumps(run_step(sys.argv[1], households=int(sys.argv[2]), file=Path(sys.argv[3]))))
