"""Who used how much: stored days, the hours beside them, and values carried over gaps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Case, F, Max, Sum, Value, When

from coopctl.core.metering.hours import HOURS_A_DAY, hour_of
from coopctl.core.metering.meters import METERS
from coopctl.core.metering.usage import Usage
from coopctl.metering.models import DailyUse, HostState, Reading, Resource
from coopctl.metering.queries.gaps import carry_gaps
from coopctl.metering.queries.intakes import LateReading, find_late, has_late_readings

# A month of byte-seconds of a few terabytes doesn't fit into 64 bits, where SQLite's sum() ends:
# its two halves do.
_HALF = 2**32
_HIGH, _LOW = Sum(F("quantity") / _HALF), Sum(F("quantity") % _HALF)

Use = dict[
    tuple[str, int], list[int]
]  # (household, resource) → [quantity, hours that are estimated]


@dataclass(frozen=True)
class DrawerSize:
    """What a household's drawer on a host held in the last hour that was collected, in bytes."""

    household: str
    host: str
    size: int


@dataclass(frozen=True)
class ReadingScope:
    """Which readings count: those of `until` (an intake) and before, or all. `by_hours`: each is
    added up again, not taken from its day.
    """

    until: int | None = None
    by_hours: bool = False


EVERYTHING = ReadingScope()


def quantities(
    meter: str, start_utc: datetime, end_utc: datetime, *, scope: ReadingScope = EVERYTHING
) -> Mapping[str, Usage]:
    """Return household number → its use in the hours of `[start_utc, end_utc)`, in base units.

    Missing hours of a gauge are carried from the hour before (core/metering/hours.py), and mark the
    use as estimated.
    """
    sums: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for (household, _), (quantity, guesses) in _add_up(
        meter, start_utc, end_utc, scope=scope
    ).items():
        sums[household][0] += quantity
        sums[household][1] += guesses
    return {
        household: Usage(quantity, estimated=guesses > 0)
        for household, (quantity, guesses) in sorted(sums.items())
    }


def quantities_by_resource(
    meter: str, start_utc: datetime, end_utc: datetime, *, scope: ReadingScope = EVERYTHING
) -> Mapping[str, Mapping[str, Usage]]:
    """Return household number → resource → its use, as `quantities` does for the household; of all
    hosts, as resources may move.
    """
    names = dict(Resource.objects.filter(meter=meter).values_list("pk", "name"))
    sums: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(lambda: [0, 0]))
    for (household, resource), (quantity, guesses) in _add_up(
        meter, start_utc, end_utc, scope=scope
    ).items():
        sums[household][names[resource]][0] += quantity
        sums[household][names[resource]][1] += guesses
    return {
        household: {
            name: Usage(quantity, estimated=guesses > 0)
            for name, (quantity, guesses) in sorted(sums[household].items())
        }
        for household in sorted(sums)
    }


def total_quantities() -> Mapping[tuple[str, str], int]:
    """Return (household number, meter) → all use there ever was, in the meter's base unit. Nothing
    is carried over gaps.
    """
    rows = (
        DailyUse.objects.values("household", "resource__meter")
        .annotate(high=_HIGH, low=_LOW)
        .order_by("household", "resource__meter")
    )
    return {
        (row["household"], row["resource__meter"]): int(row["high"]) * _HALF + int(row["low"])
        for row in rows
    }


def latest_storage() -> list[DrawerSize]:
    """Return the size of every drawer in the latest stored hour of its host, sorted by host and
    household.
    """
    sizes: list[DrawerSize] = []
    for host in HostState.objects.order_by("host").values_list("host", flat=True):
        drawers = Resource.objects.filter(host=host, meter="storage")
        day = DailyUse.objects.filter(resource__in=drawers).aggregate(last=Max("day"))["last"]
        if day is None:
            continue
        first = day * HOURS_A_DAY
        readings = Reading.objects.filter(
            resource__in=drawers, hour__gte=first, hour__lt=first + HOURS_A_DAY
        )
        last = readings.aggregate(last=Max("hour"))["last"]
        held = (
            readings.filter(hour=last)
            .values("household")
            .annotate(total=Sum("quantity"))
            .order_by("household")
        )
        sizes += [DrawerSize(row["household"], host, row["total"] // 3600) for row in held]
    return sizes


def _add_up(meter: str, start_utc: datetime, end_utc: datetime, *, scope: ReadingScope) -> Use:
    start, end = hour_of(start_utc), hour_of(end_utc)
    use: Use = defaultdict(lambda: [0, 0])
    for household, resource, quantity, guesses in _read_sums(
        meter, start=start, end=end, by_hours=scope.by_hours
    ):
        use[household, resource][0] += quantity
        use[household, resource][1] += guesses
    for reading in _find_late(meter, start=start, end=end, until=scope.until):
        for fact, sign in ((reading.now, -1), (reading.before, 1)):
            if fact is not None:
                household, quantity, guess = fact
                use[household, reading.resource][0] += sign * quantity
                use[household, reading.resource][1] += sign * guess
    if METERS[meter].kind == "gauge":
        for carried in carry_gaps(meter, start=start, end=end, until=scope.until):
            use[carried.household, carried.resource][0] += carried.quantity * carried.hours
            use[carried.household, carried.resource][1] += carried.hours
    return use


def _find_late(meter: str, *, start: int, end: int, until: int | None) -> Iterator[LateReading]:
    if until is not None and has_late_readings(until, start_hour=start, end_hour=end):
        yield from find_late(until, meter=meter, start_hour=start, end_hour=end)


def _read_sums(
    meter: str, *, start: int, end: int, by_hours: bool
) -> Iterator[tuple[str, int, int, int]]:
    """Yield (household, resource, quantity, estimated hours): whole days as they were added up, the
    hours beside them one by one.
    """
    first_day, end_day = -(-start // HOURS_A_DAY), end // HOURS_A_DAY
    if by_hours or first_day >= end_day:
        yield from _read_hours(meter, start=start, end=end)
        return
    days = DailyUse.objects.filter(resource__meter=meter, day__gte=first_day, day__lt=end_day)
    for row in days.values("household", "resource_id").annotate(high=_HIGH, low=_LOW).order_by():
        yield row["household"], row["resource_id"], int(row["high"]) * _HALF + int(row["low"]), 0
    for household, resource, guessed in days.exclude(guessed=0).values_list(
        "household", "resource_id", "guessed"
    ):
        yield household, resource, 0, guessed.bit_count()
    yield from _read_hours(meter, start=start, end=first_day * HOURS_A_DAY)
    yield from _read_hours(meter, start=end_day * HOURS_A_DAY, end=end)


def _read_hours(meter: str, *, start: int, end: int) -> Iterator[tuple[str, int, int, int]]:
    readings = Reading.objects.filter(resource__meter=meter, hour__gte=start, hour__lt=end)
    guess = Sum(Case(When(estimated=True, then=Value(1)), default=Value(0)))
    for row in (
        readings.values("household", "resource_id")
        .annotate(high=_HIGH, low=_LOW, guesses=guess)
        .order_by()
    ):
        yield (
            row["household"],
            row["resource_id"],
            int(row["high"]) * _HALF + int(row["low"]),
            int(row["guesses"]),
        )
