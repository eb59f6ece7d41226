"""The policy on late invoices: reminders, their fees, freezing, and thawing those who paid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from coopctl.billing.models import Reminder
from coopctl.billing.queries.receivables import Account, read_accounts
from coopctl.billing.services.reminders import remind_late
from coopctl.core.accounts.states import has_left
from coopctl.core.config.coop import CoopConfig
from coopctl.ledger.services.journal import lock_journal
from coopctl.registry.models import Household
from coopctl.registry.services.changes import change_registry
from coopctl.registry.services.freezing import freeze_household, thaw_household


@dataclass(frozen=True)
class PolicyRun:
    """What a run of the policy did: reminders made, households frozen and thawed, by number."""

    reminders: tuple[Reminder, ...]
    frozen: tuple[str, ...]
    thawed: tuple[str, ...]


def apply_policy(*, today: date, actor: str, config: CoopConfig, check: bool = False) -> PolicyRun:
    """Remind of late invoices, charge fees, freeze and thaw, all or nothing; a second run on the
    same day changes nothing.

    `check` only reports what would be done.
    """
    with change_registry():
        lock_journal()
        accounts = read_accounts(currency=config.currency)
        reminders = remind_late(accounts, today=today, actor=actor, config=config)
        frozen = tuple(_freeze(accounts, today=today, actor=actor, config=config))
        thawed = thaw_settled(today=today, actor=actor, config=config)
        transaction.set_rollback(check)
    return PolicyRun(tuple(reminders), frozen, thawed)


def thaw_settled(*, today: date, actor: str, config: CoopConfig) -> tuple[str, ...]:
    """Thaw the households that the policy froze and that have nothing overdue any more. Returns
    their numbers.
    """
    with change_registry():
        numbers = list(
            Household.objects.filter(frozen_by=Household.FrozenBy.POLICY)
            .order_by("number")
            .values_list("number", flat=True)
        )
        accounts = read_accounts(currency=config.currency) if numbers else {}
        settled = [
            number
            for number in numbers
            if number not in accounts or not accounts[number].overdue(today=today)
        ]
        for number in settled:
            thaw_household(number, actor=actor, reason="nothing is overdue any more")
    return tuple(settled)


def _freeze(
    accounts: dict[str, Account], *, today: date, actor: str, config: CoopConfig
) -> Iterator[str]:
    days = config.freezing.after_days
    if days is None:
        return
    members = Household.objects.filter(frozen_since=None, joined__lte=today)
    for household in members.order_by("number"):
        account = accounts.get(household.number)
        if account is None or has_left(household.left, today=today):
            continue
        late = [
            charge.charge
            for charge in account.overdue(today=today)
            if (today - charge.charge.due).days >= days
        ]
        if late:
            reason = f"invoice {late[0].number} was due on {late[0].due}"
            freeze_household(
                household.number,
                actor=actor,
                today=today,
                reason=reason,
                by=Household.FrozenBy.POLICY,
            )
            yield household.number
