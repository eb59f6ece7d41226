"""`coopctl cost`."""

from __future__ import annotations

from typing import Annotated

import typer

from coopctl.cli.inventory import config_of
from coopctl.cli.options import read_date, today_of
from coopctl.cli.output import print_listing, print_record
from coopctl.cli.registry import registry_app
from coopctl.cli.session import session_of
from coopctl.core.money.period import parse_period, period_of

app = registry_app(
    "What the co-op paid, by pool. Nothing is edited or deleted: a wrong cost is corrected by a "
    "negative one."
)

_COLUMNS = (
    "date",
    "supplier",
    "description",
    "pool",
    "paid",
    "currency",
    "service_start",
    "service_end",
)


@app.command("add")
def add(
    ctx: typer.Context,
    *,
    supplier: Annotated[str, typer.Option(help="Who was paid.")],
    description: Annotated[str, typer.Option(help="For what.")],
    pool: Annotated[str, typer.Option(help="Which pool of coop.yml divides it.")],
    amount: Annotated[str, typer.Option(help="Like 1234.50; negative for a refund.")],
    currency: Annotated[str | None, typer.Option(help="The co-op's, and no other.")] = None,
    date: Annotated[
        str | None, typer.Option(help="Date of the bill, like 2026-10-31; today if left out.")
    ] = None,
    service_start: Annotated[
        str | None, typer.Option(help="First day that it pays for; with --service-end.")
    ] = None,
    service_end: Annotated[
        str | None,
        typer.Option(help="First day that it no longer pays for. Neither: the month of the bill."),
    ] = None,
) -> None:
    """Enter a cost. One that pays for several months is divided over them by days."""
    from coopctl.billing.queries.costs import describe_cost
    from coopctl.billing.services.costs import add_cost

    config = config_of(ctx)
    booked = read_date("--date", date, otherwise=None) or today_of(ctx)
    month = period_of(booked, zone=config.timezone)
    whole_month = service_start is None and service_end is None
    cost = add_cost(
        {
            "date": booked.isoformat(),
            "supplier": supplier,
            "description": description,
            "pool": pool,
            "amount": amount,
            "currency": currency or config.currency,
            "service_start": month.start.isoformat() if whole_month else service_start or "",
            "service_end": month.end.isoformat() if whole_month else service_end or "",
        },
        actor=session_of(ctx).actor,
        config=config,
    )
    print_record(describe_cost(cost), as_json=session_of(ctx).json)


@app.command("list")
def list_(
    ctx: typer.Context,
    *,
    period: Annotated[
        str | None, typer.Option(help="Only costs that pay for a day of this month, like 2026-10.")
    ] = None,
    pool: Annotated[str | None, typer.Option(help="Only this pool's.")] = None,
) -> None:
    """List costs by date."""
    from coopctl.billing.queries.costs import list_costs

    month = parse_period(period, zone=config_of(ctx).timezone) if period else None
    costs = list_costs(period=month, pool=pool)
    print_listing(
        costs,
        columns=_COLUMNS,
        as_json=session_of(ctx).json,
        empty="there are no costs; `coopctl cost add` enters one",
    )
