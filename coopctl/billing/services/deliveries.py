"""Records that keep mails from being sent twice: claimed before sending, settled afterwards."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from django.db import transaction
from django.utils import timezone

from coopctl.billing.models import Delivery, Invoice, Reminder
from coopctl.billing.queries.deliveries import (
    Mail,
    count_attempts,
    last_delivery,
    last_reminder_delivery,
)
from coopctl.core.errors import RefusedError
from coopctl.registry.services.changes import change_registry, save_change, snapshot

_MAX_DETAIL = 500


def claim_mail(
    mail: Mail, *, find_again: Callable[[str], list[Mail]], message_id: str, actor: str
) -> list[Delivery]:
    """Claim all that the mail brings, committed when this returns: whatever happens afterwards, no
    other run sends it.

    `find_again` returns what is unsent of a household. Raises RefusedError if that's no longer this
    mail: another run was quicker.
    """
    with change_registry():
        if (mail.invoices, mail.reminders) not in [
            (unsent.invoices, unsent.reminders) for unsent in find_again(mail.household)
        ]:
            raise RefusedError(
                f"invoice {mail.numbers[0]} has just been claimed by another run",
                hint="look again when it has ended",
            )
        attempts = count_attempts(mail)
        subjects: list[tuple[Invoice, Reminder | None]] = [
            (invoice, None) for invoice in mail.invoices
        ]
        subjects += [(reminder.invoice, reminder) for reminder in mail.reminders]
        return Delivery.objects.bulk_create(
            Delivery(
                invoice=invoice,
                reminder=reminder,
                attempt=attempts[(reminder or invoice).pk] + 1,
                recipient=mail.recipient,
                message_id=message_id,
                claimed_by=actor,
            )
            for invoice, reminder in subjects
        )


@transaction.atomic
def settle_deliveries(
    deliveries: Sequence[Delivery], *, state: Delivery.State, detail: str
) -> None:
    """Record the outcome of claimed deliveries: `sent`, or `refused` for what was certainly not
    sent.
    """
    for delivery in deliveries:
        delivery.state, delivery.settled_at, delivery.detail = (
            state,
            timezone.now(),
            detail[:_MAX_DETAIL],
        )
        delivery.save()


def release_delivery(number: str, *, period: str, actor: str) -> list[Delivery]:
    """Have a mail of unknown outcome, with this invoice, sent again. Returns its deliveries.

    Raises InvalidInputError for a number that wasn't tried, RefusedError for one whose outcome is
    known.
    """
    return _decide(
        lambda: last_delivery(number, period=period), actor=actor, state=Delivery.State.RELEASED
    )


def confirm_delivery(number: str, *, period: str, actor: str) -> list[Delivery]:
    """Decide that the mail with this invoice, whose outcome nobody knows, has arrived. Raises as
    release_delivery does.
    """
    return _decide(
        lambda: last_delivery(number, period=period), actor=actor, state=Delivery.State.SENT
    )


def release_reminder(number: str, *, actor: str) -> list[Delivery]:
    """Decide that the last reminder of an invoice, whose outcome nobody knows, is mailed again.
    Raises as release_delivery does.
    """
    return _decide(
        lambda: last_reminder_delivery(number), actor=actor, state=Delivery.State.RELEASED
    )


def confirm_reminder(number: str, *, actor: str) -> list[Delivery]:
    """Decide that the last reminder of an invoice, whose outcome nobody knows, has arrived. Raises
    as release_delivery does.
    """
    return _decide(lambda: last_reminder_delivery(number), actor=actor, state=Delivery.State.SENT)


def _decide(find: Callable[[], Delivery], *, actor: str, state: Delivery.State) -> list[Delivery]:
    action = "confirm" if state == Delivery.State.SENT else "send again"
    with change_registry():
        last = find()
        if last.state != Delivery.State.CLAIMED:
            raise RefusedError(f"{_name(last)} isn't in doubt: {_tell(last)}", hint=_cure(last))
        together = list(
            Delivery.objects.filter(
                message_id=last.message_id, state=Delivery.State.CLAIMED
            ).select_related("invoice", "reminder__invoice")
        )
        for delivery in together:
            before = snapshot(delivery)
            delivery.state, delivery.settled_at, delivery.detail = (
                state,
                timezone.now(),
                f"decided by {actor}",
            )
            save_change(delivery, actor=actor, action=action, before=before)
    return together


def _name(delivery: Delivery) -> str:
    return (
        f"reminder {delivery.reminder.level} of invoice {delivery.invoice.number}"
        if delivery.reminder
        else f"invoice {delivery.invoice.number}"
    )


def _tell(delivery: Delivery) -> str:
    when = delivery.settled_at.isoformat(timespec="seconds") if delivery.settled_at else ""
    verb = {Delivery.State.SENT: "was sent", Delivery.State.REFUSED: "was not sent"}.get(
        Delivery.State(delivery.state), "is to be sent again"
    )
    return f"it {verb} to {delivery.recipient} ({when})"


def _cure(delivery: Delivery) -> str:
    if delivery.state == Delivery.State.SENT:
        return f"`coopctl invoice pdf {delivery.invoice.number}` writes it, if somebody has lost it"
    return f"the next `coopctl {'payment remind' if delivery.reminder else 'period send'}` sends it"
