"""Who changed what, and when."""

from __future__ import annotations

from django.db import models
from django.utils import timezone


class AuditEntry(models.Model):
    """One change, written in its transaction; the database refuses to update or delete it. Never
    holds a password or its hash.
    """

    at = models.DateTimeField(default=timezone.now, editable=False)
    actor = models.CharField(max_length=200)
    kind = models.CharField(max_length=32)
    subject = models.CharField(max_length=254)
    action = models.CharField(max_length=32)
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)

    class Meta:
        ordering = ("pk",)
        indexes = (models.Index(name="audit_subject", fields=("kind", "subject")),)
        verbose_name_plural = "audit entries"

    def __str__(self) -> str:
        return f"{self.kind} {self.subject}: {self.action}"
