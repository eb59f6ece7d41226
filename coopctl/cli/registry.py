"""The registry, opened for a command: its schema is brought up to date first."""

from __future__ import annotations

from pathlib import Path
from pkgutil import iter_modules

import typer

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
    app.callback()(_nothing)
    return app


def _nothing() -> None: ...


def open_for(command: str) -> None:
    """Open the registry for a noun's command of this name. Raises as `open_registry` does, and
    ConfigurationError where metrics of no registry would be served.
    """
    if command == "serve":
        _refuse_missing()
    open_registry(read=command in READS)


def open_registry(*, read: bool = False) -> None:
    """Bring the schema up to date; a command that only reads makes no registry where there is none
    yet, and sees an empty one. Raises CoopError if the database can't be used.

    Raises RefusedError if another version's migrations have been there, and leaves it as it is.
    """
    from django.core.management import call_command
    from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections
    from django.db.migrations.recorder import MigrationRecorder

    if read:
        _imagine_missing()
    try:
        applied = set(MigrationRecorder(connections[DEFAULT_DB_ALIAS]).applied_migrations())
        known = _known_migrations()
        _refuse_unknown_migrations(applied, known=known)
        if known - applied:
            call_command("migrate", verbosity=0, interactive=False)
    except DatabaseError as error:
        raise CoopError(
            f"the registry can't be opened: {error}",
            hint="check $COOPCTL_DATABASE and $COOPCTL_STATE",
        ) from error


def _imagine_missing() -> None:
    """Have an empty registry in memory if its file isn't there."""
    from django.db import DEFAULT_DB_ALIAS, connections

    if (path := _missing()) is not None:
        say(f"there is no registry at {path} yet; {_WHERE}")
        connections[DEFAULT_DB_ALIAS].settings_dict["NAME"] = ":memory:"


def _refuse_missing() -> None:
    if (path := _missing()) is not None:
        raise ConfigurationError(f"there is no registry at {path}", hint=_WHERE)


def _missing() -> Path | None:
    """Return where the registry's file would be, if it isn't there."""
    from django.db import DEFAULT_DB_ALIAS, connections

    connection = connections[DEFAULT_DB_ALIAS]
    path = Path(connection.settings_dict["NAME"])
    is_missing = connection.vendor == "sqlite" and path.is_absolute() and not path.exists()
    return path if is_missing else None


def _known_migrations() -> set[tuple[str, str]]:
    """Return (app, name) of each migration by its file: to import them all takes a tenth of a
    second.
    """
    from django.apps import apps

    return {
        (app.label, module.name)
        for app in apps.get_app_configs()
        for module in iter_modules([str(Path(app.path) / "migrations")])
    }


def _refuse_unknown_migrations(
    applied: set[tuple[str, str]], *, known: set[tuple[str, str]]
) -> None:
    apps = {app for app, _ in known}
    unknown = sorted(f"{app}.{name}" for app, name in applied - known if app in apps)
    if unknown:
        more = f" and {len(unknown) - 1} more" if unknown[1:] else ""
        raise RefusedError(
            f"the registry is of another version of coopctl, with the migration {unknown[0]}{more}",
            hint="use the version that wrote it, or a later one; before 0.1.0 there was none",
        )
