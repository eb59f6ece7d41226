"""Households split and merge, and what that means for money: closed months stay, credit and deposit
go where the household goes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from coopctl.billing.queries.receivables import read_accounts
from coopctl.billing.services.membership import refuse_closed
from coopctl.core.config.coop import CoopConfig
from coopctl.core.errors import RefusedError
from coopctl.ledger.accounts import deposit_account, household_account
from coopctl.ledger.drafts import Draft, Entry
from coopctl.ledger.services.journal import lock_journal, post_transaction
from coopctl.registry.entries import HouseholdEntry
from coopctl.registry.models import Household
from coopctl.registry.queries.households import get_household
from coopctl.registry.services import regroup
from coopctl.registry.services.changes import audit_entry, change_registry
from coopctl.registry.services.pledges import change_pledge


@dataclass(frozen=True)
class Merger:
    """What went to the household that goes on, in minor units, and what the other still owes."""

    household: Household
    credit: int
    deposit: int
    owes: int


def split_household(
    number: str,
    *,
    into: HouseholdEntry,
    persons: Sequence[str],
    keeps: int | None,
    today: date,
    actor: str,
) -> Household:
    """Split a household as the registry does (see there), in a month that is open. Invoices, credit
    and deposit stay with it.
    """
    with change_registry():
        refuse_closed(into.joined)
        return regroup.split_household(
            number, into=into, persons=persons, keeps=keeps, today=today, actor=actor
        )


def merge_household(
    number: str,
    *,
    into: str,
    on: date,
    shares: int | None,
    today: date,
    actor: str,
    config: CoopConfig,
) -> Merger:
    """Merge a household into another as the registry does (see there), in a month that is open.

    Its invoices stay its own, also the last one, for its days until then. Its credit and its
    deposit go to the other one; while it owes something, its deposit stays where it is.
    """
    with change_registry():
        lock_journal()
        refuse_closed(on)
        other = regroup.merge_household(
            number, into=into, on=on, shares=shares, today=today, actor=actor
        )
        account = read_accounts(currency=config.currency, household=number)[number]
        owes = sum(charge.left for charge in account.standing.unpaid) + account.standing.other
        merger = Merger(other, account.standing.credit, 0 if owes else account.deposit, owes)
        entries = [
            entry
            for of, amount in (
                (household_account, merger.credit),
                (deposit_account, merger.deposit),
            )
            for entry in (
                Entry(of(number), amount, config.currency),
                Entry(of(other.number), -amount, config.currency),
            )
            if amount
        ]
        if entries:
            description = f"Credit and deposit of household {number} to household {other.number}"
            post_transaction(
                Draft(
                    today,
                    description,
                    actor,
                    f"{number} merged into {other.number}",
                    tuple(entries),
                )
            )
        after = {
            "credit": merger.credit,
            "deposit": merger.deposit,
            "owes": owes,
            "currency": config.currency,
            "from": number,
        }
        audit_entry(
            actor=actor, action="take over", instance=other, before=None, after=after
        ).save()
    return merger


def pledge_shares(number: str, *, shares: int, on: date, actor: str) -> Household:
    """Change a household's pledged shares from a day on, in a month that is open."""
    with change_registry():
        refuse_closed(on)
        household = get_household(number)
        if household.left is not None and household.left <= on:
            raise RefusedError(
                f"household {number} leaves on {household.left}",
                hint="a membership that ends isn't changed",
            )
        change_pledge(household, shares=shares, on=on, actor=actor)
    return household
