"""The steps of a month, on the database that the environment names. Needs django.setup()."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

from benchmarks.coop import BLOCK, HOUSEHOLDS
from benchmarks.registry import fill_registry
from coopctl.billing.models import Invoice
from coopctl.billing.queries.preview import preview_period
from coopctl.billing.services.close import close_period
from coopctl.billing.services.costs import add_cost
from coopctl.core.config.coop import CoopConfig, parse_config
from coopctl.core.errors import CoopError
from coopctl.core.money.period import Period
from coopctl.metering.services.imports import import_readings
from coopctl.registry.models import Household


def fill(households: int, *, coop: dict[str, Any], period: Period) -> int:
    """Make the tables, the households and a cost for each pool. Returns how many households."""
    fill_registry(households * BLOCK // HOUSEHOLDS)
    for pool in coop["pools"]:
        cost = {
            "date": f"{period}-05",
            "supplier": "Hosting",
            "description": "The month",
            "pool": pool,
            "amount": "123456.78",
            "currency": coop["currency"],
            "service_start": period.start.isoformat(),
            "service_end": period.end.isoformat(),
        }
        add_cost(cost, actor="benchmark", config=_config(coop))
    return Household.objects.count()


def import_month(file: Path, *, now: datetime) -> int:
    """Import the readings. Returns how many."""
    with file.open("rb") as lines:
        return import_readings(lines, actor="benchmark", now=now).added


def preview(period: Period, *, coop: dict[str, Any]) -> int:
    """Preview the month. Returns how many households share it."""
    return len(preview_period(period, config=_config(coop)).households)


def close(period: Period, *, coop: dict[str, Any], today: date) -> int:
    """Close the month. Returns how many invoices it issued.

    Raises CoopError if they don't sum to the cost.
    """
    close_period(period, today=today, actor="benchmark", config=_config(coop))
    totals = list(Invoice.objects.values_list("total", flat=True))
    if sum(totals) != 12345678 * len(coop["pools"]):
        raise CoopError(f"the invoices sum to {sum(totals)}")
    return len(totals)


def _config(coop: dict[str, Any]) -> CoopConfig:
    return parse_config({"coop": coop}, source="benchmark")
