"""Waiting for what comes by itself."""

from __future__ import annotations

import time
from collections.abc import Callable

from coopctl.core.errors import CoopError

_SECONDS = 30


def wait_until(arrived: Callable[[], bool], *, what: str, hint: str) -> None:
    """Ask again and again until it's true. Raises CoopError if that takes too long."""
    deadline = time.monotonic() + _SECONDS
    while not arrived():
        if time.monotonic() > deadline:
            raise CoopError(f"{what} didn't arrive within {_SECONDS} seconds", hint=hint)
        time.sleep(0.3)
