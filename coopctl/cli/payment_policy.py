"""`coopctl payment balances | use-deposit`: what households owe, and what is held for them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from coopctl.cli.completing import offer_households
from coopctl.cli.inventory import config_of
from coopctl.cli.options import today_of
from coopctl.cli.output import print_listing, say
from coopctl.cli.session import session_of

if TYPE_CHECKING:
    from coopctl.billing.queries.receivables import Account


def balances(ctx: typer.Context) -> None:
    """List what each household owes, what of it is overdue, its credit and its deposit."""
    from coopctl.billing.queries.receivables import read_accounts

    currency, today = config_of(ctx).currency, today_of(ctx)
    rows = [
        _describe(account, currency=currency, today=today)
        for account in read_accounts(currency=currency).values()
    ]
    columns = ("household", "owes", "overdue", "credit", "deposit", "unpaid")
    if not session_of(ctx).json:
        rows = [row | {"unpaid": ", ".join(row["unpaid"])} for row in rows]
    print_listing(
        rows,
        columns=columns,
        as_json=session_of(ctx).json,
        empty="no household has been invoiced yet",
    )


def use_deposit(
    ctx: typer.Context,
    number: Annotated[
        str,
        typer.Argument(
            metavar="HOUSEHOLD",
            help="The household's number, like 0012.",
            autocompletion=offer_households,
        ),
    ],
    amount: Annotated[str, typer.Argument(help="Like 120.00.")],
    *,
    reason: Annotated[str, typer.Option(help="Why; the ledger keeps it.")],
) -> None:
    """Set a household's deposit off against what it owes."""
    from coopctl.billing.services.payments.deposits import use_deposit as set_off

    config = config_of(ctx)
    set_off(
        number,
        amount=amount,
        today=today_of(ctx),
        actor=session_of(ctx).actor,
        config=config,
        reason=reason,
    )
    say(f"household {number}: {amount} {config.currency} of its deposit are used")


def _describe(account: Account, *, currency: str, today: date) -> dict[str, Any]:
    from coopctl.core.money.amounts import Money, decimal_text

    def text(amount: int) -> str:
        return decimal_text(Money(amount, currency))

    return {
        "household": account.household,
        "balance": account.balance,
        "owes": text(
            sum(open_charge.left for open_charge in account.standing.unpaid)
            + account.standing.other
        ),
        "overdue": text(sum(open_charge.left for open_charge in account.overdue(today=today))),
        "credit": text(account.standing.credit),
        "deposit": text(account.deposit),
        "unpaid": [open_charge.charge.number for open_charge in account.standing.unpaid],
        "currency": currency,
    }
