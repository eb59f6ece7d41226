"""Reads about payments: the treasurer's queue is every payment that isn't wholly matched."""

from __future__ import annotations

from typing import Any

from django.db.models import F, Sum
from django.db.models.functions import Coalesce

from coopctl.billing.models import Payment, PaymentMatch
from coopctl.core.errors import InvalidInputError
from coopctl.core.money.amounts import Money, decimal_text

_MATCHED = Coalesce(Sum("matches__amount"), 0)


def get_payment(number: str | int) -> Payment:
    """Return the payment. Raises InvalidInputError if there is none with that number."""
    text = str(number).strip()
    payment = (
        Payment.objects.filter(pk=int(text)).first()
        if text.isascii() and text.isdigit() and len(text) < 18
        else None
    )
    if payment is None:
        raise InvalidInputError(
            f"there is no payment {number!r}", hint="`coopctl payment list` shows them all"
        )
    return payment


def amount_left(payment: Payment) -> int:
    """Return what of a payment isn't matched, in minor units with its sign."""
    return payment.amount - sum(match.amount for match in payment.matches.all())


def list_payments(*, unmatched: bool = False, household: str | None = None) -> list[dict[str, Any]]:
    """Return payments in the order of import, as JSON values; `left` is what isn't matched, in
    minor units.
    """
    payments = Payment.objects.order_by("pk").prefetch_related("matches__invoice")
    if unmatched:
        payments = payments.annotate(matched=_MATCHED).exclude(amount=F("matched"))
    if household is not None:
        payments = payments.filter(
            pk__in=PaymentMatch.objects.filter(household=household).values("payment")
        )
    return [describe_payment(payment) for payment in payments]


def count_unmatched() -> int:
    """Return how many payments aren't wholly matched."""
    return Payment.objects.annotate(matched=_MATCHED).exclude(amount=F("matched")).count()


def describe_payment(payment: Payment) -> dict[str, Any]:
    """Return its fields as JSON values. `matched_with` says what it is for; undone matches are left
    out.
    """
    matches = list(payment.matches.all())
    reversed_ones = {match.reverses_id for match in matches} - {None}
    live = [
        match for match in matches if match.reverses_id is None and match.pk not in reversed_ones
    ]
    return {
        "payment": payment.pk,
        "date": payment.date.isoformat(),
        "account": payment.account,
        "amount": payment.amount,
        "paid": decimal_text(Money(payment.amount, payment.currency)),
        "currency": payment.currency,
        "payer": payment.payer,
        "text": " ".join([*payment.references, payment.text]).strip(),
        "left": amount_left(payment),
        "matched_with": ", ".join(_name_target(match) for match in live),
    }


def _name_target(match: PaymentMatch) -> str:
    match match.target:
        case PaymentMatch.Target.HOUSEHOLD:
            return f"household {match.household}" + (
                f" ({match.invoice.number})" if match.invoice else ""
            )
        case PaymentMatch.Target.DEPOSIT:
            return f"deposit of {match.household}"
        case PaymentMatch.Target.RETURNED:
            return f"payment {match.other_id}"
        case other:
            return str(other)
