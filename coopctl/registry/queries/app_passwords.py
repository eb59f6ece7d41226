"""Reads about app passwords."""

from __future__ import annotations

from typing import Any

from coopctl.core.errors import InvalidInputError
from coopctl.registry.models import AppPassword, Mailbox


def find_app_password(mailbox: Mailbox, name: str) -> AppPassword:
    """Return the one with this name or id that isn't revoked. A name goes before an id. Raises
    InvalidInputError if there is none.
    """
    rows = AppPassword.objects.filter(mailbox=mailbox, revoked=None).select_related("mailbox")
    row = rows.filter(name=name).first() or rows.filter(public_id=name.lower()).first()
    if row is None:
        hint = f"`coopctl mailbox app-password list {mailbox.address}` shows them all"
        raise InvalidInputError(f"{mailbox.address} has no app password {name!r}", hint=hint)
    return row


def list_app_passwords(mailbox: Mailbox) -> list[dict[str, Any]]:
    """Return those that aren't revoked, the oldest first, as JSON values."""
    rows = AppPassword.objects.filter(mailbox=mailbox, revoked=None)
    return [
        {"id": row.public_id, "name": row.name, "created": row.created.isoformat()} for row in rows
    ]
