"""A household's year: what each month cost and used, as its invoices said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from coopctl.core.invoices.display import Shown
from coopctl.core.settlement.preview import Document

MONTHS = 12


class MeterUse(Document):
    """What a household used of one meter in a month: base units as text, and how people read it."""

    meter: str
    quantity: str
    shown: Shown


class HistoryMonth(Document):
    """One month of a household's year. `total` is what it was invoiced, credit notes included, in
    minor units; None: nothing was.
    """

    period: str
    total: int | None
    use: tuple[MeterUse, ...]


@dataclass(frozen=True)
class History:
    """What a household's earlier invoices said: the newest one's history, and each month's total as
    known today.
    """

    months: tuple[HistoryMonth, ...] = ()
    totals: Mapping[str, int] = field(default_factory=dict)


def extend_history(past: History, *, month: HistoryMonth) -> tuple[HistoryMonth, ...]:
    """Return the twelve months that end with `month`, from the first of which something is known.

    >>> past = History((HistoryMonth(period="2026-08", total=500, use=()),), {"2026-08": 400})
    >>> year = extend_history(past, month=HistoryMonth(period="2026-10", total=700, use=()))
    >>> [(month.period, month.total) for month in year]
    [('2026-08', 400), ('2026-09', None), ('2026-10', 700)]
    """
    use = {known.period: known.use for known in past.months}
    labels = list(previous_labels(month.period))
    first = next(
        (label for label in labels if label in past.totals or use.get(label)), month.period
    )
    since = [label for label in labels if label >= first]
    return (
        *(
            HistoryMonth(period=label, total=past.totals.get(label), use=use.get(label, ()))
            for label in since
        ),
        month,
    )


def previous_labels(label: str) -> Iterator[str]:
    """Yield the labels of the eleven months before, oldest first.

    >>> list(previous_labels("2026-02"))[-3:]
    ['2025-11', '2025-12', '2026-01']
    """
    year, month = (int(part) for part in label.split("-"))
    last = year * 12 + month - 1
    for number in range(last - MONTHS + 1, last):
        yield f"{number // 12:04}-{number % 12 + 1:02}"
