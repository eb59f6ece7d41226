"""`coopctl books`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from coopctl import __version__
from coopctl.cli.asking import Yes, do_after_asking
from coopctl.cli.inventory import config_of
from coopctl.cli.options import today_of
from coopctl.cli.output import print_json, say
from coopctl.cli.registry import registry_app
from coopctl.cli.session import session_of
from coopctl.core.errors import CoopError, ExitCode
from coopctl.core.quantity import count_of
from coopctl.ledger.exports.books import Books

app = registry_app("The books: check them, export them, close a year.")


class Format(StrEnum):
    """What the books are written for."""

    BEANCOUNT = "beancount"
    HLEDGER = "hledger"
    SIE = "sie"
    CSV = "csv"


@app.command("check")
def check(ctx: typer.Context) -> None:
    """Compute every hash, sum and balance again; exit code 1 if the books are inconsistent."""
    from coopctl.billing.queries.checks import check_books
    from coopctl.ledger.models import Transaction

    problems = check_books()
    if session_of(ctx).json:
        print_json(
            {
                "whole": not problems,
                "transactions": Transaction.objects.count(),
                "problems": problems,
            }
        )
    else:
        typer.echo(
            "\n".join(problems)
            or f"the books are consistent: {Transaction.objects.count()} transactions"
        )
    if problems:
        raise typer.Exit(ExitCode.FAILED)


@app.command("export")
def export(
    ctx: typer.Context,
    *,
    format: Annotated[
        Format,
        typer.Option(
            help=(
                "beancount and hledger: plain text; sie: SIE 4E, for Swedish programs; csv: a "
                "table."
            )
        ),
    ],
    period: Annotated[
        str | None,
        typer.Option(help="A year like 2026 or a month like 2026-10; everything if left out."),
    ] = None,
    to: Annotated[
        Path | None, typer.Option(help="The file to write; standard output if left out.")
    ] = None,
) -> None:
    """Write the books of a period, with what the accounts held before.

    Account numbers for SIE: `books` in coop.yml.
    """
    from coopctl.ledger.exports.sie import render_sie
    from coopctl.ledger.queries.books import read_books

    config = config_of(ctx)
    books = read_books(period, config=config)
    if format is Format.SIE:
        data = render_sie(
            books, accounts=config.books.sie, generated=today_of(ctx), version=__version__
        )
    else:
        data = _render_text(books, format=format).encode()
    if to is None:
        typer.echo(data, nl=False)
        return
    try:
        to.write_bytes(data)
    except OSError as error:
        raise CoopError(
            f"{to} can't be written: {error.strerror}", hint="choose another file with --to"
        ) from None
    say(f"{count_of(len(books.transactions), 'transaction')} of {books.start} to {books.end}: {to}")


@app.command("close-year")
def close(
    ctx: typer.Context,
    year: Annotated[int, typer.Argument(min=1970, max=9998, help="A year like 2026.")],
    *,
    yes: Yes = False,
) -> None:
    """Close the books of a year for good, when all its months are closed.

    Balances are carried, and nothing more can be dated in it.
    """
    from coopctl.billing.services.years import close_year

    do_after_asking(
        lambda: close_year(
            year, today=today_of(ctx), actor=session_of(ctx).actor, config=config_of(ctx)
        ),
        question=lambda _: (
            f"close the books of {year} for good?",
            [f"nothing more can be dated in {year}", f"balances are carried to {year + 1}"],
        ),
        yes=yes,
    )
    say(f"{year} is closed: its balances are carried to {year + 1}")


def _render_text(books: Books, *, format: Format) -> str:
    from coopctl.ledger.exports.beancount import render_beancount
    from coopctl.ledger.exports.csv_lines import render_csv
    from coopctl.ledger.exports.hledger import render_hledger

    match format:
        case Format.BEANCOUNT:
            return render_beancount(books)
        case Format.HLEDGER:
            return render_hledger(books)
        case _:
            return render_csv(books)
