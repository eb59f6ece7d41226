"""Reads about deliveries: which are still to be mailed, which were, and which are in doubt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.db.models import QuerySet

from coopctl.billing.models import Delivery, Invoice, Reminder
from coopctl.billing.queries.receivables import read_accounts
from coopctl.core.errors import InvalidInputError
from coopctl.registry.models import Household

_DONE = (Delivery.State.CLAIMED, Delivery.State.SENT)


@dataclass(frozen=True)
class Mail:
    """What one household gets in one mail, in the order of the invoices' numbers: a period's
    invoices, or reminders of late ones.
    """

    household: str
    recipient: str
    invoices: tuple[Invoice, ...]
    reminders: tuple[Reminder, ...] = ()

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers of its invoices, or of those that it reminds of."""
        return tuple(
            invoice.number
            for invoice in (*self.invoices, *(reminder.invoice for reminder in self.reminders))
        )

    def message_id(self, domain: str) -> str:
        """Return the same Message-ID for the same contents each time (RFC 5322, 3.6.4), so that a
        repeated mail can be recognised.

        >>> first, seventh = (Invoice(number=f"2026-{number}") for number in ("0001", "0007"))
        >>> Mail("0001", "", (first, seventh)).message_id("frysboxen.example")
        '<invoice.2026-0001.2026-0007@frysboxen.example>'
        >>> reminder = Reminder(invoice=first, level=2)
        >>> Mail("0001", "", (), (reminder,)).message_id("frysboxen.example")
        '<reminder.2026-0001-2@frysboxen.example>'
        """
        reminders = [f"{reminder.invoice.number}-{reminder.level}" for reminder in self.reminders]
        kind = "reminder" if reminders else "invoice"
        return f"<{kind}.{'.'.join(reminders or self.numbers)}@{domain}>"


def find_unsent(period: str, *, household: str | None = None) -> list[Mail]:
    """Return a mail for each household (or for one) with an invoice of the period that was neither
    sent nor claimed; by household.
    """
    rows = Invoice.objects.filter(period=period).order_by("household", "pk")
    if household is not None:
        rows = rows.filter(household=household)
    latest = _latest_attempts(
        Delivery.objects.filter(invoice__in=rows, reminder=None), key="invoice_id"
    )
    unsent = [row for row in rows if row.pk not in latest or latest[row.pk].state not in _DONE]
    addresses = _read_addresses(row.household for row in unsent)
    return [
        Mail(number, addresses[number], tuple(group))
        for number, group in groupby(unsent, lambda row: row.household)
    ]


def find_unsent_reminders(
    *, today: date, currency: str, household: str | None = None
) -> list[Mail]:
    """Return a mail for each household (or for one) with a reminder that was neither sent nor
    claimed; by household.

    Only the last reminder of each invoice, and only while something is overdue of it: nobody is
    asked for what has come in.
    """
    rows = Reminder.objects.select_related("invoice").order_by(
        "invoice__household", "invoice__number", "level"
    )
    if household is not None:
        rows = rows.filter(invoice__household=household)
    last = {row.invoice_id: row for row in rows}
    latest = _latest_attempts(
        Delivery.objects.filter(reminder__in=[row.pk for row in last.values()]), key="reminder_id"
    )
    waiting = [
        row for row in last.values() if row.pk not in latest or latest[row.pk].state not in _DONE
    ]
    if not waiting:
        return []
    accounts = read_accounts(currency=currency, household=household).values()
    late = {charge.charge.number for account in accounts for charge in account.overdue(today=today)}
    unsent = [row for row in waiting if row.invoice.number in late]
    addresses = _read_addresses(row.invoice.household for row in unsent)
    return [
        Mail(number, addresses[number], (), tuple(group))
        for number, group in groupby(unsent, lambda row: row.invoice.household)
    ]


def find_claimed(period: str) -> list[Delivery]:
    """Return deliveries of invoices whose outcome nobody knows: a run was cut off after it had
    claimed them.
    """
    claimed = Delivery.objects.filter(
        invoice__period=period, reminder=None, state=Delivery.State.CLAIMED
    )
    return list(claimed.select_related("invoice"))


def find_claimed_reminders() -> list[Delivery]:
    """Return deliveries of reminders whose outcome nobody knows."""
    claimed = Delivery.objects.filter(reminder__isnull=False, state=Delivery.State.CLAIMED)
    return list(claimed.select_related("invoice", "reminder__invoice"))


def last_delivery(number: str, *, period: str) -> Delivery:
    """Return an invoice's last attempt. Raises InvalidInputError if it isn't the period's, or was
    never attempted.
    """
    if not Invoice.objects.filter(number=number, period=period).exists():
        raise InvalidInputError(
            f"{period} has no invoice {number!r}",
            hint=f"`coopctl invoice list --period {period}` shows them",
        )
    tries = Delivery.objects.filter(invoice__number=number, reminder=None).select_related("invoice")
    delivery = tries.order_by("attempt").last()
    if delivery is None:
        raise InvalidInputError(
            f"invoice {number} was never mailed", hint=f"`coopctl period send {period}` does it"
        )
    return delivery


def last_reminder_delivery(number: str) -> Delivery:
    """Return the last attempt to mail a reminder of the invoice. Raises InvalidInputError if there
    was none.
    """
    tries = Delivery.objects.filter(invoice__number=number, reminder__isnull=False).select_related(
        "invoice", "reminder__invoice"
    )
    delivery = tries.order_by("reminder__level", "attempt").last()
    if delivery is None:
        raise InvalidInputError(
            f"no reminder of invoice {number!r} was ever mailed",
            hint="`coopctl payment remind` does it",
        )
    return delivery


def count_attempts(mail: Mail) -> dict[int, int]:
    """Return how often each of the mail's invoices, or else reminders, was attempted; by primary
    key.
    """
    attempts: dict[int, int] = defaultdict(int)
    if mail.reminders:
        tries = Delivery.objects.filter(reminder__in=mail.reminders).values_list(
            "reminder_id", flat=True
        )
    else:
        tries = Delivery.objects.filter(invoice__in=mail.invoices, reminder=None).values_list(
            "invoice_id", flat=True
        )
    for key in tries:
        attempts[key or 0] += 1
    return attempts


def _read_addresses(numbers: Iterable[str]) -> dict[str, str]:
    return dict(Household.objects.filter(number__in=set(numbers)).values_list("number", "email"))


def _latest_attempts(deliveries: QuerySet[Delivery], *, key: str) -> dict[int, Delivery]:
    """Return the last attempt for each invoice or reminder, by its primary key."""
    return {
        getattr(delivery, key): delivery
        for delivery in deliveries.select_related("invoice").order_by(key, "attempt")
    }
