"""What members hold ends: mailboxes and lists are closed with what they hold kept, then released,
when that may be deleted; other kinds as `registry.kinds` says.
"""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from coopctl.core.errors import RefusedError
from coopctl.registry.kinds import KINDS, Ending
from coopctl.registry.models import AuditEntry, Household, Mailbox, MailingList, Person
from coopctl.registry.services.changes import audit_entry, save_change, snapshot

Kept = Mailbox | MailingList
_ACTIVE, _CLOSED, _RELEASED = Mailbox.State.values  # those of a list are the same


def close_all(kept: QuerySet[Any], *, actor: str) -> int:
    """Close those of the mailboxes or lists that are active, within a change. Returns how many."""
    active = list(kept.filter(state=_ACTIVE))
    for one in active:
        _move(one, to=_CLOSED, actor=actor, action="close")
    return len(active)


def delete_all(rows: QuerySet[Any], *, actor: str) -> int:
    """Delete the rows, within a change; their addresses stay their owners' for good. Returns how
    many.
    """
    doomed = list(rows)
    AuditEntry.objects.bulk_create(
        audit_entry(actor=actor, action="remove", instance=one, before=snapshot(one), after=None)
        for one in doomed
    )
    rows.model._default_manager.filter(pk__in=[one.pk for one in doomed]).delete()
    return len(doomed)


def end_held(owner: Household | Person, *, actor: str) -> int:
    """Close or delete, as its kind says, what a household or one person of it holds, within a
    change. Returns how many.
    """
    ends = {Ending.CLOSED: close_all, Ending.DELETED: delete_all}
    field = str(owner._meta.model_name)
    return sum(
        ends[kind.ending](kind.held_by(owner), actor=actor)
        for kind in KINDS.values()
        if kind.ending in ends and field in kind.owners
    )


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
