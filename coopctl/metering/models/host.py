"""How far each server's spool has been collected."""

from __future__ import annotations

from django.db import models


class HostState(models.Model):
    """`last_seq` of the spool `spool` is stored; the agent told it as `last_line`. `collected_at`
    is when the end was last reached.
    """

    host = models.CharField(max_length=100, unique=True)
    spool = models.CharField(max_length=64, blank=True)
    last_seq = models.BigIntegerField(default=0)
    last_line = models.TextField(default="")
    collected_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.host
