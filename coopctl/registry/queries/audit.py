"""Reads of the audit log."""

from __future__ import annotations

from typing import Any

from coopctl.registry.models import AuditEntry


def list_entries(
    *, subject: str | None = None, actor: str | None = None, limit: int | None = None
) -> list[dict[str, Any]]:
    """Return the latest `limit` changes, oldest first; of one subject (a number, an address, a
    domain) or by one actor if given.
    """
    entries = AuditEntry.objects.order_by("-pk")
    if subject is not None:
        entries = entries.filter(subject=subject.strip().lower())
    if actor is not None:
        entries = entries.filter(actor=actor)
    return [_describe(entry) for entry in reversed(entries[:limit])]


def _describe(entry: AuditEntry) -> dict[str, Any]:
    return {
        "at": entry.at.isoformat(timespec="seconds"),
        "actor": entry.actor,
        "kind": entry.kind,
        "subject": entry.subject,
        "action": entry.action,
        "before": entry.before,
        "after": entry.after,
    }
