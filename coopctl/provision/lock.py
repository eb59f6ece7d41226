"""One run at a time: the locks of a state directory."""

from __future__ import annotations

import fcntl
import json
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from coopctl.core.errors import CoopError
from coopctl.settings.paths import state_directory


@contextmanager
def run_lock(
    command: str,
    *,
    name: str = "run.lock",
    wait: float = 0.0,
    on_wait: Callable[[str], None] | None = None,
) -> Iterator[int]:
    """Hold the lock `name` and yield its file descriptor.

    The kernel frees it when the last process that has the descriptor is gone, so a killed run
    leaves no lock behind: child processes that still work on servers get the descriptor too. `wait`
    is how many seconds to wait for another run. Raises CoopError that says who holds it.
    """
    descriptor = os.open(state_directory() / name, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _acquire(descriptor, wait=wait, on_wait=on_wait)
        holder = {
            "pid": os.getpid(),
            "since": datetime.now(UTC).isoformat(timespec="seconds"),
            "command": command,
        }
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, json.dumps(holder).encode(), 0)
        yield descriptor
    finally:
        os.close(descriptor)


def _acquire(descriptor: int, *, wait: float, on_wait: Callable[[str], None] | None) -> None:
    deadline = time.monotonic() + wait
    told = False
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            holder = _describe(os.pread(descriptor, 4096, 0))
            if time.monotonic() >= deadline:
                raise CoopError(
                    f"another run is under way: {holder}",
                    hint="wait until it has ended, then run this again",
                ) from None
            if on_wait and not told:
                on_wait(f"waiting for another run: {holder}")
                told = True
            time.sleep(0.1)


def _describe(content: bytes) -> str:
    try:
        holder = json.loads(content)
        return f"`{holder['command']}`, process {holder['pid']}, since {holder['since']}"
    except (json.JSONDecodeError, KeyError, TypeError):
        return "it has just started"
