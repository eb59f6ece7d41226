"""Metrics of metered use and of collecting it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric

from coopctl.core.meters import METERS
from coopctl.metering.queries.collecting import last_collects, quarantined_by_reason
from coopctl.metering.queries.usage import latest_storage, quantities

_ALWAYS = (datetime(1970, 1, 1, tzinfo=UTC), datetime(9999, 1, 1, tzinfo=UTC))


def sum_usage() -> Iterator[Metric]:
    """Yield all use so far in base units (byte-seconds, messages), and what each drawer held in the hour that was read last."""
    used = CounterMetricFamily("coop_usage", "Metered use in the meter's base unit", labels=["household", "meter"])
    for meter in METERS:
        for household, usage in quantities(meter, *_ALWAYS).items():
            used.add_metric([household, meter], usage.quantity)
    yield used
    storage = GaugeMetricFamily("coop_storage_bytes", "What a drawer held in the hour that was read last", labels=["household", "host"])
    for drawer in latest_storage():
        storage.add_metric([drawer.household, drawer.host], drawer.size)
    yield storage


def watch_collecting() -> Iterator[Metric]:
    """Yield how many readings wait for a decision, and when each server's were collected."""
    waiting = sum(quarantined_by_reason().values())
    yield GaugeMetricFamily("coop_quarantined_readings", "Readings that wait for a decision", value=waiting)
    collected = GaugeMetricFamily("coop_last_collect_timestamp_seconds", "When usage was last collected", labels=["host"])
    for host, moment in last_collects().items():
        collected.add_metric([host], moment.timestamp())
    yield collected
