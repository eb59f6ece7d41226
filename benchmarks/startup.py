"""What a command takes before it does its work: help texts, listings of an empty registry, and what
the shell asks at each press of the tab key.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.measurement import Measurement, at_most, cpu_seconds

HELP_SECONDS = 0.3
COMMAND_SECONDS = 0.5
TIMES = 5

_MAIN = "from coopctl.cli import main; main()"
_HELP = (("--help",), ("mailbox", "list", "--help"), ("deploy", "--help"))
_LISTINGS = (
    ("household", "list"),
    ("mailbox", "list"),
    ("invoice", "list"),
    ("period", "preview", "2026-10"),
    ("plan", "--host", "mail1"),
)


def measure() -> Iterator[Measurement]:
    """Yield the processor time of each command line: the least of a few runs."""
    with tempfile.TemporaryDirectory() as state:
        environment = {**os.environ, "COOPCTL_STATE": str(Path(state) / "state")}
        for words in _HELP:
            yield _time(words, environment=environment, limit=HELP_SECONDS)
        _run(("household", "list"), environment=environment)  # makes the registry
        for words in _LISTINGS:
            yield _time(words, environment=environment, limit=COMMAND_SECONDS)
        yield _time_completion("mailbox show ", environment=environment)


def _time(words: tuple[str, ...], *, environment: Mapping[str, str], limit: float) -> Measurement:
    taken = min(cpu_seconds(lambda: _run(words, environment=environment)) for _ in range(TIMES))
    return at_most(f"coopctl {' '.join(words)}", taken, unit="s", limit=limit)


def _time_completion(line: str, *, environment: Mapping[str, str]) -> Measurement:
    asked = {
        **environment,
        "_COOPCTL_COMPLETE": "complete_zsh",
        "_TYPER_COMPLETE_ARGS": f"coopctl {line}",
    }
    taken = min(cpu_seconds(lambda: _run((), environment=asked)) for _ in range(TIMES))
    return at_most(f"tab after {line.strip()!r}", taken, unit="s", limit=HELP_SECONDS)


def _run(words: tuple[str, ...], *, environment: Mapping[str, str]) -> None:
    command = [sys.executable, "-c", _MAIN, "-i", "example", *words]
    if not words:
        command = [sys.executable, "-c", _MAIN]
    subprocess.run(command, check=True, capture_output=True, env=environment)
