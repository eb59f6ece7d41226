"""Deliveries: which invoices and reminders were mailed, to whom, and with what outcome."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone

from coopctl.billing.models.invoice import Invoice
from coopctl.billing.models.reminder import Reminder

_INVOICE, _REMINDER = Q(reminder=None), Q(reminder__isnull=False)


class Delivery(models.Model):
    """One attempt to mail one invoice, or one `reminder` of it. It's claimed before the mail is
    handed over and settled once.

    The database refuses any other change (migration 0001). A claim that stays behind means that
    nobody knows: the mail may have gone out or not, so that only a person decides whether there's
    another attempt. `detail` is what the server or the person said.
    """

    class State(models.TextChoices):
        """`refused`: certainly not sent, so the next run tries again. `released`: a person decided
        to send it again.
        """

        CLAIMED = "claimed"
        SENT = "sent"
        REFUSED = "refused"
        RELEASED = "released"

    invoice = models.ForeignKey(Invoice, on_delete=models.PROTECT, related_name="deliveries")
    reminder = models.ForeignKey(
        Reminder, on_delete=models.PROTECT, null=True, related_name="deliveries"
    )
    attempt = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.CLAIMED)
    recipient = models.CharField(max_length=254)
    message_id = models.CharField(max_length=250)
    claimed_at = models.DateTimeField(default=timezone.now, editable=False)
    claimed_by = models.CharField(max_length=200)
    settled_at = models.DateTimeField(null=True)
    detail = models.CharField(max_length=500)

    class Meta:
        ordering = ("invoice", "attempt")
        verbose_name_plural = "deliveries"
        constraints = (
            models.UniqueConstraint(
                name="delivery_attempts_are_counted",
                fields=("invoice", "attempt"),
                condition=_INVOICE,
            ),
            models.UniqueConstraint(
                name="delivery_claimed_once",
                fields=("invoice",),
                condition=_INVOICE & Q(state="claimed"),
            ),
            models.UniqueConstraint(
                name="reminder_attempts_are_counted",
                fields=("reminder", "attempt"),
                condition=_REMINDER,
            ),
            models.UniqueConstraint(
                name="reminder_claimed_once",
                fields=("reminder",),
                condition=_REMINDER & Q(state="claimed"),
            ),
            models.CheckConstraint(
                name="delivery_settled_has_time",
                condition=Q(state="claimed", settled_at__isnull=True)
                | ~Q(state="claimed") & Q(settled_at__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"{self.reminder or self.invoice.number}, attempt {self.attempt}"
