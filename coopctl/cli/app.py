"""The root of the command line. Nouns are imported on use, so `coopctl --help` stays quick."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from coopctl.cli.session import Session
from coopctl.core.errors import CoopError, ExitCode


@dataclass(frozen=True)
class Noun:
    """A command of the root: its module under `cli/`, its help line, and whether it works on the
    registry.
    """

    module: str
    help: str
    registry: bool = True


NOUNS = {
    "init": Noun("init", "Ask a few questions and write inventories/NAME.", registry=False),
    "deploy": Noun("deploy", "Set up or update the servers, then apply the members."),
    "apply": Noun("apply", "Bring the servers' members to the plan, within seconds."),
    "plan": Noun(
        "plan", "Show what members have on a server, or what differs from what was last applied."
    ),
    "doctor": Noun("doctor", "Examine servers and domains: each finding with its cure."),
    "household": Noun("household", "Households: the units that pay."),
    "person": Noun("person", "Persons: the humans of a household."),
    "mailbox": Noun("mailbox", "Mailboxes and their passwords."),
    "alias": Noun("alias", "Aliases: addresses that pass mail on."),
    "list": Noun("list", "Mailing lists, their owners, settings and subscribers."),
    "domain": Noun("domain", "Mail domains of the co-op and of households."),
    "site": Noun("site", "Web sites of households."),
    "usage": Noun("usage", "Metered use: collect it from the servers, show it."),
    "cost": Noun("cost", "What the co-op paid, by pool."),
    "labour": Noun("labour", "Volunteer hours: record, approve."),
    "period": Noun("period", "Months: preview and close them."),
    "invoice": Noun("invoice", "Issued invoices, as text, JSON and PDF."),
    "payment": Noun(
        "payment", "Payments: bank files, the queue of what names no invoice, reminders."
    ),
    "books": Noun("books", "The books: check them, export them, close a year."),
    "import": Noun("imports", "Read households, persons, costs or readings from a CSV file."),
    "audit": Noun("audit", "Who changed what, and when."),
    "metrics": Noun("metrics", "Serve Prometheus metrics."),
    "demo": Noun("demo", "A whole made-up co-op on this machine, in containers.", registry=False),
}

_TROUBLE_HINT = (
    "another command may be writing, the disk may be full, or the database server may be down; "
    "run this again when that is over"
)


class LazyGroup(TyperGroup):
    """Loads a noun's module at its first use; the overview needs none of them."""

    _overview = False

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - the signature is Typer's
        """Return the nouns in the order of the table."""
        return list(NOUNS)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Print the overview without importing what it names."""
        self._overview = True
        super().format_help(ctx, formatter)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 - the signature is Typer's
        """Return the noun's command, imported now; None if there is no such noun."""
        noun = NOUNS.get(cmd_name)
        if noun is None:
            return None
        return _describe(cmd_name, noun) if self._overview else _load(cmd_name, noun)


def _describe(name: str, noun: Noun) -> Any:
    overview = typer.Typer()
    overview.command(name=name, help=noun.help)(_nothing)
    return typer.main.get_command(overview)


def _nothing() -> None: ...


def _load(name: str, noun: Noun) -> Any:
    if noun.registry:
        import_module("django").setup()
    command = typer.main.get_command(import_module(f"coopctl.cli.{noun.module}").app)
    command.name = name
    return command


app = typer.Typer(
    cls=LazyGroup, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False
)


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
