"""`make bench`: all benchmarks, or those named as arguments."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Sequence

from benchmarks import logged
from benchmarks.catalogue import BENCHMARKS, Benchmark
from benchmarks.report import Report
from benchmarks.runner import run_benchmarks
from benchmarks.server import Server
from coopctl.settings.paths import CHECKOUT

FILE = CHECKOUT / "build" / "bench.json"
_BUSY = 0.5  # load of each core above which times say little


def main(words: Sequence[str]) -> int:
    """Parse, measure, tell. Returns the exit code; argparse ends the process for a wrong name."""
    parser = _parser()
    arguments = parser.parse_args(words)
    if arguments.list:
        for benchmark in BENCHMARKS:
            print(f"{benchmark.name:<11} {benchmark.minutes:>4g} min  {benchmark.about}")
        return 0
    if unknown := sorted(set(arguments.names) - {benchmark.name for benchmark in BENCHMARKS}):
        parser.error(f"there is no benchmark {', '.join(unknown)}; --list shows them")
    chosen = choose(arguments.names)
    for line in _describe(chosen):
        _show(line)
    logged.LOG.unlink(missing_ok=True)
    began = time.monotonic()
    report = Report(FILE, show=_show)
    code = run_benchmarks(chosen, server=Server(), report=report, show=_show)
    for line in report.summarize():
        _show(line)
    minutes = (time.monotonic() - began) / 60
    _show(f"{minutes:.0f} min; rows in {FILE}, output of commands in {logged.LOG}")
    return code


def choose(names: Sequence[str]) -> list[Benchmark]:
    """Return the benchmarks of these names in their own order; all for none."""
    return [benchmark for benchmark in BENCHMARKS if not names or benchmark.name in names]


def _describe(chosen: Sequence[Benchmark]) -> list[str]:
    minutes = sum(one.minutes for one in chosen)
    cores, load = os.cpu_count() or 1, os.getloadavg()[0]
    count = f"{len(chosen)} of {len(BENCHMARKS)} benchmarks"
    lines = [f"{count}, about {minutes:g} min on two cores; this machine has {cores}"]
    if any(one.on_server for one in chosen):
        lines.append("the first run on a machine also builds the containers' images: 5 min more")
    if load > _BUSY * cores:
        lines.append(f"this machine is busy (load {load:.1f}): expect times that are too long")
    return lines


def _show(line: str) -> None:
    print(line, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="all, if none is named")
    parser.add_argument("--list", action="store_true", help="show names and usual times, and end")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
