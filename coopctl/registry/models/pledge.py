"""How many shares a household pledged before it pledged another number."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from coopctl.registry.models.household import Household


class FormerPledge(models.Model):
    """A household pledged `shares` until the day `until`, the first of another number:
    `Household.shares` is the latest. Append-only.
    """

    household = models.ForeignKey(
        Household, on_delete=models.PROTECT, related_name="former_pledges"
    )
    until = models.DateField()
    shares = models.PositiveIntegerField()

    class Meta:
        ordering = ("household__number", "until")
        constraints = (
            models.UniqueConstraint(
                name="pledge_changed_once_a_day", fields=("household", "until")
            ),
            models.CheckConstraint(name="former_pledge_positive", condition=Q(shares__gte=1)),
        )

    def __str__(self) -> str:
        return f"{self.household.number} until {self.until}"
