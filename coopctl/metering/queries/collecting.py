"""What collecting has come to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

from coopctl.metering.models import HostState, QuarantinedReading


def quarantined_by_reason() -> Mapping[str, int]:
    """Return reason → how many readings wait for a decision."""
    return Counter(QuarantinedReading.objects.values_list("reason", flat=True))


def last_collects() -> Mapping[str, datetime]:
    """Return host → when its spool was last collected to the end."""
    times = HostState.objects.order_by("host").values_list("host", "collected_at")
    return {host: collected_at for host, collected_at in times if collected_at is not None}
