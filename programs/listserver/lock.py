"""A list's lock: messages, upkeep and commands may come at once."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path

from ..common.locks import hold_lock


def only_one(folder: Path) -> AbstractContextManager[bool]:
    """Hold the list's lock; whoever comes meanwhile waits."""
    return hold_lock(folder / "lock", wait=True)
