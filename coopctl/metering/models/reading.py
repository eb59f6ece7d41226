"""Metered use."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class Reading(models.Model):
    """What one resource used in one hour; the fields mean what they mean in core's MeterReading. Stored once, never changed.

    `received_at` tells which readings came after a period was closed. The one index serves identity, a meter's months and its latest hours.
    """

    host = models.CharField(max_length=100)
    household = models.CharField(max_length=100)
    meter = models.CharField(max_length=100)
    resource = models.CharField(max_length=100)
    hour = models.DateTimeField()
    quantity = models.BigIntegerField()
    estimated = models.BooleanField(default=False)
    received_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(name="reading_identity", fields=("meter", "hour", "host", "resource")),
            models.CheckConstraint(name="reading_quantity_not_negative", condition=Q(quantity__gte=0)),
        )

    def __str__(self) -> str:
        return f"{self.host} {self.meter} {self.resource} {self.hour:%Y-%m-%dT%H:%MZ}"
