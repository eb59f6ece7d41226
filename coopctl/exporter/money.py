"""Metrics of payments: what is late, and what waits for the treasurer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from prometheus_client.core import GaugeMetricFamily, Metric

from coopctl.billing.queries.payments import count_unmatched
from coopctl.billing.queries.receivables import read_accounts
from coopctl.core.config.coop import CoopConfig
from coopctl.registry.models import Household


def watch_payments(*, config: CoopConfig, today: date) -> Iterator[Metric]:
    """Yield what is overdue, how many payments aren't wholly matched, and how many households are
    frozen.
    """
    late = sum(
        charge.left
        for account in read_accounts(currency=config.currency).values()
        for charge in account.overdue(today=today)
    )
    overdue = GaugeMetricFamily(
        "coop_overdue_minor_units",
        "What households owe on invoices past their due date",
        labels=["currency"],
    )
    overdue.add_metric([config.currency], late)
    yield overdue
    yield GaugeMetricFamily(
        "coop_unmatched_payments", "Payments that wait for a treasurer", value=count_unmatched()
    )
    frozen = Household.objects.filter(frozen_since__isnull=False).count()
    yield GaugeMetricFamily("coop_frozen_households", "Households that are frozen", value=frozen)
