"""`coopctl period report`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from coopctl.cli.files import write_output
from coopctl.cli.inventory import config_of
from coopctl.cli.options import Month
from coopctl.cli.output import print_json, print_listing, say
from coopctl.cli.session import session_of
from coopctl.core.errors import InvalidInputError
from coopctl.core.money.period import parse_period

if TYPE_CHECKING:
    from coopctl.core.invoices.openbooks import OpenBooks


def report(
    ctx: typer.Context,
    period: Month,
    *,
    html: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write it as one HTML page.")
    ] = None,
    pdf: Annotated[Path | None, typer.Option(metavar="FILE", help="Write it as PDF/A-3.")] = None,
    language: Annotated[
        str | None, typer.Option(help="sv, en or de; the co-op's if left out.")
    ] = None,
) -> None:
    """Show a month's open books: all costs, pools, keys and the reserve, but no household's use.
    For every member.
    """
    from coopctl.billing.queries.openbooks import read_open_books
    from coopctl.core.names.languages import LANGUAGES
    from coopctl.documents.openbooks import render_books_pdf, render_html

    config = config_of(ctx)
    chosen = language or config.language
    if chosen not in LANGUAGES:
        raise InvalidInputError(
            f"there are no texts in {chosen!r}", hint=f"choose {', '.join(LANGUAGES)}"
        )
    books = read_open_books(parse_period(period, zone=config.timezone), config=config)
    if html is not None:
        write_output(html, render_html(books, language=chosen).encode())
    if pdf is not None:
        write_output(pdf, render_books_pdf(books, language=chosen))
    if session_of(ctx).json:
        print_json(books.model_dump(mode="json"))
    elif html is None and pdf is None:
        _show(books, language=chosen)
    else:
        typer.echo("\n".join(str(file) for file in (html, pdf) if file is not None))


def _show(books: OpenBooks, *, language: str) -> None:
    from coopctl.core.money.amounts import Money, format_money

    def money(amount: int) -> str:
        return format_money(Money(amount, books.currency), language=language)

    pools = [
        {
            "pool": pool.pool,
            "cost": money(pool.cost),
            "allocated": money(pool.allocated),
            "to_reserve": money(pool.to_reserve),
        }
        for pool in books.pools
    ]
    columns = ("pool", "cost", "allocated", "to_reserve")
    print_listing(pools, columns=columns, as_json=False, empty=f"{books.period.label} has no costs")
    say(
        f"{books.period.label} is {books.state}: {money(books.total)} in all, "
        f"{money(books.reserve.balance)} in the reserve"
    )
    say("--html FILE or --pdf FILE writes it for the members")
