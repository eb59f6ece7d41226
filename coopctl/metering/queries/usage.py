"""Who used how much, added up in the database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, F, Q, Subquery, Sum

from coopctl.core.usage import Usage
from coopctl.metering.models import HostState, Reading

# A month of byte-seconds of a few terabytes doesn't fit into 64 bits, where SQLite's sum() ends: its two halves do.
_HALF = 2**32


@dataclass(frozen=True)
class DrawerSize:
    """What a household's drawer on a host held in the last hour that was collected, in bytes."""

    household: str
    host: str
    size: int


def quantities(meter: str, start_utc: datetime, end_utc: datetime) -> Mapping[str, Usage]:
    """Return household number → its use in the hours of `[start_utc, end_utc)`, in the meter's base unit. One query."""
    sums = (
        Reading.objects.filter(meter=meter, hour__gte=start_utc, hour__lt=end_utc)
        .values("household")
        .annotate(high=Sum(F("quantity") / _HALF), low=Sum(F("quantity") % _HALF), guesses=Count("pk", filter=Q(estimated=True)))
        .order_by("household")
    )
    return {row["household"]: Usage(int(row["high"]) * _HALF + int(row["low"]), estimated=row["guesses"] > 0) for row in sums}


def latest_storage() -> list[DrawerSize]:
    """Return the size of every drawer in the latest stored hour of its host, sorted by host and household."""
    storage = Reading.objects.filter(meter="storage")
    sizes: list[DrawerSize] = []
    for host in HostState.objects.order_by("host").values_list("host", flat=True):
        latest = storage.filter(host=host).order_by("-hour").values("hour")[:1]
        drawers = storage.filter(host=host, hour=Subquery(latest)).values("household").annotate(total=Sum("quantity")).order_by("household")
        sizes += [DrawerSize(row["household"], host, row["total"] // 3600) for row in drawers]
    return sizes
