"""What a measurement is, and how it's told."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True)
class Measurement:
    """One number, its goal in words, and whether it's held; `holds` is None for a number that has no goal of its own."""

    name: str
    value: float
    unit: str
    goal: str | None = None
    holds: bool | None = None


def at_most(name: str, value: float, *, unit: str, limit: float) -> Measurement:
    """Return a measurement that should be small."""
    return Measurement(name, round(value, 3), unit, f"≤ {limit:g}", value <= limit)


def at_least(name: str, value: float, *, unit: str, limit: float) -> Measurement:
    """Return a measurement that should be large."""
    return Measurement(name, round(value, 3), unit, f"≥ {limit:g}", value >= limit)


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


def report(measurements: Sequence[Measurement], *, file: Path) -> bool:
    """Print the table, write the JSON. Returns whether every goal is held."""
    table = Table("what", "value", "unit", "goal", "", box=None, pad_edge=False)
    for row in measurements:
        verdict = {None: "", True: "held", False: "[bold red]NOT HELD"}[row.holds]
        table.add_row(row.name, f"{row.value:g}", row.unit, row.goal or "", verdict)
    Console().print(table)
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps([asdict(row) for row in measurements], indent=2, ensure_ascii=False) + "\n")
    return all(row.holds is not False for row in measurements)
