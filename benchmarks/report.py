"""Rows as they come: each is printed at once, and the file holds all of them at any time."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.measurement import Measurement

_VERDICTS = {None: "", True: "met", False: "NOT MET"}


@dataclass(frozen=True)
class Row:
    """A measurement, or why (`failed`) its benchmark ended without the rest of its rows."""

    benchmark: str
    name: str
    value: float | None = None
    unit: str = ""
    goal: str | None = None
    met: bool | None = None
    failed: str | None = None


class Report:
    """The rows of one run. The file, a JSON list of them, is replaced whole: never half written."""

    def __init__(self, file: Path, *, show: Callable[[str], None]) -> None:
        self.rows: list[Row] = []
        self._file, self._show = file, show
        self._write()

    def add(self, benchmark: str, measurement: Measurement) -> None:
        """Tell and keep a measurement."""
        self._append(Row(benchmark, **asdict(measurement)))

    def fail(self, benchmark: str, reason: str) -> None:
        """Tell and keep that a benchmark failed; the rows that it had before stay."""
        self._append(Row(benchmark, benchmark, failed=reason))

    @property
    def is_good(self) -> bool:
        """Whether nothing failed and every goal is met."""
        return all(row.failed is None and row.met is not False for row in self.rows)

    def summarize(self) -> list[str]:
        """Return what to say at the end: how many goals are met, which aren't, what failed."""
        goals = [row for row in self.rows if row.met is not None]
        failures = [row for row in self.rows if row.failed is not None]
        missed = [row for row in goals if not row.met]
        return [
            f"goals met: {len(goals) - len(missed)} of {len(goals)}; failed: {len(failures)}",
            *(
                f"not met: {row.name}: {_number(row)} {row.unit} (goal {row.goal})"
                for row in missed
            ),
            *(f"failed: {row.benchmark}: {row.failed}" for row in failures),
        ]

    def _append(self, row: Row) -> None:
        self.rows.append(row)
        self._write()
        self._show(format_row(row))

    def _write(self) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps([asdict(row) for row in self.rows], indent=2, ensure_ascii=False) + "\n"
        beside = self._file.with_name(f".{self._file.name}.new")
        beside.write_text(text, encoding="utf-8")
        beside.replace(self._file)


def format_row(row: Row) -> str:
    """Return a line for people, in columns."""
    if row.failed is not None:
        return f"  {row.benchmark}: FAILED: {row.failed}"
    line = f"  {row.name:<58} {_number(row):>10} {row.unit:<11} {row.goal or '':<9}"
    return f"{line} {_VERDICTS[row.met]}".rstrip()


def _number(row: Row) -> str:
    value = row.value or 0
    return f"{value:,.0f}" if value >= 1000 else f"{value:.3g}"
