"""`coopctl household leave | return`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from coopctl.cli.applying import apply_now
from coopctl.cli.asking import Yes, do_after_asking
from coopctl.cli.consequences import tell_dependents, tell_ended, tell_ends, tell_returned
from coopctl.cli.inventory import config_of
from coopctl.cli.options import (
    HouseholdNumber,
    LeaveDay,
    Never,
    NoApply,
    read_leave,
    today_of,
)
from coopctl.cli.output import say
from coopctl.cli.session import session_of

if TYPE_CHECKING:
    from coopctl.registry.models import Household


def leave(
    ctx: typer.Context,
    number: HouseholdNumber,
    *,
    on: LeaveDay = None,
    never: Never = False,
    yes: Yes = False,
    no_apply: NoApply = False,
) -> None:
    """End a household's membership: what it holds is closed from that day.

    Its mail stays until each mailbox is released. Until then the day can be moved, for the persons
    who leave with it too, and `coopctl household return` takes it back.
    """
    from coopctl.billing.services.membership import leave_household
    from coopctl.registry.queries.households import get_household

    today, day = today_of(ctx), read_leave(on, never=never)
    household = get_household(number)
    follows = _tell_leave(ctx, household) if day is not None and not yes else []
    ended = do_after_asking(
        lambda: leave_household(
            household.number,
            on=day,
            today=today,
            actor=session_of(ctx).actor,
        ),
        question=lambda _: (
            f"end the membership of household {household.number}, {household.name}, on {day}?",
            follows,
        ),
        yes=yes or day is None,
    )
    if day is None:
        say(f"household {household.number} stays a member")
        return
    say(f"household {household.number}: {day} is the first day without membership")
    for sentence in tell_ended(ended):
        say(sentence)
    if day <= today:
        apply_now(ctx, no_apply=no_apply)


def return_(ctx: typer.Context, number: HouseholdNumber, *, no_apply: NoApply = False) -> None:
    """Take a leave back, while no month without the household is closed.

    Its persons' stays go on, and what the leave closed is open again, as it was.
    """
    from coopctl.billing.services.membership import return_household

    returned = return_household(
        number,
        today=today_of(ctx),
        actor=session_of(ctx).actor,
    )
    say(f"household {number} is a member, as if it had never left")
    for sentence in tell_returned(returned):
        say(sentence)
    apply_now(ctx, no_apply=no_apply)


def _tell_leave(ctx: typer.Context, household: Household) -> list[str]:
    from coopctl.registry.queries.dependents import find_dependents, find_ending, find_held

    today = today_of(ctx)
    ending = find_ending(household, today=today)
    return [
        *tell_ends(find_held(household, today=today)),
        *tell_dependents(find_dependents(ending, today=today)),
        *_tell_money(household, currency=config_of(ctx).currency),
    ]


def _tell_money(household: Household, *, currency: str) -> list[str]:
    from coopctl.billing.queries.receivables import read_accounts
    from coopctl.core.money.amounts import Money, decimal_text

    account = read_accounts(currency=currency, household=household.number).get(household.number)
    if account is None:
        return []
    owes, credit = max(account.balance, 0), max(-account.balance, 0)
    named = {"it owes": owes, "its credit is": credit, "its deposit is": account.deposit}
    return [
        f"{words} {decimal_text(Money(amount, currency))} {currency}"
        for words, amount in named.items()
        if amount
    ]
