"""All of coopctl's metrics, read from the registry at each scrape. Labels carry household numbers,
never names or addresses.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from coopctl import __version__
from coopctl.exporter.money import watch_payments
from coopctl.exporter.people import count_members, sum_outstanding
from coopctl.exporter.servers import watch_servers
from coopctl.exporter.usage import UsageTotals, sum_usage, watch_collecting
from coopctl.provision.hosts import read_hosts
from coopctl.settings.inventory import Inventory


class CoopCollector(Collector):
    """Reads only, and only when it is scraped."""

    def __init__(self, inventory: Inventory) -> None:
        self._inventory = inventory
        self._totals = UsageTotals()

    def describe(self) -> list[Metric]:
        """Return nothing: registering must not need the database."""
        return []

    def collect(self) -> Iterator[Metric]:
        """Yield every metric. Raises what the database or the inventory raise: a scrape that fails
        says so.
        """
        config = Inventory(
            self._inventory.path
        ).config  # read anew: it may have changed since the last scrape
        today = datetime.now(ZoneInfo(config.timezone)).date()
        yield from count_members(today)
        yield from sum_outstanding()
        yield from watch_payments(config=config, today=today)
        yield from sum_usage(self._totals)
        yield from watch_collecting()
        yield from watch_servers(read_hosts(self._inventory.path), config=config, today=today)
        build = GaugeMetricFamily(
            "coop_build_info", "The running version of coopctl", labels=["version"]
        )
        build.add_metric([__version__], 1)
        yield build
