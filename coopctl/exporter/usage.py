"""Metrics of metered use and of collecting it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric

from coopctl.metering.queries.collecting import last_collects, quarantined_by_reason
from coopctl.metering.queries.intakes import last_intake
from coopctl.metering.queries.usage import latest_storage, total_quantities


class UsageTotals:
    """All use there ever was. It grows with the years, so it's added up again only when readings
    have come in.
    """

    def __init__(self) -> None:
        self._intake = -1
        self._totals: Mapping[tuple[str, str], int] = {}

    def read(self) -> Mapping[tuple[str, str], int]:
        """Return (household, meter) → quantity in base units."""
        intake = last_intake()
        if intake != self._intake:
            self._intake, self._totals = intake, total_quantities()
        return self._totals


def sum_usage(totals: UsageTotals) -> Iterator[Metric]:
    """Yield all use so far in base units (byte-seconds, messages), and what each drawer held in the
    hour that was read last.
    """
    used = CounterMetricFamily(
        "coop_usage", "Metered use in the meter's base unit", labels=["household", "meter"]
    )
    for (household, meter), quantity in totals.read().items():
        used.add_metric([household, meter], quantity)
    yield used
    storage = GaugeMetricFamily(
        "coop_storage_bytes",
        "What a drawer held in the hour that was read last",
        labels=["household", "host"],
    )
    for drawer in latest_storage():
        storage.add_metric([drawer.household, drawer.host], drawer.size)
    yield storage


def watch_collecting() -> Iterator[Metric]:
    """Yield how many readings wait for a decision, and when each server's were collected."""
    waiting = sum(quarantined_by_reason().values())
    yield GaugeMetricFamily(
        "coop_quarantined_readings", "Readings that wait for a decision", value=waiting
    )
    collected = GaugeMetricFamily(
        "coop_last_collect_timestamp_seconds", "When usage was last collected", labels=["host"]
    )
    for host, moment in last_collects().items():
        collected.add_metric([host], moment.timestamp())
    yield collected
