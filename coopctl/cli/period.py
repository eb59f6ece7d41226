"""`coopctl period`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

import typer

from coopctl.cli.asking import Yes, do_after_asking
from coopctl.cli.inventory import config_of
from coopctl.cli.options import Month, today_of
from coopctl.cli.output import print_json, print_listing, say
from coopctl.cli.period_report import report
from coopctl.cli.period_reserve import reserve
from coopctl.cli.period_send import send
from coopctl.cli.registry import registry_app
from coopctl.cli.session import session_of
from coopctl.cli.settlement import print_preview
from coopctl.core.money.period import parse_period

app = registry_app("Months: preview and close them, mail their invoices.")


@app.command("preview")
def preview(ctx: typer.Context, period: Month) -> None:
    """Show who would pay what, and why; for a closed month, who pays what. Changes nothing."""
    from coopctl.billing.queries.preview import preview_period

    config = config_of(ctx)
    month = parse_period(period, zone=config.timezone)
    document = preview_period(month, config=config)
    if session_of(ctx).json:
        print_json(document.model_dump(mode="json"))
    else:
        print_preview(document, period=month, language=config.language)


@app.command("close")
def close(ctx: typer.Context, period: Month, *, yes: Yes = False) -> None:
    """Close a month and issue its invoices: all of them, or nothing. It can't be undone."""
    from coopctl.billing.queries.invoices import list_invoices
    from coopctl.billing.queries.preview import preview_period
    from coopctl.billing.services.close import close_period

    config = config_of(ctx)
    month = parse_period(period, zone=config.timezone)
    closed = do_after_asking(
        lambda: close_period(
            month, today=today_of(ctx), actor=session_of(ctx).actor, config=config
        ),
        question=lambda closed: (
            f"close {month} for good?",
            _tell_close(list_invoices(period=closed.pk), currency=config.currency),
        ),
        yes=yes,
    )
    document, invoices = preview_period(month, config=config), list_invoices(period=closed.pk)
    if session_of(ctx).json:
        print_json(document.model_dump(mode="json") | {"invoices": invoices})
        return
    print_preview(document, period=month, language=config.language)
    columns = ("number", "household", "issued", "due", "amount", "currency")
    print_listing(
        invoices,
        columns=columns,
        as_json=False,
        empty="nobody has anything to pay: no invoice was issued",
    )
    say(f"{month} is closed; `coopctl period send {month}` mails its invoices")


app.command("send")(send)
app.command("reserve")(reserve)
app.command("report")(report)


def _tell_close(invoices: Sequence[Mapping[str, Any]], *, currency: str) -> list[str]:
    total = sum((Decimal(invoice["amount"]) for invoice in invoices), Decimal())
    return [
        f"{len(invoices)} invoices over {total} {currency} are issued",
        "nothing in that month changes any more; an invoice is only credited",
    ]
