"""Issued invoices and the series that numbers them."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from coopctl.billing.models.period import ClosedPeriod
from coopctl.ledger.models import Transaction


class Invoice(models.Model):
    """An issued invoice, or a credit note that credits (a part of) one: its total is negative,
    and `credits` is that invoice.

    The database refuses a note that, with the others of its invoice, credits more than the invoice
    asked for (migration 0001).

    `document` is all of it, as canonical JSON (core/invoices/invoice.py); the other fields only
    find it.
    """

    number = models.CharField(max_length=16, unique=True)
    household = models.CharField(max_length=16)
    period = models.ForeignKey(ClosedPeriod, on_delete=models.PROTECT, related_name="invoices")
    issued = models.DateField()
    due = models.DateField()
    total = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    document = models.TextField()
    transaction = models.OneToOneField(
        Transaction, on_delete=models.PROTECT, related_name="invoice"
    )
    credits = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, related_name="credit_notes"
    )

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                name="invoice_once_per_period",
                fields=("period", "household"),
                condition=Q(credits=None),
            ),
        )

    def __str__(self) -> str:
        return self.number


class NumberSeries(models.Model):
    """The last number given in a series; locked while numbers are taken, so that there's no gap and
    no duplicate.
    """

    name = models.CharField(max_length=8, primary_key=True)
    last = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.name}: {self.last}"
