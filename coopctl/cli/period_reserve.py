"""`coopctl period reserve`."""

from __future__ import annotations

import typer

from coopctl.cli.output import print_listing
from coopctl.cli.session import session_of


def reserve(ctx: typer.Context) -> None:
    """Show the reserve's income and expenses: what closed months left to it, credit notes, and what
    it holds after each.
    """
    from coopctl.billing.queries.reserve import list_reserve

    columns = ("date", "description", "moved", "holds", "currency")
    print_listing(
        list_reserve(),
        columns=columns,
        as_json=session_of(ctx).json,
        empty="the reserve has no entries yet",
    )
