"""Mailboxes."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from coopctl.registry.models.household import Household
from coopctl.registry.models.person import Person


class Mailbox(models.Model):
    """A mailbox of a household, or of one person in it. It's closed when removed, released when its
    mail may go; the row stays.

    Its mail goes to each address of `forward_to` (sorted), and without `keep_copy` only there.
    """

    class State(models.TextChoices):
        """`closed`: no login, no delivery, the mail stays. `released`: the mail may be deleted."""

        ACTIVE = "active"
        CLOSED = "closed"
        RELEASED = "released"

    address = models.CharField(max_length=254, unique=True)
    household = models.ForeignKey(Household, on_delete=models.PROTECT, related_name="mailboxes")
    person = models.ForeignKey(
        Person, null=True, on_delete=models.PROTECT, related_name="mailboxes"
    )
    password_hash = models.CharField(max_length=255)
    quota_bytes = models.PositiveBigIntegerField(null=True)
    state = models.CharField(max_length=8, choices=State, default=State.ACTIVE)
    forward_to = models.JSONField(default=list)
    keep_copy = models.BooleanField(default=True)

    class Meta:
        ordering = ("address",)
        constraints = (
            models.CheckConstraint(
                name="mailbox_state_known", condition=Q(state__in=("active", "closed", "released"))
            ),
            models.CheckConstraint(
                name="mailbox_password_is_argon2id",
                condition=Q(("password_hash__startswith", "{ARGON2ID}$argon2id$")),
            ),
            models.CheckConstraint(
                name="mailbox_quota_positive", condition=Q(quota_bytes=None) | Q(quota_bytes__gte=1)
            ),
        )

    def __str__(self) -> str:
        return self.address
