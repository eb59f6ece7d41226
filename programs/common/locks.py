"""Locks of files (flock(2)): the kernel gives them back, however a program ends."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def hold_lock(path: Path, *, wait: bool, shared: bool = False) -> Iterator[bool]:
    """Hold the file's lock, alone or `shared`, until the block ends. Yields whether it's held:
    without `wait`, whoever has it already keeps it. The file is made unless the lock is shared.
    """
    kind = fcntl.LOCK_SH if shared else fcntl.LOCK_EX
    with path.open("rb" if shared else "ab") as file:
        try:
            fcntl.flock(file, kind if wait else kind | fcntl.LOCK_NB)
            held = True
        except BlockingIOError:
            held = False
        yield held
