"""Polling with a time limit."""

from __future__ import annotations

import time
from collections.abc import Callable

from coopctl.core.errors import CoopError


def wait_until(arrived: Callable[[], bool], *, what: str, hint: str, seconds: int = 30) -> None:
    """Poll until it's true. Raises CoopError if that takes too long."""
    deadline = time.monotonic() + seconds
    while not arrived():
        if time.monotonic() > deadline:
            raise CoopError(f"{what} didn't arrive within {seconds} seconds", hint=hint)
        time.sleep(0.3)
