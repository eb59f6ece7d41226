"""Mailboxes and lists outlive their use: active, then closed with what they hold kept, then
released, when that may be deleted.
"""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from coopctl.core.errors import RefusedError
from coopctl.registry.models import Mailbox, MailingList
from coopctl.registry.services.changes import save_change, snapshot

Kept = Mailbox | MailingList
_ACTIVE, _CLOSED, _RELEASED = Mailbox.State.values  # those of a list are the same


def close_all(kept: QuerySet[Any], *, actor: str) -> int:
    """Close those of the mailboxes or lists that are active, within a change. Returns how many."""
    active = list(kept.filter(state=_ACTIVE))
    for one in active:
        _move(one, to=_CLOSED, actor=actor, action="close")
    return len(active)


def close(kept: Kept, *, actor: str) -> None:
    """Close one, within a change. Raises RefusedError if it isn't active."""
    if kept.state != _ACTIVE:
        raise RefusedError(f"{kept.address} is {kept.state} already")
    _move(kept, to=_CLOSED, actor=actor, action="close")


def release(kept: Kept, *, state: str, loses: str, closer: str, actor: str) -> None:
    """Release what a closed one holds, within a change; `state` is today's. Raises RefusedError
    if it's active or released.

    `loses` says what would be lost, `closer` is the command that closes it.
    """
    if state == _ACTIVE:
        raise RefusedError(
            f"{kept.address} is in use: its {loses} would be lost",
            hint=f"`{closer} {kept.address}` closes it first",
        )
    if state == _RELEASED:
        raise RefusedError(f"{kept.address} is released already")
    _move(kept, to=_RELEASED, actor=actor, action="release")


def _move(kept: Kept, *, to: str, actor: str, action: str) -> None:
    before = snapshot(kept)
    kept.state = to
    save_change(kept, actor=actor, action=action, before=before)
