"""Billing periods: calendar months in the co-op's time zone, half-open."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from fractions import Fraction
from zoneinfo import ZoneInfo

from coopctl.core.errors import InvalidInputError
from coopctl.core.money.split import largest_remainder, tie_break

_LABEL = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])")


@dataclass(frozen=True, order=True)
class Period:
    """One calendar month `[start, end)`; `zone` is an IANA name."""

    year: int
    month: int
    zone: str

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"

    @property
    def start(self) -> date:
        """The first day."""
        return date(self.year, self.month, 1)

    @property
    def end(self) -> date:
        """The first day of the next month."""
        return self.next().start

    @property
    def days(self) -> int:
        """How many days the month has."""
        return (self.end - self.start).days

    @property
    def start_utc(self) -> datetime:
        """The instant of local midnight at the start."""
        return _midnight_utc(self.start, zone=self.zone)

    @property
    def end_utc(self) -> datetime:
        """The instant of local midnight at the end."""
        return _midnight_utc(self.end, zone=self.zone)

    @property
    def seconds(self) -> int:
        """How long the month lasts; clock changes make one an hour shorter and one an hour longer.

        >>> [Period(2026, month, "Europe/Stockholm").seconds // 3600 for month in (3, 10)], 31 * 24
        ([743, 745], 744)
        """
        return int((self.end_utc - self.start_utc).total_seconds())

    def next(self) -> Period:
        """Return the month after this one."""
        return Period(self.year + self.month // 12, self.month % 12 + 1, self.zone)

    def overlap_days(self, *, start: date, end: date | None) -> int:
        """Return how many days of the month lie in `[start, end)`; `end` None means without end."""
        last = self.end if end is None else min(end, self.end)
        return max(0, (last - max(start, self.start)).days)


def _midnight_utc(day: date, *, zone: str) -> datetime:
    return datetime.combine(day, time(), tzinfo=ZoneInfo(zone)).astimezone(UTC)


def parse_period(text: str, *, zone: str) -> Period:
    """Read `2026-10`. Raises InvalidInputError.

    >>> str(parse_period("2026-12", zone="Europe/Stockholm").next())
    '2027-01'
    """
    match = _LABEL.fullmatch(text)
    if match is None or not 1970 <= int(match[1]) < 9999:
        raise InvalidInputError(f"{text!r} is not a period", hint="write a month like 2026-10")
    return Period(int(match[1]), int(match[2]), zone)


def period_of(day: date, *, zone: str) -> Period:
    """Return the month that `day` lies in."""
    return Period(day.year, day.month, zone)


def months_between(start: date, end: date, *, zone: str) -> list[Period]:
    """Return the months that `[start, end)` touches, in order."""
    months = []
    month = period_of(start, zone=zone)
    while month.start < end:
        months.append(month)
        month = month.next()
    return months


def split_by_days(amount: int, *, start: date, end: date, pool: str) -> dict[str, int]:
    """Divide a cost by days over the months of its service `[start, end)`; they sum to it.

    Ties go to the smallest SHA-256 of `start..end/pool/month`. 12.00 for the year 2028, which has
    366 days:

    >>> months = split_by_days(1200, start=date(2028, 1, 1), end=date(2029, 1, 1), pool="domain")
    >>> months["2028-02"], months["2028-04"], sum(months.values())
    (95, 98, 1200)
    >>> sorted(months[f"2028-{month:02}"] for month in (1, 3, 5, 7, 8, 10, 12))
    [101, 102, 102, 102, 102, 102, 102]
    """
    if end <= start:
        raise ValueError("a service period ends after it starts")
    span = f"{start}..{end}"
    days = {
        str(month): Fraction(month.overlap_days(start=start, end=end))
        for month in months_between(start, end, zone="UTC")
    }
    return largest_remainder(
        amount, days, tie=lambda month: tie_break(month, period=span, pool=pool)
    )
