"""Readings that somebody has to decide about, and what was decided."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from coopctl.core.metering.readings import QuarantineReason


class QuarantinedReading(models.Model):
    """A doubtful reading, kept apart: it doesn't count until a person accepts it."""

    host = models.CharField(max_length=100)
    household = models.CharField(max_length=100)
    meter = models.CharField(max_length=100)
    resource = models.CharField(max_length=100)
    hour = models.DateTimeField()
    quantity = models.BigIntegerField()
    estimated = models.BooleanField(default=False)
    reason = models.CharField(
        max_length=32,
        choices=[(reason.value, reason.value.replace("_", " ")) for reason in QuarantineReason],
    )
    received_at = models.DateTimeField()

    class Meta:
        ordering = ("hour", "host", "meter", "resource", "pk")
        constraints = (
            models.UniqueConstraint(
                name="quarantined_once",
                fields=("host", "meter", "resource", "hour", "household", "quantity", "reason"),
            ),
        )

    def __str__(self) -> str:
        return (
            f"{self.host} {self.meter} {self.resource} {self.hour:%Y-%m-%dT%H:%MZ}: {self.reason}"
        )


class QuarantineDecision(models.Model):
    """A person's decision on a quarantined reading, append-only. An accepted contradiction keeps
    what it replaced, and since which intake.
    """

    class Verdict(models.TextChoices):
        """`rejected`: it stays apart for good."""

        ACCEPTED = "accepted"
        REJECTED = "rejected"

    reading = models.OneToOneField(
        QuarantinedReading, on_delete=models.PROTECT, related_name="decision"
    )
    verdict = models.CharField(max_length=8, choices=Verdict.choices)
    decided_at = models.DateTimeField(default=timezone.now, editable=False)
    decided_by = models.CharField(max_length=200)
    replaced_hour = models.IntegerField(null=True)
    replaced_resource = models.BigIntegerField(null=True)
    replaced_household = models.CharField(max_length=100, null=True)
    replaced_quantity = models.BigIntegerField(null=True)
    replaced_estimated = models.BooleanField(null=True)
    replaced_intake = models.BigIntegerField(null=True)

    def __str__(self) -> str:
        return f"{self.reading}: {self.verdict}"
