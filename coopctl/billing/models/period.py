"""Closed periods."""

from __future__ import annotations

from django.db import models
from django.utils import timezone


class ClosedPeriod(models.Model):
    """A month that was settled. `document` is its preview as it was issued: canonical JSON (core/preview.py)."""

    label = models.CharField(max_length=7, primary_key=True)
    zone = models.CharField(max_length=64)
    closed_at = models.DateTimeField(default=timezone.now, editable=False)
    closed_by = models.CharField(max_length=200)
    document = models.TextField()

    class Meta:
        ordering = ("label",)

    def __str__(self) -> str:
        return self.label
