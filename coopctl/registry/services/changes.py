"""What every change to the registry shares: a transaction, one writer, an audit entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import Any

from django.db import connection, models, transaction

from coopctl.registry.models import AuditEntry

_WRITERS_LOCK = 0x636F6F70  # "coop": the key of PostgreSQL's advisory lock
_NEVER_LOGGED = {"id", "password_hash"}

Snapshot = dict[str, Any]


@contextmanager
def change_registry() -> Iterator[None]:
    """Open a transaction in which nobody else changes the registry, so that what was checked still
    holds when it's stored.

    SQLite has one writer anyway (BEGIN IMMEDIATE); on PostgreSQL an advisory lock does the same
    until the transaction ends.
    """
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_WRITERS_LOCK])
        yield


def snapshot(instance: models.Model) -> Snapshot:
    """Return its fields as JSON values; households and persons by number and e-mail address, never
    a password's hash.
    """
    fields = (
        field.name for field in instance._meta.concrete_fields if field.name not in _NEVER_LOGGED
    )
    return {name: _as_json(getattr(instance, name)) for name in fields}


def audit_entry(
    *,
    actor: str,
    action: str,
    instance: models.Model,
    before: Mapping[str, Any] | None,
    after: Mapping[str, Any] | None,
) -> AuditEntry:
    """Return an unsaved entry about `instance`, whose text form is the subject."""
    kind = str(instance._meta.verbose_name)
    return AuditEntry(
        actor=actor, kind=kind, subject=str(instance), action=action, before=before, after=after
    )


def record_added(instances: Iterable[models.Model], *, actor: str) -> None:
    """Write one audit entry per new row."""
    entries = [
        audit_entry(actor=actor, action="add", instance=one, before=None, after=snapshot(one))
        for one in instances
    ]
    AuditEntry.objects.bulk_create(entries, batch_size=500)


def save_change(
    instance: models.Model,
    *,
    actor: str,
    action: str,
    before: Snapshot,
    note: Mapping[str, Any] | None = None,
) -> None:
    """Save a changed row with its audit entry, which holds only the fields that differ, and
    `note`.
    """
    after = snapshot(instance)
    changed = [name for name in after if after[name] != before[name]]
    instance.save()
    audit_entry(
        actor=actor,
        action=action,
        instance=instance,
        before={name: before[name] for name in changed},
        after={name: after[name] for name in changed} | dict(note or {}),
    ).save()


def _as_json(value: object) -> object:
    match value:
        case None | bool() | int() | list():
            return value
        case date():
            return value.isoformat()
        case _:
            return str(value)
