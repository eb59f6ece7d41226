"""Reads about costs."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from coopctl.billing.models import Cost
from coopctl.core.money.amounts import Money, decimal_text
from coopctl.core.money.period import Period, split_by_days


def list_costs(*, period: Period | None = None, pool: str | None = None) -> list[dict[str, Any]]:
    """Return costs by date, as JSON values; `period` keeps those that pay for a day of it. `amount`
    is in minor units.
    """
    costs = Cost.objects.all()
    if period is not None:
        costs = costs.filter(service_start__lt=period.end, service_end__gt=period.start)
    if pool is not None:
        costs = costs.filter(pool=pool)
    return [describe_cost(cost) for cost in costs]


def describe_cost(cost: Cost) -> dict[str, Any]:
    """Return its fields as JSON values; `paid` is the amount as decimal text."""
    return {
        "date": cost.date.isoformat(),
        "supplier": cost.supplier,
        "description": cost.description,
        "pool": cost.pool,
        "amount": cost.amount,
        "paid": decimal_text(Money(cost.amount, cost.currency)),
        "currency": cost.currency,
        "service_start": cost.service_start.isoformat(),
        "service_end": cost.service_end.isoformat(),
    }


def sum_costs(period: Period) -> dict[str, int]:
    """Return what each pool costs in the period, in minor units: a cost that spans months gives its
    share by days.
    """
    sums: dict[str, int] = defaultdict(int)
    for cost in Cost.objects.filter(service_start__lt=period.end, service_end__gt=period.start):
        months = split_by_days(
            cost.amount, start=cost.service_start, end=cost.service_end, pool=cost.pool
        )
        sums[cost.pool] += months[str(period)]
    return dict(sums)
