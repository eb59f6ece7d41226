"""Use and money: collects usage, closes the last month, and checks that it sums to the cent."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from coopctl.core.errors import CoopError
from coopctl.core.money.period import Period, parse_period
from coopctl.demo.commands import Commands
from coopctl.demo.coop import COST_COLUMNS, READING_COLUMNS, costs_of, readings_of, render_csv
from coopctl.demo.members import import_csv
from coopctl.demo.place import Place
from lab.podman import podman

_FLUSH_SECONDS = 1.5  # the web server writes what was visited once a second


def collect_use(place: Place, *, coopctl: Commands) -> None:
    """Have the agent read now instead of at the hour, and collect."""
    time.sleep(_FLUSH_SECONDS)
    podman("exec", place.container, "coop-agent", "read", "--partial-hour")
    coopctl.run("usage", "collect")


def last_month(today: date, *, timezone: str) -> Period:
    """Return the month before today's."""
    return parse_period(f"{today.replace(day=1) - timedelta(days=1):%Y-%m}", zone=timezone)


def close_month(period: Period, *, coopctl: Commands, show: Callable[[str], None]) -> Path:
    """Enter the month's costs and the former server's readings, close it, write the invoices.
    Returns their folder.

    Raises CoopError if what the households pay isn't what the month cost, to the last minor unit.
    """
    state = coopctl.place.state
    if not coopctl.read("invoice", "list"):
        import_csv(
            coopctl, "costs", state / "costs.csv", render_csv(COST_COLUMNS, costs_of(period))
        )
        import_csv(
            coopctl,
            "readings",
            state / "readings.csv",
            render_csv(READING_COLUMNS, readings_of(period)),
        )
    preview = coopctl.read("period", "preview", str(period))
    if preview["state"] == "open":
        coopctl.run("period", "preview", str(period))
        coopctl.run("period", "close", str(period), "--yes")
    folder = state / "invoices"
    coopctl.run("invoice", "pdf", "--all", str(period), "--to", str(folder))
    show(check_sum(str(period), coopctl=coopctl))
    return folder


def check_sum(period: str, *, coopctl: Commands) -> str:
    """Return a sentence that compares costs and invoices. Raises CoopError if they differ."""
    preview = coopctl.read("period", "preview", period)
    cost = sum(pool["cost"] for pool in preview["pools"])
    to_reserve = sum(pool["to_reserve"] for pool in preview["pools"])
    invoices = [
        invoice for invoice in coopctl.read("invoice", "list") if invoice["period"] == period
    ]
    total = sum(invoice["total"] for invoice in invoices)
    if total + to_reserve != cost:
        raise CoopError(
            f"the invoices of {period} sum to {total}, with {to_reserve} to the reserve, but the "
            f"costs were {cost}"
        )
    amounts = " + ".join(f"{invoice['total'] / 100:.2f}" for invoice in invoices)
    return (
        f"{amounts} = {cost / 100:.2f} {preview['currency']}: the invoices of {period} sum to its "
        "cost, to the öre"
    )
