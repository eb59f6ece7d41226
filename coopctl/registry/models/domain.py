"""Mail domains."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from coopctl.registry.models.household import Household


class Domain(models.Model):
    """A domain of a household, or of the co-op (`household` is None), with DKIM selectors.

    A household's is served from the day on (`verified`) that its DNS has shown `token`; the co-op's
    own needs neither.
    """

    name = models.CharField(max_length=253, unique=True)
    household = models.ForeignKey(
        Household, null=True, on_delete=models.PROTECT, related_name="domains"
    )
    token = models.CharField(max_length=64, default="")
    verified = models.DateField(null=True)

    class Meta:
        ordering = ("name",)
        constraints = (
            models.CheckConstraint(name="domain_name_not_empty", condition=~Q(name="")),
            models.CheckConstraint(
                name="domain_of_household_has_token", condition=Q(household=None) | ~Q(token="")
            ),
        )

    @property
    def is_served(self) -> bool:
        """Tell whether its mail may be taken."""
        return self.household_id is None or self.verified is not None

    def __str__(self) -> str:
        return self.name


class DkimSelector(models.Model):
    """A pair of DKIM keys of a domain, which signs from its day until the next one's. Rows stay: no
    name is used twice.
    """

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
