"""What a person may be in the co-op."""

from __future__ import annotations

ROLES = ("member", "sysadmin", "treasurer")
