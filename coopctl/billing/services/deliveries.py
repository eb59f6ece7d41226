"""The records that keep a mail from being sent twice: claimed before it goes out, settled when the outcome is known."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from coopctl.billing.models import Delivery
from coopctl.billing.queries.deliveries import Mail, count_attempts, find_unsent, last_delivery
from coopctl.core.errors import RefusedError
from coopctl.registry.services.changes import change_registry, save_change, snapshot

_MAX_DETAIL = 500


def claim_mail(mail: Mail, *, period: str, message_id: str, actor: str) -> list[Delivery]:
    """Claim each of the mail's invoices, committed when this returns: whatever happens afterwards, no other run sends them.

    Raises RefusedError if another run was quicker.
    """
    with change_registry():
        if mail.numbers not in [unsent.numbers for unsent in find_unsent(period, household=mail.household)]:
            raise RefusedError(f"invoice {mail.numbers[0]} has just been claimed by another run", hint="look again when it has ended")
        attempts = count_attempts(mail.invoices)
        return Delivery.objects.bulk_create(
            Delivery(invoice=invoice, attempt=attempts[invoice.pk] + 1, recipient=mail.recipient, message_id=message_id, claimed_by=actor)
            for invoice in mail.invoices
        )


@transaction.atomic
def settle_deliveries(deliveries: Sequence[Delivery], *, state: Delivery.State, detail: str) -> None:
    """Record the outcome of claimed deliveries: `sent`, or `refused` for what was certainly not sent."""
    for delivery in deliveries:
        delivery.state, delivery.settled_at, delivery.detail = state, timezone.now(), detail[:_MAX_DETAIL]
        delivery.save()


def release_delivery(number: str, *, period: str, actor: str) -> list[Delivery]:
    """Decide that the mail with this invoice, whose outcome nobody knows, is sent again. Returns its deliveries.

    Raises InvalidInputError for a number that wasn't tried, RefusedError for one whose outcome is known.
    """
    return _decide(number, period=period, actor=actor, state=Delivery.State.RELEASED, action="send again")


def confirm_delivery(number: str, *, period: str, actor: str) -> list[Delivery]:
    """Decide that the mail with this invoice, whose outcome nobody knows, has arrived. Raises as release_delivery does."""
    return _decide(number, period=period, actor=actor, state=Delivery.State.SENT, action="confirm")


def _decide(number: str, *, period: str, actor: str, state: Delivery.State, action: str) -> list[Delivery]:
    with change_registry():
        last = last_delivery(number, period=period)
        if last.state != Delivery.State.CLAIMED:
            raise RefusedError(f"invoice {number} isn't in doubt: {_tell(last)}", hint=_cure(last))
        together = list(Delivery.objects.filter(message_id=last.message_id, state=Delivery.State.CLAIMED).select_related("invoice"))
        for delivery in together:
            before = snapshot(delivery)
            delivery.state, delivery.settled_at, delivery.detail = state, timezone.now(), f"decided by {actor}"
            save_change(delivery, actor=actor, action=action, before=before)
    return together


def _tell(delivery: Delivery) -> str:
    when = delivery.settled_at.isoformat(timespec="seconds") if delivery.settled_at else ""
    verb = {Delivery.State.SENT: "was sent", Delivery.State.REFUSED: "was not sent"}.get(
        Delivery.State(delivery.state), "is to be sent again"
    )
    return f"it {verb} to {delivery.recipient} ({when})"


def _cure(delivery: Delivery) -> str:
    if delivery.state == Delivery.State.SENT:
        return f"`coopctl invoice pdf {delivery.invoice.number}` writes it, if somebody has lost it"
    return "the next `coopctl period send` sends it"
