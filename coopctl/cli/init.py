"""`coopctl init NAME`."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from coopctl.cli.output import say

app = typer.Typer(add_completion=False)


@app.command(help="Ask a few questions and write inventories/NAME.")
def init(
    name: Annotated[str, typer.Argument(help="A short name for the folder, such as the co-op's.")],
    *,
    coop: Annotated[str, typer.Option(prompt="The co-op's name")],
    organisation_number: Annotated[str, typer.Option(prompt="Its organisation number")],
    domain: Annotated[str, typer.Option(prompt="The domain of its members' addresses")],
    currency: Annotated[str, typer.Option(prompt="Currency (ISO 4217)")] = "EUR",
    timezone: Annotated[str, typer.Option(prompt="Time zone")] = "Europe/Stockholm",
    language: Annotated[str, typer.Option(prompt="Language (sv, en or de)")] = "en",
    server: Annotated[str, typer.Option(prompt="A short name for the mail server")] = "mail1",
    address: Annotated[str, typer.Option(prompt="The address at which it is reached by SSH")],
) -> None:
    """Write a new inventory."""
    from coopctl.settings.new_inventory import write_inventory

    answers = {
        "name": coop,
        "organisation_number": organisation_number,
        "domain": domain,
        "currency": currency,
        "timezone": timezone,
        "language": language,
    }
    folder = write_inventory(name, server=server, address=address, coop=answers)
    say(
        f"wrote {os.path.relpath(folder)}/hosts.yml and "
        f"{os.path.relpath(folder)}/group_vars/all/coop.yml"
    )
    say(
        "next: `coopctl deploy --check` shows what would be done to the server, `coopctl deploy` "
        "does it"
    )
