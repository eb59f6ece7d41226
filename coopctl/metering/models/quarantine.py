"""Readings that somebody has to decide about."""

from __future__ import annotations

from django.db import models

from coopctl.core.readings import Doubt


class QuarantinedReading(models.Model):
    """A doubtful reading, kept apart: it counts nowhere."""

    host = models.CharField(max_length=100)
    household = models.CharField(max_length=100)
    meter = models.CharField(max_length=100)
    resource = models.CharField(max_length=100)
    hour = models.DateTimeField()
    quantity = models.BigIntegerField()
    estimated = models.BooleanField(default=False)
    reason = models.CharField(max_length=32, choices=[(doubt.value, doubt.value.replace("_", " ")) for doubt in Doubt])
    received_at = models.DateTimeField()

    class Meta:
        ordering = ("hour", "host", "meter", "resource", "pk")
        constraints = (
            models.UniqueConstraint(
                name="quarantined_once", fields=("host", "meter", "resource", "hour", "household", "quantity", "reason")
            ),
        )

    def __str__(self) -> str:
        return f"{self.host} {self.meter} {self.resource} {self.hour:%Y-%m-%dT%H:%MZ}: {self.reason}"
