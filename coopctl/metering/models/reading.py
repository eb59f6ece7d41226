"""Metered use: hourly readings, and what they come to by day."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class Resource(models.Model):
    """What is metered on a host, like `drawer/0001`: named once here, so that a reading is four
    numbers and a household.
    """

    host = models.CharField(max_length=100)
    meter = models.CharField(max_length=100)
    name = models.CharField(max_length=100)

    class Meta:
        constraints = (
            models.UniqueConstraint(name="resource_named_once", fields=("meter", "host", "name")),
        )

    def __str__(self) -> str:
        return f"{self.host} {self.meter} {self.name}"


class Intake(models.Model):
    """Readings that were stored together. Ids rise in the order of storing, so the last id at a
    closing tells what came after it.

    `first_hour` and `last_hour` (hours since 1970, UTC) bound its readings.
    """

    received_at = models.DateTimeField()
    first_hour = models.IntegerField()
    last_hour = models.IntegerField()

    def __str__(self) -> str:
        return f"{self.pk} {self.received_at:%Y-%m-%dT%H:%MZ}"


class Reading(models.Model):
    """What one resource used in one hour; the fields mean what they mean in core's MeterReading.
    `hour` counts from 1970, UTC.

    Stored once; only an accepted contradiction replaces it, and the decision keeps what was there.
    Millions of rows: foreign keys are kept by `services.store` alone, the database's own checks
    would double an import's time.
    """

    pk = models.CompositePrimaryKey("hour", "resource")
    hour = models.IntegerField()
    resource = models.ForeignKey(
        Resource, on_delete=models.PROTECT, related_name="+", db_constraint=False, db_index=False
    )
    household = models.CharField(max_length=100)
    quantity = models.BigIntegerField()
    estimated = models.BooleanField(default=False)
    intake = models.ForeignKey(
        Intake, on_delete=models.PROTECT, related_name="+", db_constraint=False, db_index=False
    )

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="reading_quantity_not_negative", condition=Q(quantity__gte=0)
            ),
        )

    def __str__(self) -> str:
        return f"{self.resource_id} {self.hour}"


class DailyUse(models.Model):
    """A resource's readings of one day (UTC, counted from 1970), added up; written with the
    readings, in their transaction.

    `hours` and `guessed` have a bit for each hour that was read or estimated. A day's sum fits into
    64 bits: core's LARGEST_QUANTITY sees to that.
    """

    resource = models.ForeignKey(
        Resource, on_delete=models.PROTECT, related_name="+", db_constraint=False, db_index=False
    )
    day = models.IntegerField()
    household = models.CharField(max_length=100)
    quantity = models.BigIntegerField()
    hours = models.IntegerField()
    guessed = models.IntegerField()

    class Meta:
        constraints = (
            models.UniqueConstraint(name="daily_use_once", fields=("resource", "day", "household")),
        )

    def __str__(self) -> str:
        return f"{self.resource_id} {self.day} {self.household}"
