"""Closed periods."""

from __future__ import annotations

from django.db import models
from django.utils import timezone


class ClosedPeriod(models.Model):
    """A month that was settled.

    `document` is its preview as it was issued, `basis` what it was settled on, both canonical JSON:
    see core/settlement/preview.py and core/settlement/basis.py. `intake` is the last intake of
    readings that counted, here and in the corrections of earlier months. Months that were closed
    before `basis` and `intake` were kept have neither. `sequence` numbers the closings in the order
    in which they were made, from 1.
    """

    label = models.CharField(max_length=7, primary_key=True)
    zone = models.CharField(max_length=64)
    sequence = models.PositiveIntegerField(unique=True)
    closed_at = models.DateTimeField(default=timezone.now, editable=False)
    closed_by = models.CharField(max_length=200)
    document = models.TextField()
    basis = models.TextField(default="")
    intake = models.BigIntegerField(null=True)

    class Meta:
        ordering = ("label",)

    def __str__(self) -> str:
        return self.label
