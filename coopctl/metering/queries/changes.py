"""Whether use is another one than it was."""

from __future__ import annotations

from datetime import datetime

from coopctl.core.metering.hours import LONGEST_GAP, hour_of
from coopctl.core.metering.meters import METERS
from coopctl.metering.queries.gaps import Carried, carry_gaps
from coopctl.metering.queries.intakes import has_late_readings

_GAUGES = tuple(meter.name for meter in METERS.values() if meter.kind == "gauge")


def use_changed(
    start_utc: datetime, end_utc: datetime, *, since: int, until: int | None = None
) -> bool:
    """Return whether readings that came after the intake `since`, and not after `until`, count in
    the hours of `[start_utc, end_utc)`.

    They may lie beside these hours, too: a gap over an edge is carried over as soon as the reading
    at its other end is there.
    """
    start, end = hour_of(start_utc), hour_of(end_utc)
    if has_late_readings(since, start_hour=start, end_hour=end, until=until):
        return True
    before, after = (start - LONGEST_GAP, start), (end, end + LONGEST_GAP)
    edges = ((before, (start, start + LONGEST_GAP)), (after, (end - LONGEST_GAP, end)))
    return any(
        has_late_readings(since, start_hour=beside[0], end_hour=beside[1], until=until)
        and _carry(edge, until=since) != _carry(edge, until=until)
        for beside, edge in edges
    )


def _carry(edge: tuple[int, int], *, until: int | None) -> list[Carried]:
    return [
        carried
        for meter in _GAUGES
        for carried in carry_gaps(meter, start=edge[0], end=edge[1], until=until)
    ]
