"""A log file per run: everything that was said, with times."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from coopctl.provision.events import Event
from coopctl.settings.paths import state_directory

KEPT = 200


@dataclass(frozen=True)
class RunLog:
    """An open log; child processes write their own output to the same file."""

    path: Path
    file: TextIO

    def note(self, event: Event) -> None:
        """Write one event."""
        words = " ".join(part for part in (event.kind, event.host, event.text) if part)
        detail = "".join(f"\n    {line}" for line in event.detail.splitlines())
        self.file.write(f"{datetime.now(UTC).isoformat(timespec='milliseconds')} {words}{detail}\n")


@contextmanager
def open_log(command: str) -> Iterator[RunLog]:
    """Open `<state>/logs/<UTC time>-<command>-<pid>.log`, readable by the owner alone; the newest
    `KEPT` logs are kept.
    """
    folder = state_directory() / "logs"
    folder.mkdir(mode=0o700, exist_ok=True)
    for old in sorted(folder.glob("*.log"))[: -KEPT + 1]:
        old.unlink(missing_ok=True)
    path = folder / f"{datetime.now(UTC):%Y%m%dT%H%M%S.%fZ}-{command}-{os.getpid()}.log"
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND, 0o600)
    with os.fdopen(descriptor, "w", buffering=1, encoding="utf-8") as file:
        yield RunLog(path, file)
