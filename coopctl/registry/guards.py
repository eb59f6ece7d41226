"""Rules that the database itself keeps by triggers, on SQLite and PostgreSQL, whoever writes to it.

A migration that alters a guarded table on SQLite must install its guards again: Django rebuilds the
table there, and triggers go with the old one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import migrations
from django.db.backends.base.base import BaseDatabaseWrapper


@dataclass(frozen=True)
class Guard:
    """A trigger `name` on `table` that refuses `event` with `message` whenever the SQL condition
    `when` holds (always, if None).
    """

    name: str
    table: str
    event: str
    message: str
    when: str | None = None


def append_only(table: str) -> tuple[Guard, Guard]:
    """Return guards that let rows in, and never change or delete them."""
    message = f"{table} is append-only"
    return (
        Guard(f"{table}_no_update", table, "UPDATE", message),
        Guard(f"{table}_no_delete", table, "DELETE", message),
    )


def not_in(table: str, *, other: str, column: str) -> tuple[Guard, Guard]:
    """Return guards that keep a value of `column` out of `table` while `other` has it."""
    name = f"{table}_not_in_{other.partition('_')[2]}"
    message = f"{column} is in use in {other}"
    # The names come from migrations.
    when = f"EXISTS (SELECT 1 FROM {other} WHERE {column} = NEW.{column})"  # noqa: S608
    return (
        Guard(f"{name}_insert", table, "INSERT", message, when),
        Guard(f"{name}_update", table, f"UPDATE OF {column}", message, when),
    )


def guarding(guards: Sequence[Guard]) -> migrations.RunPython:
    """Return the migration operation that installs the guards, and removes them when it's
    undone.
    """

    def install(_apps: Any, schema_editor: Any) -> None:
        for guard in guards:
            install_guard(guard, connection=schema_editor.connection)

    def remove(_apps: Any, schema_editor: Any) -> None:
        for guard in guards:
            remove_guard(guard, connection=schema_editor.connection)

    return migrations.RunPython(install, remove)


def install_guard(guard: Guard, *, connection: BaseDatabaseWrapper) -> None:
    """Create the trigger, or put it in place of the one with its name."""
    remove_guard(guard, connection=connection)
    render = _render_postgresql if connection.vendor == "postgresql" else _render_sqlite
    with connection.cursor() as cursor:
        for statement in render(guard):
            cursor.execute(statement)


def remove_guard(guard: Guard, *, connection: BaseDatabaseWrapper) -> None:
    """Drop the trigger if it's there."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f"DROP TRIGGER IF EXISTS {guard.name} ON {guard.table}")
            cursor.execute(f"DROP FUNCTION IF EXISTS {guard.name}()")
        else:
            cursor.execute(f"DROP TRIGGER IF EXISTS {guard.name}")


def _render_sqlite(guard: Guard) -> list[str]:
    condition = f" WHEN {guard.when}" if guard.when else ""
    return [
        (
            f"CREATE TRIGGER {guard.name} BEFORE {guard.event} ON {guard.table}{condition} BEGIN "
            f"SELECT RAISE(ABORT, '{guard.message}'); END"
        )
    ]


def _render_postgresql(guard: Guard) -> list[str]:
    refuse = f"RAISE EXCEPTION '{guard.message}' USING ERRCODE = 'integrity_constraint_violation';"
    body = f"IF {guard.when} THEN {refuse} END IF; RETURN NEW;" if guard.when else refuse
    return [
        (
            f"CREATE FUNCTION {guard.name}() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN {body} END $$"
        ),
        (
            f"CREATE TRIGGER {guard.name} BEFORE {guard.event} ON {guard.table} "
            f"FOR EACH ROW EXECUTE FUNCTION {guard.name}()"
        ),
    ]
