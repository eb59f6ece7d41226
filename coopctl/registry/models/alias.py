"""Aliases: addresses that pass mail on."""

from __future__ import annotations

from django.db import models

from coopctl.registry.models.household import Household


class Alias(models.Model):
    """An alias of a household, or of the co-op (`household` is None). `targets` is a sorted list of
    addresses, here or elsewhere.

    `@domain` as its address is the domain's catch-all: mail to what is neither a mailbox nor an
    alias there.
    """

    address = models.CharField(max_length=254, unique=True)
    household = models.ForeignKey(
        Household, null=True, on_delete=models.PROTECT, related_name="aliases"
    )
    targets = models.JSONField()

    class Meta:
        ordering = ("address",)
        verbose_name_plural = "aliases"

    def __str__(self) -> str:
        return self.address
