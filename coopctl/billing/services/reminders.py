"""Reminders of late invoices: the record, its fee, and the document that the household gets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from coopctl.billing.models import Invoice, Reminder
from coopctl.billing.queries.receivables import Account
from coopctl.core.config.coop import CoopConfig
from coopctl.core.config.policy import next_reminder
from coopctl.core.invoices.reminder import RemindedInvoice, write_reminder
from coopctl.core.money.amounts import parse_money
from coopctl.core.settlement.membership import Addressee
from coopctl.core.settlement.preview import canonical_json
from coopctl.ledger.accounts import RESERVE, household_account
from coopctl.ledger.drafts import Draft, Entry
from coopctl.ledger.services.journal import post_transaction
from coopctl.registry.models import Household
from coopctl.registry.services.changes import record_added


class _Owed(NamedTuple):
    """What an invoice's reminder asks for, in minor units."""

    unpaid: int
    earlier_fees: int
    fee: int


def remind_late(
    accounts: Mapping[str, Account], *, today: date, actor: str, config: CoopConfig
) -> list[Reminder]:
    """Make the reminders that are due today, within a change; by invoice number."""
    if not config.reminders.after_days:
        return []
    late = {
        charge.charge.number: charge
        for account in accounts.values()
        for charge in account.overdue(today=today)
    }
    invoices = Invoice.objects.filter(due__lt=today, total__gt=0, credits=None).order_by("number")
    former: dict[int, list[Reminder]] = defaultdict(list)
    for reminder in Reminder.objects.order_by("level"):
        former[reminder.invoice_id].append(reminder)
    households = {
        household.number: household for household in Household.objects.filter(number__in=accounts)
    }
    owed_fees = {number: account.standing.other for number, account in accounts.items()}
    made = []
    for invoice in invoices:
        if invoice.number not in late:
            continue
        earlier = min(
            owed_fees[invoice.household], sum(reminder.fee for reminder in former[invoice.pk])
        )
        owed_fees[invoice.household] -= earlier
        last = former[invoice.pk][-1] if former[invoice.pk] else None
        level = _next_level(invoice, last=last, today=today, config=config)
        if level is not None:
            owes = _Owed(late[invoice.number].left, earlier, _fee(level, config=config))
            household = households[invoice.household]
            made.append(
                _make(
                    invoice,
                    level=level,
                    owes=owes,
                    household=household,
                    today=today,
                    actor=actor,
                    config=config,
                )
            )
    record_added(made, actor=actor)
    return made


def _next_level(
    invoice: Invoice, *, last: Reminder | None, today: date, config: CoopConfig
) -> int | None:
    reminded = last.date if last else None
    return next_reminder(
        config.reminders,
        due=invoice.due,
        today=today,
        level=last.level if last else 0,
        reminded=reminded,
    )


def _fee(level: int, *, config: CoopConfig) -> int:
    return (
        parse_money(config.reminders.fee, currency=config.currency).amount
        if config.reminders.fee and level > 1
        else 0
    )


def _make(
    invoice: Invoice,
    *,
    level: int,
    owes: _Owed,
    household: Household,
    today: date,
    actor: str,
    config: CoopConfig,
) -> Reminder:
    reminded = RemindedInvoice(
        number=invoice.number,
        issued=invoice.issued.isoformat(),
        due=invoice.due.isoformat(),
        total=invoice.total,
        unpaid=owes.unpaid,
    )
    addressee = Addressee(household.number, household.name, household.language)
    document = write_reminder(
        reminded,
        level=level,
        today=today,
        fee=owes.fee,
        earlier_fees=owes.earlier_fees,
        household=addressee,
        config=config,
    )
    reminder = Reminder(
        invoice=invoice,
        level=level,
        date=today,
        unpaid=owes.unpaid,
        fee=owes.fee,
        document=canonical_json(document),
        made_by=actor,
    )
    if owes.fee:
        entries = (
            Entry(household_account(invoice.household), owes.fee, config.currency),
            Entry(RESERVE, -owes.fee, config.currency),
        )
        reminder.transaction = post_transaction(
            Draft(today, f"Fee of {reminder}", actor, "reminder by policy", entries)
        )
    reminder.save()
    return reminder
