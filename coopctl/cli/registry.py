"""The registry, opened for a command: its schema is brought up to date first."""

from __future__ import annotations

import typer
from django.core.management import call_command
from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

from coopctl.core.errors import CoopError, RefusedError


def registry_app(help: str) -> typer.Typer:
    """Return a Typer app for a noun whose commands all work on the registry."""
    app = typer.Typer(help=help, no_args_is_help=True, add_completion=False)
    app.callback()(open_registry)
    return app


def open_registry() -> None:
    """Bring the schema up to date. Raises CoopError if the database can't be used.

    Raises RefusedError if another version's migrations have been there, and leaves it as it is.
    """
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
