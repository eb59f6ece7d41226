"""Mail domains."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from coopctl.registry.models.household import Household


class Domain(models.Model):
    """A mail domain of a household, or of the co-op itself (`household` is None). It has at least one DKIM selector."""

    name = models.CharField(max_length=253, unique=True)
    household = models.ForeignKey(Household, null=True, on_delete=models.PROTECT, related_name="domains")

    class Meta:
        ordering = ("name",)
        constraints = (models.CheckConstraint(name="domain_name_not_empty", condition=~Q(name="")),)

    def __str__(self) -> str:
        return self.name


class DkimSelector(models.Model):
    """A pair of DKIM keys of a domain, which signs from its day until the next one's. Rows stay: no name is used twice."""

    domain = models.ForeignKey(Domain, on_delete=models.CASCADE, related_name="selectors")
    name = models.CharField(max_length=62)
    signs_from = models.DateField()

    class Meta:
        ordering = ("domain", "signs_from")
        verbose_name = "DKIM selector"
        constraints = (
            models.CheckConstraint(name="dkim_selector_name_not_empty", condition=~Q(name="")),
            models.UniqueConstraint(name="dkim_selector_name_once", fields=("domain", "name")),
            models.UniqueConstraint(name="dkim_selector_day_once", fields=("domain", "signs_from")),
        )

    def __str__(self) -> str:
        return f"{self.name}._domainkey.{self.domain.name}"
