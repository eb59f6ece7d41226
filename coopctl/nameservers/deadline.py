"""Time that is left for a whole task, shared by its steps."""

from __future__ import annotations

import time


class Deadline:
    """Passes `seconds` after it was made."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def share(self, seconds: float) -> float:
        """Return what a step may take: `seconds`, or less if less is left; at least an instant, so
        that it fails by itself.
        """
        return max(0.01, min(seconds, self._end - time.monotonic()))

    @property
    def passed(self) -> bool:
        """Tell whether the time is up."""
        return time.monotonic() >= self._end
