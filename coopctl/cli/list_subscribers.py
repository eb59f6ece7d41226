"""`coopctl list subscribers`: out of the server and into it, as CSV."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Annotated

import typer

from coopctl.cli.list_options import ListAddress, complete_list
from coopctl.cli.list_server import ask_server, send_subscribers
from coopctl.cli.output import print_json, say
from coopctl.cli.registry import registry_app
from coopctl.cli.session import session_of
from coopctl.core.csvfile import read_rows

app = registry_app("Subscribers, as CSV: address,name,mode,subscribed.")


@app.command("export")
def export(ctx: typer.Context, address: ListAddress) -> None:
    """Print a list's subscribers as CSV."""
    from coopctl.core.accounts.subscribers import COLUMNS
    from coopctl.registry.queries.lists import get_list

    people = ask_server(ctx, get_list(complete_list(ctx, address)).address)["subscribers"]
    if session_of(ctx).json:
        print_json(people)
        return
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(people)
    typer.echo(out.getvalue(), nl=False)


@app.command("import")
def import_(
    ctx: typer.Context,
    address: ListAddress,
    file: Annotated[Path, typer.Argument(help="The CSV file.", exists=True, dir_okay=False)],
) -> None:
    """Subscribe everybody in a file without asking: only for people who asked to be.

    Nobody is unsubscribed.
    """
    from coopctl.core.accounts.subscribers import COLUMNS, check_subscribers
    from coopctl.registry.queries.lists import get_list

    rows = check_subscribers(read_rows(file.read_bytes(), COLUMNS))
    result = send_subscribers(ctx, get_list(complete_list(ctx, address)).address, rows)
    say(f"{result['changed']} subscribed or changed, {result['unchanged']} were so already")
