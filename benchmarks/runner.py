"""Runs benchmarks one after the other; one that fails doesn't end the others."""

from __future__ import annotations

import signal
import subprocess
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from benchmarks.catalogue import Benchmark
from benchmarks.logged import write_log
from benchmarks.report import Report
from benchmarks.server import Server
from coopctl.core.errors import CoopError

INTERRUPTED = 130  # what shells make of a program that Ctrl-C ended
_LONGEST_REASON = 160

Show = Callable[[str], None]


def run_benchmarks(
    benchmarks: Sequence[Benchmark], *, server: Server, report: Report, show: Show
) -> int:
    """Run them, then remove the server. Returns the exit code: 1 if one failed or missed a goal.

    Interrupted (SIGINT, SIGTERM, SIGHUP), it keeps the rows, removes the server and returns 130.
    """
    try:
        with _interruptible():
            for benchmark in benchmarks:
                _run(benchmark, server=server, report=report, show=show)
    except KeyboardInterrupt:
        return INTERRUPTED
    finally:
        with _uninterruptible():
            _remove(server, report=report)
    return 0 if report.is_good else 1


def _run(benchmark: Benchmark, *, server: Server, report: Report, show: Show) -> None:
    show(f"{benchmark.name}: {benchmark.about}; usually {benchmark.minutes:g} min")
    try:
        for measurement in benchmark.measure(server):
            report.add(benchmark.name, measurement)
    except KeyboardInterrupt:
        report.fail(benchmark.name, "interrupted")
        raise
    except Exception as error:  # noqa: BLE001 - whatever it was, the others go on
        write_log(traceback.format_exc())
        report.fail(benchmark.name, explain(error))
        # It may be in any state: the next one that needs it gets another.
        _remove(server, report=report)


def _remove(server: Server, *, report: Report) -> None:
    try:
        server.remove()
    except CoopError as error:
        report.fail("lab", f"it couldn't be removed: {explain(error)}")


def explain(error: Exception) -> str:
    """Return a short sentence on one line."""
    match error:
        case subprocess.CalledProcessError():
            said = (error.stderr or "").strip().splitlines()
            text = f"`{_command(error.cmd)}` ended with exit code {error.returncode}"
            text += f": {said[-1]}" if said else ""
        case subprocess.TimeoutExpired():
            text = f"`{_command(error.cmd)}` took longer than {error.timeout:g} s"
        case FileNotFoundError(filename=str(missing)):
            text = f"there is no {missing}"
        case CoopError() | AssertionError():
            text = str(error) or type(error).__name__
        case _:
            text = f"{type(error).__name__}: {error}"
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_REASON else f"{line[: _LONGEST_REASON - 1]}…"


def _command(command: object) -> str:
    return " ".join(map(str, command)) if isinstance(command, (list, tuple)) else str(command)


@contextmanager
def _interruptible() -> Iterator[None]:
    """Let SIGTERM and SIGHUP end the run as Ctrl-C does."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    with _handling(interrupt, signal.SIGTERM, signal.SIGHUP):
        yield


@contextmanager
def _uninterruptible() -> Iterator[None]:
    """Ignore whoever is impatient: programs that are started meanwhile ignore it too."""
    with _handling(signal.SIG_IGN, signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        yield


@contextmanager
def _handling(handler: Any, *signals: signal.Signals) -> Iterator[None]:
    before = {one: signal.signal(one, handler) for one in signals}
    try:
        yield
    finally:
        for one, former in before.items():
            signal.signal(one, former)
