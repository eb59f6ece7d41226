"""Payments as the bank tells of them, and what the treasurer, or a reference, said they are for.
Append-only: migration 0001.
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from coopctl.billing.models.invoice import Invoice
from coopctl.ledger.models import Transaction


class BankImport(models.Model):
    """A bank file that was imported; `digest` is its SHA-256 (hex)."""

    digest = models.CharField(max_length=64)
    kind = models.CharField(max_length=8)
    imported_at = models.DateTimeField(default=timezone.now, editable=False)
    imported_by = models.CharField(max_length=200)

    class Meta:
        ordering = ("pk",)
        verbose_name = "bank file"

    def __str__(self) -> str:
        return self.digest[:12]


class Payment(models.Model):
    """One payment on a bank account: minor units, positive if it came in.

    `entry` is the identity of the bank's booking (bankfiles/entries.py), which may hold several
    payments: `position` counts them from 0. `references` are the structured ones. `transaction`
    booked it.
    """

    file = models.ForeignKey(BankImport, on_delete=models.PROTECT, related_name="payments")
    entry = models.CharField(max_length=64)
    position = models.PositiveIntegerField()
    account = models.CharField(max_length=34)
    date = models.DateField()
    amount = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    payer = models.CharField(max_length=140)
    text = models.CharField(max_length=500)
    references = models.JSONField()
    bank_reference = models.CharField(max_length=140)
    transaction = models.OneToOneField(
        Transaction, on_delete=models.PROTECT, related_name="payment"
    )

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(name="payment_stored_once", fields=("entry", "position")),
            models.CheckConstraint(name="payment_of_something", condition=~Q(amount=0)),
        )
        indexes = (models.Index(name="payment_account", fields=("account",)),)

    def __str__(self) -> str:
        return str(self.pk)


class PaymentMatch(models.Model):
    """What a payment, or a part of it, is for. The sum of its matches never exceeds the payment;
    what's left is in the queue.

    `amount` has the payment's sign. `reverses`: the match that this one undoes, with the
    opposite amount.
    """

    class Target(models.TextChoices):
        """HOUSEHOLD pays its invoices (`invoice`: this one first), DEPOSIT is held apart; RETURNED:
        another payment sends it back.
        """

        HOUSEHOLD = "household"
        DEPOSIT = "deposit"
        SUPPLIERS = "suppliers"
        RESERVE = "reserve"
        RETURNED = "returned"

    payment = models.ForeignKey(Payment, on_delete=models.PROTECT, related_name="matches")
    target = models.CharField(max_length=9, choices=Target.choices)
    household = models.CharField(max_length=16)
    invoice = models.ForeignKey(
        Invoice, on_delete=models.PROTECT, null=True, related_name="matches"
    )
    other = models.ForeignKey(Payment, on_delete=models.PROTECT, null=True, related_name="+")
    amount = models.BigIntegerField()
    transaction = models.ForeignKey(
        Transaction, on_delete=models.PROTECT, null=True, related_name="matches"
    )
    reverses = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, related_name="reversed_by"
    )
    matched_at = models.DateTimeField(default=timezone.now, editable=False)
    matched_by = models.CharField(max_length=200)

    class Meta:
        ordering = ("pk",)
        verbose_name = "payment match"
        verbose_name_plural = "payment matches"
        constraints = (
            models.CheckConstraint(name="match_of_something", condition=~Q(amount=0)),
            models.CheckConstraint(
                name="match_names_household",
                condition=Q(target__in=("household", "deposit")) ^ Q(household=""),
            ),
            models.CheckConstraint(
                name="match_books_or_returns", condition=Q(target="returned") ^ Q(other=None)
            ),
            models.CheckConstraint(
                name="match_of_invoice_is_households",
                condition=Q(invoice=None) | Q(target="household"),
            ),
            models.CheckConstraint(
                name="match_not_with_itself", condition=Q(other=None) | ~Q(other=F("payment"))
            ),
        )
        indexes = (models.Index(name="match_household", fields=("household",)),)

    def __str__(self) -> str:
        return f"{self.payment_id}: {self.target} {self.household}".rstrip()
