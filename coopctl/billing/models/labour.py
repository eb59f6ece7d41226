"""Volunteer hours: recorded, then approved by somebody else."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone

from coopctl.billing.models.cost import Cost
from coopctl.registry.models import Person


class LabourEntry(models.Model):
    """Work that a person did for a pool on a day. Append-only; it doesn't count until it's
    approved.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="labour")
    date = models.DateField()
    minutes = models.PositiveIntegerField()
    pool = models.CharField(max_length=200)
    description = models.CharField(max_length=200)
    recorded_at = models.DateTimeField(default=timezone.now, editable=False)
    recorded_by = models.CharField(max_length=200)

    class Meta:
        ordering = ("pk",)
        verbose_name = "labour"
        verbose_name_plural = "labour"
        constraints = (
            models.CheckConstraint(name="labour_takes_time", condition=Q(minutes__gt=0)),
        )

    def __str__(self) -> str:
        return f"{self.pk}"


class LabourDecision(models.Model):
    """What another person said about it; approved, it's a cost of its pool and a credit to the
    household. Append-only.
    """

    class Verdict(models.TextChoices):
        """Final."""

        APPROVED = "approved"
        DECLINED = "declined"

    entry = models.OneToOneField(LabourEntry, on_delete=models.PROTECT, related_name="decision")
    verdict = models.CharField(max_length=8, choices=Verdict.choices)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(default=timezone.now, editable=False)
    decided_by = models.CharField(max_length=200)
    cost = models.OneToOneField(Cost, on_delete=models.PROTECT, null=True, related_name="labour")

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="labour_approved_has_cost",
                condition=Q(verdict="approved", cost__isnull=False)
                | Q(verdict="declined", cost=None),
            ),
        )

    def __str__(self) -> str:
        return f"{self.entry}: {self.verdict}"
