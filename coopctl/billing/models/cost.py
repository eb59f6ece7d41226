"""Costs: what the co-op paid, for what, and for which time."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from coopctl.ledger.models import Transaction


class Cost(models.Model):
    """`amount` in minor units (negative: a refund); it pays for the service in `[service_start,
    service_end)`.
    """

    date = models.DateField()
    supplier = models.CharField(max_length=200)
    description = models.CharField(max_length=200)
    pool = models.CharField(max_length=200)
    amount = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    service_start = models.DateField()
    service_end = models.DateField()
    entered_at = models.DateTimeField(default=timezone.now, editable=False)
    transaction = models.OneToOneField(Transaction, on_delete=models.PROTECT, related_name="cost")

    class Meta:
        ordering = ("date", "pk")
        constraints = (
            models.CheckConstraint(
                name="cost_service_ends_after_start",
                condition=Q(service_end__gt=F("service_start")),
            ),
            models.UniqueConstraint(
                name="cost_entered_once",
                fields=(
                    "date",
                    "supplier",
                    "description",
                    "pool",
                    "amount",
                    "currency",
                    "service_start",
                    "service_end",
                ),
            ),
        )
        indexes = (models.Index(name="cost_service", fields=("service_start", "service_end")),)

    def __str__(self) -> str:
        return f"{self.date} {self.supplier}: {self.description}"
