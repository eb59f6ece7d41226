"""Which registry this is."""

from __future__ import annotations

from uuid import uuid4

from django.db import models


class Identity(models.Model):
    """One row, made once: servers remember the `uuid` of the registry whose members they have."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    uuid = models.UUIDField(default=uuid4, editable=False)

    class Meta:
        constraints = (models.CheckConstraint(condition=models.Q(id=1), name="identity_is_one"),)
        verbose_name_plural = "identities"

    def __str__(self) -> str:
        return self.uuid.hex
