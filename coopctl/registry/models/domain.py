"""Mail domains."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from coopctl.registry.models.household import Household


class Domain(models.Model):
    """A mail domain of a household, or of the co-op itself (`household` is None)."""

    name = models.CharField(max_length=253, unique=True)
    household = models.ForeignKey(Household, null=True, on_delete=models.PROTECT, related_name="domains")
    dkim_selector = models.CharField(max_length=63)

    class Meta:
        ordering = ("name",)
        constraints = (
            models.CheckConstraint(name="domain_name_not_empty", condition=~Q(name="")),
            models.CheckConstraint(name="domain_selector_not_empty", condition=~Q(dkim_selector="")),
        )

    def __str__(self) -> str:
        return self.name
