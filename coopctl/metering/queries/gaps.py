"""Missing hours of a gauge: each is carried from the last reading before it, and can be shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any

from coopctl.core.metering.hours import HOURS_A_DAY, LONGEST_GAP, Gap, find_gaps, hour_of, start_of
from coopctl.metering.models import DailyUse, Resource
from coopctl.metering.queries.entries import find_entries
from coopctl.metering.queries.intakes import LateReading, find_late, has_late_readings

Late = Mapping[tuple[int, int], LateReading]


@dataclass(frozen=True)
class Carried:
    """The hours `[start, end)` of a resource weren't read; each counts the `quantity` of the last
    hour that was, `start - 1` or before.
    """

    household: str
    resource: int
    start: int
    end: int
    quantity: int

    @property
    def hours(self) -> int:
        """How many hours are estimated."""
        return self.end - self.start


def carry_gaps(meter: str, *, start: int, end: int, until: int | None = None) -> list[Carried]:
    """Return what is carried over the gaps in the hours `[start, end)`; `until` is an intake: later
    readings don't count.
    """
    first, last = start - LONGEST_GAP, end + LONGEST_GAP
    late: Late = {}
    if until is not None and has_late_readings(until, start_hour=first, end_hour=last):
        late = {
            (one.hour, one.resource): one
            for one in find_late(until, meter=meter, start_hour=first, end_hour=last)
        }
    gaps = [
        (resource, gap)
        for resource, days in _read_masks(meter, first=first, last=last, late=late)
        for gap in find_gaps(days)
        if gap.start < end and start < gap.end
    ]
    known = find_entries([(gap.start - 1, resource) for resource, gap in gaps]) if gaps else {}
    return [
        Carried(household, resource, max(gap.start, start), min(gap.end, end), quantity)
        for resource, gap in gaps
        for household, quantity in [_fact_before(resource, gap=gap, known=known, late=late)]
    ]


def list_estimates(
    meter: str, start_utc: datetime, end_utc: datetime, *, household: str | None = None
) -> list[dict[str, Any]]:
    """Return every gap that is carried over, as JSON values."""
    carried = carry_gaps(meter, start=hour_of(start_utc), end=hour_of(end_utc))
    resources = Resource.objects.in_bulk({one.resource for one in carried})
    return [
        {
            "household": one.household,
            "meter": meter,
            "host": resources[one.resource].host,
            "resource": resources[one.resource].name,
            "from": f"{start_of(one.start):%Y-%m-%dT%H:%M:%SZ}",
            "until": f"{start_of(one.end):%Y-%m-%dT%H:%M:%SZ}",
            "hours": one.hours,
            "each": one.quantity,
            "quantity": one.hours * one.quantity,
        }
        for one in sorted(carried, key=lambda one: (one.household, one.resource, one.start))
        if household in (None, one.household)
    ]


def _read_masks(
    meter: str, *, first: int, last: int, late: Late
) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    days = DailyUse.objects.filter(
        resource__meter=meter, day__gte=first // HOURS_A_DAY, day__lte=last // HOURS_A_DAY
    )
    hidden: dict[tuple[int, int], int] = defaultdict(int)
    for (hour, resource), reading in late.items():
        if reading.before is None:
            hidden[resource, hour // HOURS_A_DAY] |= 1 << hour % HOURS_A_DAY
    rows = (
        days.order_by("resource_id", "day")
        .values_list("resource_id", "day", "hours")
        .iterator(chunk_size=10_000)
    )
    for resource, its_rows in groupby(rows, key=itemgetter(0)):
        read: dict[int, int] = defaultdict(int)
        for _, day, mask in its_rows:  # a row for each household that had the resource that day
            read[day] |= mask
        yield (
            resource,
            [
                (day, mask & ~hidden[resource, day] if hidden else mask)
                for day, mask in read.items()
            ],
        )


def _fact_before(
    resource: int, *, gap: Gap, known: Mapping[tuple[int, int], tuple[str, int]], late: Late
) -> tuple[str, int]:
    identity = gap.start - 1, resource
    before = late[identity].before if identity in late else None
    return before[:2] if before is not None else known[identity]
