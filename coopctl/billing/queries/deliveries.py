"""Reads about deliveries: what is still to be mailed, what was, and what nobody knows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from django.db.models import QuerySet

from coopctl.billing.models import Delivery, Invoice
from coopctl.core.errors import InvalidInputError
from coopctl.registry.models import Household

_DONE = (Delivery.State.CLAIMED, Delivery.State.SENT)


@dataclass(frozen=True)
class Mail:
    """What one household gets in one mail: its invoices of a period, in the order of their numbers."""

    household: str
    recipient: str
    invoices: tuple[Invoice, ...]

    @property
    def numbers(self) -> tuple[str, ...]:
        """The invoices' numbers."""
        return tuple(invoice.number for invoice in self.invoices)

    def message_id(self, domain: str) -> str:
        """Return the same identification for the same invoices each time (RFC 5322, 3.6.4): who has the mail already can tell.

        >>> Mail("0001", "", (Invoice(number="2026-0001"), Invoice(number="2026-0007"))).message_id("frysboxen.example")
        '<invoice.2026-0001.2026-0007@frysboxen.example>'
        """
        return f"<invoice.{'.'.join(self.numbers)}@{domain}>"


def find_unsent(period: str, *, household: str | None = None) -> list[Mail]:
    """Return a mail for each household (or for one) with an invoice of the period that was neither sent nor claimed; by household."""
    rows = Invoice.objects.filter(period=period).order_by("household", "pk")
    if household is not None:
        rows = rows.filter(household=household)
    latest = _latest_attempts(rows)
    unsent = [row for row in rows if row.pk not in latest or latest[row.pk].state not in _DONE]
    addresses = dict(Household.objects.filter(number__in={row.household for row in unsent}).values_list("number", "email"))
    return [Mail(number, addresses[number], tuple(group)) for number, group in groupby(unsent, attrgetter("household"))]


def find_claimed(period: str) -> list[Delivery]:
    """Return deliveries whose outcome nobody knows, by invoice: a run was cut off after it had claimed them."""
    return list(Delivery.objects.filter(invoice__period=period, state=Delivery.State.CLAIMED).select_related("invoice"))


def find_sent(period: str) -> list[Delivery]:
    """Return the deliveries that are done, by invoice."""
    latest = _latest_attempts(Invoice.objects.filter(period=period))
    return [delivery for delivery in latest.values() if delivery.state == Delivery.State.SENT]


def last_delivery(number: str, *, period: str) -> Delivery:
    """Return an invoice's last try. Raises InvalidInputError if it isn't the period's, or was never tried."""
    if not Invoice.objects.filter(number=number, period=period).exists():
        raise InvalidInputError(f"{period} has no invoice {number!r}", hint=f"`coopctl invoice list --period {period}` shows them")
    delivery = Delivery.objects.filter(invoice__number=number).select_related("invoice").order_by("attempt").last()
    if delivery is None:
        raise InvalidInputError(f"invoice {number} was never mailed", hint=f"`coopctl period send {period}` does it")
    return delivery


def count_attempts(invoices: Iterable[Invoice]) -> dict[int, int]:
    """Return how often each invoice (by primary key) was tried."""
    attempts: dict[int, int] = defaultdict(int)
    for pk in Delivery.objects.filter(invoice__in=list(invoices)).values_list("invoice", flat=True):
        attempts[pk] += 1
    return attempts


def _latest_attempts(invoices: QuerySet[Invoice]) -> dict[int, Delivery]:
    deliveries = Delivery.objects.filter(invoice__in=invoices).select_related("invoice")
    return {delivery.invoice_id: delivery for delivery in deliveries.order_by("invoice", "attempt")}
