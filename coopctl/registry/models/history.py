"""Addresses that were ever in use, and whose they are for good."""

from __future__ import annotations

from django.db import models

from coopctl.registry.models.household import Household
from coopctl.registry.models.person import Person


class AddressHistory(models.Model):
    """The first owner of an address stays its only one: a person, else a household as a whole, else
    the co-op. Append-only.
    """

    address = models.CharField(max_length=254, unique=True)
    household = models.ForeignKey(Household, null=True, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("address",)
        verbose_name_plural = "address history"

    def __str__(self) -> str:
        return self.address
