"""Mailing lists."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from coopctl.registry.models.household import Household


class MailingList(models.Model):
    """A list of a household, or of the co-op (`household` is None). Its row stays, so that its
    archive is nobody else's.

    `owners` is a sorted list of addresses, `settings` what `core.lists.ListSettings` holds.
    Subscribers are the server's data.
    """

    class State(models.TextChoices):
        """`closed`: no mail, the archive stays. `released`: the archive is deleted."""

        ACTIVE = "active"
        CLOSED = "closed"
        RELEASED = "released"

    address = models.CharField(max_length=254, unique=True)
    household = models.ForeignKey(
        Household, null=True, on_delete=models.PROTECT, related_name="lists"
    )
    owners = models.JSONField()
    settings = models.JSONField(default=dict)
    password_hash = models.CharField(max_length=255, null=True)
    state = models.CharField(max_length=8, choices=State, default=State.ACTIVE)

    class Meta:
        ordering = ("address",)
        verbose_name = "list"
        constraints = (
            models.CheckConstraint(
                name="list_state_known", condition=Q(state__in=("active", "closed", "released"))
            ),
        )

    def __str__(self) -> str:
        return self.address
