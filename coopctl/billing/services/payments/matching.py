"""The treasurer matches payments, or undoes a match."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from coopctl.billing.models import Invoice, Payment, PaymentMatch
from coopctl.billing.queries.payments import amount_left, get_payment
from coopctl.billing.services.payments.booking import book_match
from coopctl.billing.services.payments.deposits import held_deposit
from coopctl.core.config.coop import CoopConfig
from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.core.money.amounts import Money, decimal_text, parse_money
from coopctl.core.reasons import check_reason
from coopctl.ledger.services.journal import lock_journal, post_transaction, reverse_transaction
from coopctl.registry.queries.households import get_household
from coopctl.registry.services.changes import change_registry, record_added

_Target = PaymentMatch.Target


@dataclass(frozen=True)
class Purpose:
    """What a payment is for."""

    target: str
    household: str = ""
    invoice: Invoice | None = None


def find_purpose(text: str, *, deposit: bool = False) -> Purpose:
    """Return what an invoice's or a household's number means. Raises InvalidInputError if it's
    neither.
    """
    number = text.strip()
    invoice = None if deposit else Invoice.objects.filter(number=number, credits=None).first()
    if invoice is not None:
        return Purpose(_Target.HOUSEHOLD, invoice.household, invoice)
    try:
        household = get_household(number)
    except InvalidInputError:
        raise InvalidInputError(
            f"{text!r} is neither an invoice nor a household",
            hint="`coopctl invoice list` and `coopctl household list` show them",
        ) from None
    return Purpose(_Target.DEPOSIT if deposit else _Target.HOUSEHOLD, household.number)


def match_payment(
    number: str | int,
    *,
    purpose: Purpose,
    today: date,
    actor: str,
    config: CoopConfig,
    amount: str | None = None,
) -> PaymentMatch:
    """Take a payment, or `amount` of it (decimal text, without a sign), out of the queue and book
    it, dated `today`.

    Raises RefusedError if nothing is left of it, less than `amount` is left, or its currency isn't
    the co-op's.
    """
    with change_registry():
        lock_journal()
        payment = get_payment(number)
        if payment.currency != config.currency:
            raise RefusedError(
                f"payment {payment.pk} is in {payment.currency}, the books of households are in "
                f"{config.currency}",
                hint=(
                    "send it back and match both with `coopctl payment match --returned-by`, or "
                    "have the bank exchange it"
                ),
            )
        part = _choose_part(payment, amount=amount)
        match = PaymentMatch(
            payment=payment,
            target=purpose.target,
            household=purpose.household,
            invoice=purpose.invoice,
            amount=part,
            matched_by=actor,
        )
        match.transaction = post_transaction(
            book_match(match, on=today, actor=actor, reason="payment matched")
        )
        match.save()
        _refuse_overdrawn([match])
        record_added([match], actor=actor)
    return match


def match_return(number: str | int, *, other: str | int, actor: str) -> PaymentMatch:
    """Record that the payment `other` returns the payment: both leave the queue. Raises
    RefusedError unless they cancel out.
    """
    with change_registry():
        lock_journal()
        first = get_payment(number)
        second = get_payment(other)
        left = {one: amount_left(one) for one in (first, second)}
        if (
            left[first] == 0
            or left[first] + left[second]
            or (first.account, first.currency) != (second.account, second.currency)
        ):
            raise RefusedError(
                f"payments {first.pk} and {second.pk} don't cancel out",
                problems=[
                    f"{one.pk}: {decimal_text(Money(part, one.currency))} {one.currency} is left"
                    for one, part in left.items()
                ],
                hint="a payment is returned by one of the same account and amount, "
                "in the opposite direction",
            )
        common = {"target": _Target.RETURNED, "household": "", "matched_by": actor}
        matches = [
            PaymentMatch(payment=one, other=two, amount=left[one], **common)
            for one, two in ((first, second), (second, first))
        ]
        for match in matches:
            match.save()
        record_added(matches, actor=actor)
    return matches[0]


def unmatch_payment(number: str | int, *, today: date, actor: str, reason: str) -> int:
    """Undo every match of a payment, so that it's in the queue again. Returns how many.

    Raises RefusedError if it has none, or was a deposit that is used already.
    """
    reason = check_reason(reason)
    with change_registry():
        lock_journal()
        payment = get_payment(number)
        live = _live_matches(payment)
        if not live:
            raise RefusedError(
                f"payment {payment.pk} isn't matched",
                hint="`coopctl payment list --unmatched` shows the queue",
            )
        taken_back = [_take_back(match, today=today, actor=actor, reason=reason) for match in live]
        _refuse_overdrawn(taken_back)
        record_added(taken_back, actor=actor)
    return len(taken_back)


def _choose_part(payment: Payment, *, amount: str | None) -> int:
    left = amount_left(payment)
    if left == 0:
        raise RefusedError(
            f"payment {payment.pk} is matched already",
            hint="`coopctl payment unmatch` takes that back",
        )
    if amount is None:
        return left
    try:
        part = parse_money(amount, currency=payment.currency).amount
    except ValueError as error:
        raise InvalidInputError(f"--amount: {error}") from None
    if not 0 < part <= abs(left):
        rest = decimal_text(Money(abs(left), payment.currency))
        raise RefusedError(
            f"payment {payment.pk} has {rest} left, not {amount}", hint="match that much, or less"
        )
    return part if left > 0 else -part


def _refuse_overdrawn(matches: Iterable[PaymentMatch]) -> None:
    for match in matches:
        if (
            match.target == _Target.DEPOSIT
            and held_deposit(match.household, currency=match.payment.currency) < 0
        ):
            raise RefusedError(
                f"the deposit of household {match.household} is smaller than that",
                hint="match what's more than the deposit with the household",
            )


def _live_matches(payment: Payment) -> list[PaymentMatch]:
    matches = list(payment.matches.all())
    gone = {match.reverses_id for match in matches}
    live = [match for match in matches if match.reverses_id is None and match.pk not in gone]
    others = [match.other_id for match in live if match.other_id is not None]
    return live + list(
        PaymentMatch.objects.filter(
            payment__in=others, other=payment, reversed_by=None, reverses=None
        )
    )


def _take_back(match: PaymentMatch, *, today: date, actor: str, reason: str) -> PaymentMatch:
    transaction = None
    if match.transaction_id is not None and match.transaction_id != match.payment.transaction_id:
        transaction = reverse_transaction(
            match.transaction_id, date=today, actor=actor, reason=reason
        )
    reversal = PaymentMatch(
        payment=match.payment,
        target=match.target,
        household=match.household,
        invoice=match.invoice,
        other=match.other,
        amount=-match.amount,
        reverses=match,
        matched_by=actor,
    )
    if match.transaction_id is not None and transaction is None:
        # Matched when it was imported: the arrival stays as it is, its counterpart goes to the
        # queue.
        transaction = post_transaction(book_match(reversal, on=today, actor=actor, reason=reason))
    reversal.transaction = transaction
    reversal.save()
    return reversal
