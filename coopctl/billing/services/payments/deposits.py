"""Deposits are held apart; only a person sets one off against what a household owes."""

from __future__ import annotations

from datetime import date

from coopctl.core.config.coop import CoopConfig
from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.core.money.amounts import Money, decimal_text, parse_money
from coopctl.core.reasons import check_reason
from coopctl.ledger.accounts import deposit_account, household_account
from coopctl.ledger.drafts import Draft, Entry
from coopctl.ledger.models import Transaction
from coopctl.ledger.queries.balances import balances_of
from coopctl.ledger.services.journal import lock_journal, post_transaction
from coopctl.registry.queries.households import get_household
from coopctl.registry.services.changes import audit_entry, change_registry


def use_deposit(
    number: str, *, amount: str, today: date, actor: str, config: CoopConfig, reason: str
) -> Transaction:
    """Pay what a household owes, or what it gets back, with its deposit. Raises RefusedError if the
    deposit is smaller.
    """
    try:
        part = parse_money(amount, currency=config.currency).amount
    except ValueError as error:
        raise InvalidInputError(f"amount: {error}") from None
    if part <= 0:
        raise InvalidInputError(f"amount: {amount} is not more than zero")
    reason = check_reason(reason)
    with change_registry():
        lock_journal()
        household = get_household(number)
        held = held_deposit(household.number, currency=config.currency)
        if part > held:
            raise RefusedError(
                f"the deposit of household {number} is "
                f"{decimal_text(Money(held, config.currency))} {config.currency}",
                hint="use that much, or less",
            )
        entries = (
            Entry(deposit_account(household.number), part, config.currency),
            Entry(household_account(household.number), -part, config.currency),
        )
        record = post_transaction(
            Draft(today, f"Deposit of household {household.number} used", actor, reason, entries)
        )
        after = {"amount": part, "currency": config.currency, "reason": reason}
        audit_entry(
            actor=actor, action="use deposit", instance=household, before=None, after=after
        ).save()
    return record


def held_deposit(number: str, *, currency: str) -> int:
    """Return what is held for a household, in minor units."""
    account = deposit_account(number)
    return -balances_of(account).get((account, currency), 0)
