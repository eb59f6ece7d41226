"""What a measurement is."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Measurement:
    """One number, its goal in words, and whether it's met; `met` is None for one without a goal."""

    name: str
    value: float
    unit: str
    goal: str | None = None
    met: bool | None = None


def at_most(name: str, value: float, *, unit: str, limit: float) -> Measurement:
    """Return a measurement that should be small."""
    return Measurement(name, round(value, 3), unit, f"≤ {_plain(limit)}", value <= limit)


def at_least(name: str, value: float, *, unit: str, limit: float) -> Measurement:
    """Return a measurement that should be large."""
    return Measurement(name, round(value, 3), unit, f"≥ {_plain(limit)}", value >= limit)


def told(name: str, value: float, *, unit: str) -> Measurement:
    """Return a measurement that another is compared with."""
    return Measurement(name, round(value, 3), unit)


def seconds(action: Callable[[], object], *, times: int = 1) -> float:
    """Return the median wall time of the action."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        action()
        taken.append(time.perf_counter() - start)
    return sorted(taken)[len(taken) // 2]


def cpu_seconds(action: Callable[[], object]) -> float:
    """Return the processor time of the programs that the action runs and waits for."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    action()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _plain(limit: float) -> str:
    return f"{limit:,.0f}" if limit >= 1000 else f"{limit:g}"
