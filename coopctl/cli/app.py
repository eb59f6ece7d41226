"""The root of the command line, and what its end says to people."""

from __future__ import annotations

import sys
from typing import Annotated, Any

import typer

from coopctl import __version__
from coopctl.cli.group import LazyGroup
from coopctl.cli.session import Session
from coopctl.core.errors import CoopError, ExitCode

_TROUBLE_HINT = (
    "another command may be writing, the disk may be full, or the database server may be down; "
    "run this again when that is over"
)

app = typer.Typer(cls=LazyGroup, no_args_is_help=True, pretty_exceptions_enable=False)


def _show_version(*, wanted: bool) -> None:
    if wanted:
        typer.echo(f"coopctl {__version__}")
        raise typer.Exit


@app.callback()
def root(
    ctx: typer.Context,
    inventory: Annotated[
        str | None,
        typer.Option(
            "--inventory",
            "-i",
            help="The co-op's inventory: a folder, or a name under inventories/.",
        ),
    ] = None,
    json: Annotated[
        bool,
        typer.Option("--json", help="Print data as JSON; may come anywhere on the command line."),
    ] = False,
    version: Annotated[  # noqa: ARG001 - its callback prints it
        bool,
        typer.Option("--version", help="Print the version.", callback=_show_version, is_eager=True),
    ] = False,
) -> None:
    """Run a cloud co-op: servers, members, metered use, and invoices that sum to the cent."""
    ctx.obj = Session(chosen_inventory=inventory, json=json)


def run(arguments: list[str]) -> int:
    """Run one command line. Returns the exit code; errors for people go to stderr."""
    flag = ["--json"] if "--json" in arguments else []
    rest = [argument for argument in arguments if argument != "--json"]
    try:
        result = typer.main.get_command(app).main(
            args=flag + rest, prog_name="coopctl", standalone_mode=True
        )
    except SystemExit as stop:
        return int(stop.code or 0)
    except CoopError as error:
        return _tell(error)
    except _database_trouble() as error:
        return _tell(CoopError(f"the registry can't be used now: {error}", hint=_TROUBLE_HINT))
    return int(result or ExitCode.DONE)


def _database_trouble() -> Any:
    """Return what Django raises for a database that is busy, full or away, if a command has loaded
    it; its other errors are bugs.
    """
    database = sys.modules.get("django.db")
    return database.OperationalError if database is not None else ()


def _tell(error: CoopError) -> int:
    typer.echo(f"error: {error}", err=True)
    if error.hint:
        typer.echo(f"hint: {error.hint}", err=True)
    return int(error.exit_code)
