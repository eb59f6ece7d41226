"""Reading what sites moved: the meter on its log, GoAccess beside it on the visitors' log.

Both logs tell of the same requests: GoAccess can't read the meter's own, which has no addresses.
Processor time counts, so that other work on the machine doesn't.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measurement import Measurement, at_least, at_most, told

REQUESTS = 1_000_000
_AGENT = "firefox/140.0 Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101"
_READ = """
import re, sys, time
from pathlib import Path
from programs.agent.readers.web import read_transfer
start = time.process_time()
[(transfer, _)] = read_transfer(Path(sys.argv[1]), cursor=None, until=10**9)
taken = time.process_time() - start
peak = re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1]
print(taken, peak, sum(transfer.totals.values()), transfer.broken)
"""


def measure() -> Iterator[Measurement]:
    """Yield lines a second of one core for both, their ratio, and the meter's peak memory."""
    with tempfile.TemporaryDirectory() as folder:
        meter, visitors = Path(folder, "meter.log"), Path(folder, "access.log")
        moved = _write_logs(meter, visitors)
        command = [sys.executable, "-c", _READ, str(meter)]
        read = subprocess.run(command, check=True, capture_output=True, text=True)
        words = read.stdout.split()
        assert (int(words[2]), int(words[3])) == (moved, 1), "the meter and the log disagree"
        ours, theirs = REQUESTS / float(words[0]), REQUESTS / _seconds_of_goaccess(visitors)
    yield at_least("web log lines by the meter, per core", ours, unit="/s", limit=1_000_000)
    yield told("the same requests by GoAccess", theirs, unit="/s")
    yield at_least("web log lines against GoAccess", ours / theirs, unit="×", limit=20)
    yield at_most("the meter's peak memory", int(words[1]) / 2**10, unit="MiB", limit=50)


def _write_logs(meter: Path, visitors: Path) -> int:
    """Write both logs, the meter's with one broken line in its middle. Returns the bytes moved."""
    moved = 0
    with meter.open("w") as ours, visitors.open("w") as theirs:
        for place, (household, hour, sent, received) in enumerate(_requests()):
            moved += sent + received
            ours.write(f"{household:04} 2026-11-20T{hour:02}+01:00 {sent} {received}\n")
            moment = f"20/Nov/2026:{hour:02}:10:11 +0100"
            request = f"GET /{received}.html HTTP/2.0"
            theirs.write(f'192.0.2.0 - - [{moment}] "{request}" 200 {sent} "-" "{_AGENT}"\n')
            if place == REQUESTS // 2:
                ours.write("0001 2026-11-20T12+01:00 51\0\n")
    return moved


def _requests() -> Iterator[tuple[int, int, int, int]]:
    dice = random.Random(1)
    for place in range(REQUESTS):
        yield (
            dice.randint(1, 200),
            place * 24 // REQUESTS,
            dice.randint(300, 200_000),
            dice.randint(300, 2_000),
        )


def _seconds_of_goaccess(log: Path) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    options = [
        "--log-format=COMBINED",
        "--no-global-config",
        "--no-progress",
        f"--output={log}.json",
    ]
    subprocess.run(
        ["goaccess", str(log), *options], check=True, capture_output=True, stdin=subprocess.DEVNULL
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
