"""The registry, opened for a command: its schema is brought up to date first."""

from __future__ import annotations

from pathlib import Path

import typer
from django.core.management import call_command
from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from typer.core import TyperGroup

from coopctl.cli.output import say
from coopctl.core.errors import ConfigurationError, CoopError, RefusedError

_WHERE = "$COOPCTL_STATE says where it is"
# Commands of nouns that change nothing in the registry.
READS = frozenset(
    {
        "balances",
        "check",
        "estimates",
        "explain",
        "export",
        "held",
        "list",
        "meters",
        "pdf",
        "preview",
        "reminders",
        "report",
        "show",
    }
)


def registry_app(help: str) -> typer.Typer:
    """Return a Typer app for a noun whose commands all work on the registry."""
    app = typer.Typer(help=help, no_args_is_help=True, add_completion=False)
    app.callback()(_open)
    return app


def _open(ctx: typer.Context) -> None:
    name = ctx.invoked_subcommand or ""
    if name == "serve":
        _refuse_missing()
    if not isinstance(getattr(ctx.command, "commands", {}).get(name), TyperGroup):
        open_registry(read=name in READS)  # a group within opens it itself


def open_registry(*, read: bool = False) -> None:
    """Bring the schema up to date; a command that only reads makes no registry where there is none
    yet, and sees an empty one. Raises CoopError if the database can't be used.

    Raises RefusedError if another version's migrations have been there, and leaves it as it is.
    """
    if read:
        _imagine_missing()
    try:
        executor = MigrationExecutor(connections[DEFAULT_DB_ALIAS])
        _refuse_unknown_migrations(executor.loader)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            call_command("migrate", verbosity=0, interactive=False)
    except DatabaseError as error:
        raise CoopError(
            f"the registry can't be opened: {error}",
            hint="check $COOPCTL_DATABASE and $COOPCTL_STATE",
        ) from error


def _imagine_missing() -> None:
    """Have an empty registry in memory if its file isn't there."""
    if (path := _missing()) is not None:
        say(f"there is no registry at {path} yet; {_WHERE}")
        connections[DEFAULT_DB_ALIAS].settings_dict["NAME"] = ":memory:"


def _refuse_missing() -> None:
    if (path := _missing()) is not None:
        raise ConfigurationError(f"there is no registry at {path}", hint=_WHERE)


def _missing() -> Path | None:
    """Return where the registry's file would be, if it isn't there."""
    connection = connections[DEFAULT_DB_ALIAS]
    path = Path(connection.settings_dict["NAME"])
    is_missing = connection.vendor == "sqlite" and path.is_absolute() and not path.exists()
    return path if is_missing else None


def _refuse_unknown_migrations(loader: MigrationLoader) -> None:
    unknown = sorted(
        f"{app}.{name}"
        for app, name in set(loader.applied_migrations) - set(loader.disk_migrations)
        if app in loader.migrated_apps
    )
    if unknown:
        more = f" and {len(unknown) - 1} more" if unknown[1:] else ""
        raise RefusedError(
            f"the registry is of another version of coopctl, with the migration {unknown[0]}{more}",
            hint="use the version that wrote it, or a later one; before 0.1.0 there was none",
        )
