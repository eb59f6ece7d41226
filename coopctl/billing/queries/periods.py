"""Which months are closed, and which one is open next."""

from __future__ import annotations

from coopctl.billing.models import ClosedPeriod
from coopctl.core.money.period import Period


def find_closed(period: Period) -> ClosedPeriod | None:
    """Return the closed period's record, if the month is closed."""
    return ClosedPeriod.objects.filter(pk=str(period)).first()


def closed_labels() -> frozenset[str]:
    """Return the labels of all closed months."""
    return frozenset(ClosedPeriod.objects.values_list("pk", flat=True))


def next_open(period: Period) -> Period:
    """Return the first month from `period` on that isn't closed."""
    closed = closed_labels()
    while str(period) in closed:
        period = period.next()
    return period
