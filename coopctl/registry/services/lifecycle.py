"""What members hold ends: mailboxes and lists are closed with what they hold kept, then released,
when that may be deleted; other kinds as `registry.kinds` says.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import QuerySet

from coopctl.core.errors import RefusedError
from coopctl.registry.kinds import KINDS, Ending
from coopctl.registry.models import AuditEntry, Household, Mailbox, MailingList, Person
from coopctl.registry.queries.dependents import find_ownerless
from coopctl.registry.services.changes import audit_entry, save_change, snapshot

Kept = Mailbox | MailingList
Ended = dict[str, list[str]]
_ACTIVE, _CLOSED, _RELEASED = Mailbox.State.values  # those of a list are the same


def close_all(kept: QuerySet[Any], *, actor: str) -> list[str]:
    """Close those of the mailboxes or lists that are active, within a change. Returns which."""
    active = list(kept.filter(state=_ACTIVE))
    for one in active:
        _move(one, to=_CLOSED, actor=actor, action="close")
    return [str(one) for one in active]


def delete_all(rows: QuerySet[Any], *, actor: str) -> list[str]:
    """Delete the rows, within a change; their addresses stay their owners' for good. Returns
    which.
    """
    doomed = list(rows)
    AuditEntry.objects.bulk_create(
        audit_entry(actor=actor, action="remove", instance=one, before=snapshot(one), after=None)
        for one in doomed
    )
    rows.model._default_manager.filter(pk__in=[one.pk for one in doomed]).delete()
    return [str(one) for one in doomed]


def end_held(owner: Household | Person, *, actor: str) -> Ended:
    """Close or delete, as its kind says, what a household or one person of it holds, within a
    change. Returns the addresses by kind.
    """
    ends = {Ending.CLOSED: close_all, Ending.DELETED: delete_all}
    field = str(owner._meta.model_name)
    ended = {
        name: ends[kind.ending](kind.held_by(owner), actor=actor)
        for name, kind in KINDS.items()
        if kind.ending in ends and field in kind.owners
    }
    return {name: addresses for name, addresses in ended.items() if addresses}


def close(kept: Kept, *, actor: str) -> None:
    """Close one, within a change. Raises RefusedError if it isn't active."""
    if kept.state != _ACTIVE:
        raise RefusedError(f"{kept.address} is {kept.state} already")
    _move(kept, to=_CLOSED, actor=actor, action="close")


def reopen(kept: Kept, *, adder: str, actor: str) -> None:
    """Open a closed one again as it was, within a change. Raises RefusedError if it isn't closed;
    `adder` is the command that opens it anew.
    """
    if kept.state == _RELEASED:
        raise RefusedError(
            f"{kept.address} is released: what it held may be gone",
            hint=f"`{adder} {kept.address}` opens it anew",
        )
    if kept.state == _ACTIVE:
        raise RefusedError(f"{kept.address} is in use: there is nothing to take back")
    _move(kept, to=_ACTIVE, actor=actor, action="reopen")


def refuse_ownerless(ending: Collection[str], *, today: date) -> None:
    """Raise RefusedError if a list would have no owner without the addresses `ending`."""
    if lists := find_ownerless(ending, today=today):
        raise RefusedError(
            "nobody would own " + ("these lists" if lists[1:] else f"the list {lists[0]}"),
            problems=lists if lists[1:] else (),
            hint=f"`coopctl list set {lists[0]} --owner …` names another owner first",
        )


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
