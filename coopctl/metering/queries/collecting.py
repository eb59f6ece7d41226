"""What collecting has come to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from coopctl.core.metering.hours import hour_of
from coopctl.metering.models import HostState, QuarantinedReading, Reading


def quarantined_by_reason() -> Mapping[str, int]:
    """Return reason → how many readings wait for a decision."""
    return Counter(
        QuarantinedReading.objects.filter(decision=None).values_list("reason", flat=True)
    )


def list_quarantined(*, waiting: bool = True) -> list[dict[str, Any]]:
    """Return the readings that wait for a decision, or those that were decided about, as JSON
    values; beside each, what is stored.

    `id` is what a decision names; `stored` is None where nothing contradicts.
    """
    rows = list(
        QuarantinedReading.objects.filter(decision__isnull=waiting).select_related("decision")
    )
    stored = _find_stored(rows)
    return [
        {
            "id": row.pk,
            "reason": row.reason,
            "host": row.host,
            "household": row.household,
            "meter": row.meter,
            "resource": row.resource,
            "hour": f"{row.hour:%Y-%m-%dT%H:%M:%SZ}",
            "quantity": row.quantity,
            "stored": stored.get((row.host, row.meter, row.resource, hour_of(row.hour))),
            "received_at": f"{row.received_at:%Y-%m-%dT%H:%M:%SZ}",
            "verdict": None if waiting else row.decision.verdict,
            "decided_by": None if waiting else row.decision.decided_by,
        }
        for row in rows
    ]


def _find_stored(rows: Sequence[QuarantinedReading]) -> Mapping[tuple[str, str, str, int], int]:
    hours = {hour_of(row.hour) for row in rows}
    near = Reading.objects.filter(hour__in=hours, resource__name__in={row.resource for row in rows})
    columns = ("resource__host", "resource__meter", "resource__name", "hour", "quantity")
    return {
        (host, meter, name, hour): quantity
        for host, meter, name, hour, quantity in near.values_list(*columns)
    }


def last_collects() -> Mapping[str, datetime]:
    """Return host → when its spool was last collected to the end."""
    times = HostState.objects.order_by("host").values_list("host", "collected_at")
    return {host: collected_at for host, collected_at in times if collected_at is not None}
