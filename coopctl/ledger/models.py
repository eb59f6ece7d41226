"""The journal: double entry, append-only, each transaction carrying the hash of the one before.

The database refuses to update or delete transactions, postings and closed years (guards of the
migrations). Amounts are minor units; debits are positive, credits negative. Accounts: accounts.py.
"""

from __future__ import annotations

from django.db import models
from django.utils import timezone

GENESIS_HASH = "0" * 64


class Transaction(models.Model):
    """One event, with who and why. Its postings sum to zero in each currency; `sequence` has no
    gaps.
    """

    sequence = models.PositiveBigIntegerField(primary_key=True)
    date = models.DateField()
    description = models.CharField(max_length=500)
    actor = models.CharField(max_length=200)
    reason = models.CharField(max_length=500)
    reverses = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, related_name="reversed_by"
    )
    previous_hash = models.CharField(max_length=64, unique=True)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ("sequence",)

    def __str__(self) -> str:
        return f"{self.sequence}: {self.description}"


class Posting(models.Model):
    """A debit (positive) or credit (negative) of one account."""

    transaction = models.ForeignKey(Transaction, on_delete=models.PROTECT, related_name="postings")
    account = models.CharField(max_length=200)
    amount = models.BigIntegerField()
    currency = models.CharField(max_length=3)

    class Meta:
        ordering = ("transaction", "pk")
        indexes = (models.Index(name="posting_account", fields=("account", "currency")),)

    def __str__(self) -> str:
        return f"{self.account} {self.amount} {self.currency}"


class JournalHead(models.Model):
    """The last transaction's sequence and hash, in one row: locking it puts writers in a queue; it
    gives away a cut-off tail.
    """

    sequence = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, default=GENESIS_HASH)

    def __str__(self) -> str:
        return f"{self.sequence} {self.hash}"


class ClosedYear(models.Model):
    """A year of the books that takes no more transactions. `document`: its closing balances
    (services/years.py), canonical JSON.
    """

    year = models.PositiveSmallIntegerField(primary_key=True)
    closed_at = models.DateTimeField(default=timezone.now, editable=False)
    closed_by = models.CharField(max_length=200)
    document = models.TextField()

    class Meta:
        ordering = ("year",)

    def __str__(self) -> str:
        return str(self.year)
