"""A month of a large co-op: 3,000 households, three meters, every hour.

It's imported, previewed and closed on SQLite and on PostgreSQL. Each step runs in a process of its
own, which tells its time without the interpreter's start, and the most memory that it had.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from benchmarks.measurement import Measurement, at_most, seconds
from coopctl.core.money.period import Period
from coopctl.settings.paths import CHECKOUT

HOUSEHOLDS = 3_000
FEW = 300
PERIOD = Period(2026, 10, "Europe/Stockholm")
_WITH_POSTGRESQL = str(CHECKOUT / "tests" / "tools" / "with-postgresql")
_STEPS = (
    "set -e; for step in fill import preview close;"
    " do {python} -m benchmarks.settlement $step {households} {file}; done"
)
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


def measure() -> Iterator[Measurement]:
    """Yield times and memory on both databases."""
    for database, prefix in (("SQLite", []), ("PostgreSQL", [_WITH_POSTGRESQL])):
        many = _run_month(HOUSEHOLDS, prefix=prefix)
        times = {step: told["seconds"] for step, told in many.items()}
        readings = f"{many['import']['rows']:,.0f} readings"
        memory = max(step["megabytes"] for step in many.values())
        yield at_most(f"{database}: import {readings}", times["import"], unit="s", limit=60)
        yield at_most(f"{database}: preview", times["preview"], unit="s", limit=5)
        yield at_most(f"{database}: close", times["close"], unit="s", limit=15)
        yield at_most(f"{database}: peak memory", memory, unit="MB", limit=400)
        few = _run_month(FEW, prefix=prefix)
        ratio = times["preview"] / few["preview"]["seconds"]
        name = f"{database}: preview, {HOUSEHOLDS:,} against {FEW} households"
        yield at_most(name, ratio, unit="×", limit=12)


def _run_month(households: int, *, prefix: Sequence[str]) -> dict[str, dict[str, float]]:
    build = CHECKOUT / "build"
    with tempfile.TemporaryDirectory(dir=build if build.is_dir() else None) as folder:
        file = Path(folder) / "readings.csv"
        write_readings(file, households=households)
        settings = {"COOPCTL_STATE": folder, "DJANGO_SETTINGS_MODULE": "coopctl.settings"}
        environment = os.environ | settings
        environment.pop("COOPCTL_DATABASE", None)
        script = _STEPS.format(python=sys.executable, households=households, file=file)
        result = subprocess.run(
            [*prefix, "bash", "-c", script],
            check=True,
            cwd=CHECKOUT,
            env=environment,
            capture_output=True,
            text=True,
        )
    steps = [json.loads(line) for line in result.stdout.splitlines()]
    return {step.pop("step"): step for step in steps if step["step"] != "fill"}


def write_readings(file: Path, *, households: int) -> None:
    """Write a month of hourly readings of three meters, hour by hour as servers send them."""
    numbers = [f"{number:04}" for number in range(1, households + 1)]
    with file.open("w", encoding="ascii") as out:
        out.write("host,household,meter,resource,hour,quantity\n")
        for hour in range(PERIOD.seconds // 3600):
            moment = f"{PERIOD.start_utc + timedelta(hours=hour):%Y-%m-%dT%H:%M:%SZ}"
            held = 10**9 + hour * 1000
            out.writelines(
                f"mail1,{n},storage,drawer/{n},{moment},{(held + place * 10**6) * 3600}\n"
                f"mail1,{n},mail_sent,mail/{n},{moment},{place * hour % 7}\n"
                f"mail1,{n},mail_received,mail/{n},{moment},{place * hour % 13}\n"
                for place, n in enumerate(numbers)
            )


def run_step(step: str, *, households: int, file: Path) -> dict[str, float | str]:
    """Run one step here, and return its time and memory."""
    import django  # noqa: PLC0415 - only the step's own process needs it

    django.setup()
    # Models need django.setup() first.
    from benchmarks.month import close, fill, import_month, preview  # noqa: PLC0415

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
