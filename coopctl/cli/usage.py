"""`coopctl usage`: collect the servers' readings, and show them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from coopctl.cli import quarantine
from coopctl.cli.inventory import config_of, inventory_of
from coopctl.cli.options import today_of
from coopctl.cli.output import print_listing, say
from coopctl.cli.registry import registry_app
from coopctl.cli.session import session_of
from coopctl.core.metering.meters import METERS
from coopctl.core.money.period import Period, parse_period, period_of

if TYPE_CHECKING:
    from coopctl.metering.services.collect import HostResult

app = registry_app(
    "Metered use: collect it from the servers, show it, decide about doubtful readings."
)
app.add_typer(quarantine.app, name="quarantine")


@app.command()
def collect(ctx: typer.Context) -> None:
    """Fetch new readings from the servers, each exactly once."""
    from coopctl.metering.services.collect import collect_usage
    from coopctl.provision.hosts import read_hosts

    hosts = read_hosts(inventory_of(ctx).path)
    result = collect_usage(hosts, now=datetime.now(UTC), on_event=_ignore)
    print_listing(
        [_describe(host) for host in result.hosts],
        columns=("host", "added", "unchanged", "quarantined", "state"),
        as_json=session_of(ctx).json,
        empty="the inventory has no servers",
    )
    for error in (host.error for host in result.hosts if host.error):
        say(f"error: {error}")
        if error.hint:
            say(f"hint: {error.hint}")
    raise typer.Exit(result.exit_code)


@app.command()
def show(
    ctx: typer.Context,
    household: Annotated[str | None, typer.Option(help="Only this household's number.")] = None,
    period: Annotated[
        str | None, typer.Option(help="A month like 2026-10; the current one if left out.")
    ] = None,
) -> None:
    """Show what households used in a month."""
    from coopctl.core.invoices.display import show_quantity
    from coopctl.metering.queries.usage import quantities
    from coopctl.registry.queries.households import get_household

    month = _month(ctx, period)
    only = get_household(household).number if household else None
    rows = [
        {
            "period": str(month),
            "household": number,
            "meter": meter.name,
            "quantity": usage.quantity,
            "unit": meter.unit,
            "shown": " ".join(
                show_quantity(usage.quantity, unit=meter.unit, period_seconds=month.seconds)
                .model_dump()
                .values()
            ),
            "estimated": usage.estimated,
        }
        for meter in METERS.values()
        for number, usage in quantities(meter.name, month.start_utc, month.end_utc).items()
        if only in (None, number)
    ]
    rows.sort(key=lambda row: (str(row["household"]), list(METERS).index(str(row["meter"]))))
    as_json = session_of(ctx).json
    listed = (
        rows
        if as_json
        else [row | {"estimated": "partly" if row["estimated"] else "no"} for row in rows]
    )
    columns = ("household", "meter", "shown", "estimated")
    print_listing(
        listed,
        columns=columns,
        as_json=as_json,
        empty=f"no use is stored for {month}; `coopctl usage collect` fetches it",
    )


@app.command()
def estimates(
    ctx: typer.Context,
    household: Annotated[str | None, typer.Option(help="Only this household's number.")] = None,
    period: Annotated[
        str | None, typer.Option(help="A month like 2026-10; the current one if left out.")
    ] = None,
) -> None:
    """Show the hours of a month that no server read.

    Each counts what the last hour before it held (`each`).
    """
    from coopctl.metering.queries.gaps import list_estimates
    from coopctl.registry.queries.households import get_household

    month = _month(ctx, period)
    only = get_household(household).number if household else None
    gauges = [meter.name for meter in METERS.values() if meter.kind == "gauge"]
    rows = [
        row
        for meter in gauges
        for row in list_estimates(meter, month.start_utc, month.end_utc, household=only)
    ]
    columns = ("household", "host", "resource", "from", "until", "hours", "each")
    print_listing(
        rows,
        columns=columns,
        as_json=session_of(ctx).json,
        empty=f"no hour of {month} is estimated here",
    )


@app.command()
def meters(ctx: typer.Context) -> None:
    """Show the meters: which are on, and what each stores about a member."""
    on = config_of(ctx).meters
    rows = [
        {"meter": meter.name, "on": meter.name in on, "unit": meter.unit, "stores": meter.stores}
        for meter in METERS.values()
    ]
    as_json = session_of(ctx).json
    listed = rows if as_json else [row | {"on": "on" if row["on"] else "off"} for row in rows]
    print_listing(
        listed, columns=("meter", "on", "stores"), as_json=as_json, empty="there are no meters"
    )


def _month(ctx: typer.Context, period: str | None) -> Period:
    zone = config_of(ctx).timezone
    return parse_period(period, zone=zone) if period else period_of(today_of(ctx), zone=zone)


def _describe(result: HostResult) -> dict[str, str | int | None]:
    return {
        "host": result.host,
        "added": result.stored.added,
        "unchanged": result.stored.unchanged,
        "quarantined": result.stored.quarantined,
        "state": "failed" if result.error else "collected",
        "error": result.error.message if result.error else None,
        "hint": result.error.hint if result.error else None,
    }


def _ignore(_: HostResult) -> None:
    """A collect takes seconds: the table at its end says all."""
