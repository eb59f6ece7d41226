"""Reminders of late invoices. Append-only: migration 0001."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone

from coopctl.billing.models.invoice import Invoice
from coopctl.ledger.models import Transaction


class Reminder(models.Model):
    """The `level`th reminder of an invoice (from 1), of what was still to be paid that day; `transaction` charged its fee, if any.

    `document` is all of it, as canonical JSON (core/reminder.py).
    """

    invoice = models.ForeignKey(Invoice, on_delete=models.PROTECT, related_name="reminders")
    level = models.PositiveSmallIntegerField()
    date = models.DateField()
    unpaid = models.BigIntegerField()
    fee = models.BigIntegerField(default=0)
    document = models.TextField()
    transaction = models.OneToOneField(Transaction, on_delete=models.PROTECT, null=True, related_name="reminder")
    made_at = models.DateTimeField(default=timezone.now, editable=False)
    made_by = models.CharField(max_length=200)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(name="reminder_once_per_level", fields=("invoice", "level")),
            models.CheckConstraint(name="reminder_fee_is_booked", condition=Q(fee=0) ^ Q(transaction__isnull=False)),
        )

    def __str__(self) -> str:
        return f"{self.invoice.number}, reminder {self.level}"
