"""How far each server's spool has been collected."""

from __future__ import annotations

from django.db import models


class HostState(models.Model):
    """`last_seq` of the spool `spool` is stored; `collected_at` is when a collect last came to the end of it."""

    host = models.CharField(max_length=100, unique=True)
    spool = models.CharField(max_length=64, blank=True)
    last_seq = models.BigIntegerField(default=0)
    collected_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.host
