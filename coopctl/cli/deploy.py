"""`coopctl deploy`."""

from __future__ import annotations

from typing import Annotated

import typer

from coopctl.cli.apply import Adopt, Remove, finish, origin_of, plans_of
from coopctl.cli.inventory import inventory_of
from coopctl.cli.progress import Progress
from coopctl.cli.registry import open_registry

app = typer.Typer(add_completion=False)


@app.command(help="Set up or update the servers, then apply the members.")
def deploy(
    ctx: typer.Context,
    *,
    check: Annotated[
        bool, typer.Option("--check", help="Change nothing; show what would change.")
    ] = False,
    limit: Annotated[
        str | None, typer.Option(help="Only these hosts or groups, with commas.")
    ] = None,
    tags: Annotated[
        str | None,
        typer.Option(
            help="Only these parts, with commas: a role, its step (mail_configure), members."
        ),
    ] = None,
    remove: Remove = None,
    adopt: Adopt = False,
) -> None:
    """Run the roles, then apply."""
    from coopctl.provision import deploy as provision
    from deploy.members.guard import Consent

    inventory = inventory_of(ctx)
    open_registry(read=check)
    with Progress(check=check) as progress:
        result = provision.deploy(
            inventory,
            plans_of(inventory),
            check=check,
            limit=limit,
            tags=tags,
            on_event=progress.on_event,
            origin=origin_of(inventory),
            consent=Consent(adopt=adopt, removals=remove),
        )
    finish(ctx, result, check=check)
