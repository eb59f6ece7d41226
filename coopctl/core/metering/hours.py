"""Hours as whole numbers since 1970-01-01T00:00Z, days of 24 of them, and gaps in readings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

HOURS_A_DAY = 24
WHOLE_DAY = 2**HOURS_A_DAY - 1
LONGEST_GAP = 72


@dataclass(frozen=True)
class Gap:
    """The hours `[start, end)` weren't read; the one before was, and the one at `end` was."""

    start: int
    end: int


def hour_of(moment: datetime) -> int:
    """Return the hour that a moment lies in.

    >>> hour_of(datetime(1970, 1, 2, 0, 59, tzinfo=UTC))
    24
    """
    return int(moment.timestamp()) // 3600


def start_of(hour: int) -> datetime:
    """Return an hour's first second.

    >>> start_of(497653).isoformat()
    '2026-10-09T13:00:00+00:00'
    """
    return datetime.fromtimestamp(hour * 3600, tz=UTC)


def find_gaps(days: Iterable[tuple[int, int]], *, longest: int = LONGEST_GAP) -> Iterator[Gap]:
    """Yield the gaps between hours that were read. `days`: (day since 1970, a bit for each hour of
    it that was read), rising.

    A longer gap than `longest` hours isn't a gap: nobody knows what was there.

    >>> list(find_gaps([(0, 0b1), (1, 0b1000)]))
    [Gap(start=1, end=27)]
    >>> list(find_gaps([(0, 0b1), (9, 0b1)])), list(find_gaps([(0, WHOLE_DAY), (1, 0b11)]))
    ([], [])
    """
    last: int | None = None
    for day, mask in days:
        first = day * HOURS_A_DAY
        read = (first, first + HOURS_A_DAY - 1) if mask == WHOLE_DAY else _hours(mask, first=first)
        for hour in read:
            if (
                last is not None
                and 1 < hour - last <= longest + 1
                and not (mask == WHOLE_DAY and hour != first)
            ):
                yield Gap(last + 1, hour)
            last = hour


def _hours(mask: int, *, first: int) -> Iterator[int]:
    return (first + bit for bit in range(HOURS_A_DAY) if mask >> bit & 1)
