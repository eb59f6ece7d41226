"""App passwords of mailboxes."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from coopctl.registry.models.mailbox import Mailbox


class AppPassword(models.Model):
    """A password that the system made for one device or program. It's revoked, never deleted: an id
    is never another's.
    """

    mailbox = models.ForeignKey(Mailbox, on_delete=models.PROTECT, related_name="app_passwords")
    name = models.CharField(max_length=60)
    public_id = models.CharField(max_length=4)
    password_hash = models.CharField(max_length=255)
    created = models.DateField()
    revoked = models.DateField(null=True)

    class Meta:
        ordering = ("mailbox", "created", "pk")
        verbose_name = "app password"
        constraints = (
            models.UniqueConstraint(name="app_password_id_once", fields=("mailbox", "public_id")),
            models.UniqueConstraint(
                name="app_password_name_once", fields=("mailbox", "name"), condition=Q(revoked=None)
            ),
            models.CheckConstraint(
                name="app_password_is_hashed",
                condition=Q(("password_hash__startswith", "{SSHA512}")),
            ),
            models.CheckConstraint(
                name="app_password_revoked_not_before",
                condition=Q(revoked=None) | Q(revoked__gte=F("created")),
            ),
        )

    def __str__(self) -> str:
        return self.mailbox.address
