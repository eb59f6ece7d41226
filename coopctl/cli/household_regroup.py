"""`coopctl household split | merge | pledge`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from coopctl.cli.applying import apply_now
from coopctl.cli.asking import Yes, do_after_asking
from coopctl.cli.completing import offer_households
from coopctl.cli.inventory import config_of
from coopctl.cli.options import HouseholdNumber, NoApply, read_date, read_option, today_of
from coopctl.cli.output import say
from coopctl.cli.session import session_of
from coopctl.core.quantity import count_of

if TYPE_CHECKING:
    from coopctl.billing.services.regroup import Merger

On = Annotated[
    str | None,
    typer.Option(
        help="The first day of it, like 2026-10-15, in a month that is open; today if left out."
    ),
]


def split(
    ctx: typer.Context,
    number: HouseholdNumber,
    new: Annotated[str, typer.Argument(metavar="NEW", help="The new household's number.")],
    name: Annotated[str, typer.Argument(help="What to call it.")],
    *,
    person: Annotated[
        list[str], typer.Option(metavar="EMAIL", help="Who moves there; may be repeated.")
    ],
    email: Annotated[str, typer.Option(help="Where the new household's invoices go.")],
    on: On = None,
    shares: Annotated[int, typer.Option(help="What the new household pledges.")] = 1,
    keeps: Annotated[
        int | None,
        typer.Option(
            help="What the old one pledges from then on; the rest, at least 1, if left out."
        ),
    ] = None,
    solidarity: Annotated[
        str | None, typer.Option(help="The new one's factor, like 1/2; the old one's if left out.")
    ] = None,
    language: Annotated[
        str | None, typer.Option(help="sv, en or de; the old one's if left out.")
    ] = None,
    yes: Yes = False,
    no_apply: NoApply = False,
) -> None:
    """Move persons from a household to a new one. Costs are split by days, exactly.

    The old one keeps its number, drawer, mailboxes, invoices, credit and deposit.
    """
    from coopctl.billing.services.regroup import split_household
    from coopctl.registry.entries import HouseholdEntry, parse_solidarity
    from coopctl.registry.queries.households import get_household

    household = get_household(number)
    entry = HouseholdEntry(
        number=new,
        name=name,
        joined=_day(ctx, on),
        left=None,
        shares=shares,
        solidarity=household.solidarity
        if solidarity is None
        else read_option("--solidarity", solidarity, parse_solidarity),
        language=language or household.language,
        email=email,
    )
    today, actor = today_of(ctx), session_of(ctx).actor
    made = do_after_asking(
        lambda: split_household(
            number,
            into=entry,
            persons=person,
            keeps=keeps,
            today=today,
            actor=actor,
        ),
        question=lambda made: (
            f"split household {made.number}, {made.name}, from {number}, {household.name}?",
            ["a split can't be taken back, only merged again"],
        ),
        yes=yes,
    )
    say(
        f"household {made.number} is in the registry, from {made.joined} on; "
        f"{count_of(len(person), 'person')} moved there from {number}"
    )
    say(f"household {number} keeps its mailboxes: their mail lies in its drawer")
    apply_now(ctx, no_apply=no_apply)


def merge(
    ctx: typer.Context,
    number: Annotated[
        str, typer.Argument(help="The household that ends.", autocompletion=offer_households)
    ],
    into: Annotated[
        str,
        typer.Argument(
            metavar="INTO", help="The one that goes on.", autocompletion=offer_households
        ),
    ],
    *,
    on: On = None,
    shares: Annotated[
        int | None,
        typer.Option(help="What they pledge together from then on; the sum if left out."),
    ] = None,
    yes: Yes = False,
    no_apply: NoApply = False,
) -> None:
    """Merge a household into another: persons, aliases, domains, shares, credit and deposit.

    Refused while it has open mailboxes or lists, sites or SFTP keys: what they hold or open lies in
    its own drawer. Its invoices stay its own.
    """
    from coopctl.billing.services.regroup import merge_household

    day, today = _day(ctx, on), today_of(ctx)
    merger = do_after_asking(
        lambda: merge_household(
            number,
            into=into,
            on=day,
            shares=shares,
            today=today,
            actor=session_of(ctx).actor,
            config=config_of(ctx),
        ),
        question=lambda merger: (
            f"merge household {number} into {merger.household.number}, {merger.household.name}?",
            [f"household {number} ends on {day}, and a merge can't be taken back"],
        ),
        yes=yes,
    )
    say(
        f"household {number} is part of {merger.household.number} from {day} on, which pledges "
        f"{merger.household.shares} shares"
    )
    _say_money(merger, number=number, currency=config_of(ctx).currency)
    apply_now(ctx, no_apply=no_apply)


def pledge(
    ctx: typer.Context,
    number: HouseholdNumber,
    shares: Annotated[int, typer.Argument(help="At least 1.")],
    *,
    on: On = None,
) -> None:
    """Change the number of shares that a household pledges; earlier days keep the former number."""
    from coopctl.billing.services.regroup import pledge_shares

    day = _day(ctx, on)
    household = pledge_shares(number, shares=shares, on=day, actor=session_of(ctx).actor)
    say(f"household {household.number} pledges {household.shares} shares from {day} on")


def _day(ctx: typer.Context, on: str | None) -> date:
    return read_date("--on", on, otherwise=None) or today_of(ctx)


def _say_money(merger: Merger, *, number: str, currency: str) -> None:
    from coopctl.core.money.amounts import Money, decimal_text

    other = merger.household.number
    for what, amount in (("credit", merger.credit), ("deposit", merger.deposit)):
        if amount:
            say(
                f"its {what} of {decimal_text(Money(amount, currency))} {currency} is household "
                f"{other}'s now"
            )
    if merger.owes:
        owes = decimal_text(Money(merger.owes, currency))
        say(
            f"household {number} still owes {owes} {currency}; its deposit stays with it until "
            "that is paid"
        )
