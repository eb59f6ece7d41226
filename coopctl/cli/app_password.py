"""`coopctl mailbox app-password`."""

from __future__ import annotations

from typing import Annotated

import typer

from coopctl.cli.applying import apply_now
from coopctl.cli.completing import offer_mailboxes
from coopctl.cli.coop_domain import complete_address
from coopctl.cli.inventory import inventory_of
from coopctl.cli.options import NoApply, today_of
from coopctl.cli.output import print_json, print_listing, say
from coopctl.cli.registry import registry_app
from coopctl.cli.session import session_of
from coopctl.core.errors import InvalidInputError

app = registry_app(
    "Passwords for one device or program each: made by the system, shown once, revoked one by one."
)

Address = Annotated[
    str,
    typer.Argument(
        help="The mailbox's address; without a domain it's the co-op's.",
        autocompletion=offer_mailboxes,
    ),
]


@app.command("add")
def add(
    ctx: typer.Context,
    address: Address,
    name: Annotated[str, typer.Argument(help="What it's for, like 'phone'.")],
    *,
    no_apply: NoApply = False,
) -> None:
    """Make an app password and show it once: only its hash is stored.

    It opens what the mailbox's own password opens.
    """
    from coopctl.registry.services.app_passwords import add_app_password

    row, password = add_app_password(
        complete_address(ctx, address), actor=session_of(ctx).actor, name=name, today=today_of(ctx)
    )
    if session_of(ctx).json:
        print_json(
            {
                "address": row.mailbox.address,
                "id": row.public_id,
                "name": row.name,
                "password": password,
            }
        )
    else:
        say(
            f"{row.mailbox.address} has an app password {row.name!r}; write it down, it's never "
            "shown again:"
        )
        typer.echo(password)
    apply_now(ctx, no_apply=no_apply)


@app.command("list")
def list_(ctx: typer.Context, address: Address) -> None:
    """List a mailbox's app passwords, and when the mail server last saw each in use."""
    from coopctl.provision.hosts import read_hosts
    from coopctl.provision.last_use import fetch_last_use
    from coopctl.registry.queries.app_passwords import list_app_passwords
    from coopctl.registry.queries.mailboxes import get_mailbox

    mailbox = get_mailbox(complete_address(ctx, address))
    rows = list_app_passwords(mailbox)
    days, errors = fetch_last_use(
        read_hosts(inventory_of(ctx).path) if rows else (), address=mailbox.address
    )
    unknown = None if session_of(ctx).json else "?" if errors else "never"
    rows = [
        row | {"last_used": days[row["id"]].isoformat() if row["id"] in days else unknown}
        for row in rows
    ]
    empty = f"{mailbox.address} has no app passwords; `coopctl mailbox app-password add` makes one"
    print_listing(
        rows,
        columns=("name", "id", "created", "last_used"),
        as_json=session_of(ctx).json,
        empty=empty,
    )
    for error in errors:
        say(f"last use isn't fully known: {error}")


@app.command("revoke")
def revoke(
    ctx: typer.Context,
    address: Address,
    names: Annotated[
        list[str] | None,
        typer.Argument(help="Names or ids of those to revoke."),
    ] = None,
    *,
    all_: Annotated[
        bool, typer.Option("--all", help="All of the mailbox's app passwords.")
    ] = False,
    no_apply: NoApply = False,
) -> None:
    """Revoke app passwords: they stop working, and the mailbox's sessions end.

    Other passwords can log in again.
    """
    from coopctl.registry.services.app_passwords import revoke_all_of, revoke_app_passwords

    if bool(names) == all_:
        raise InvalidInputError("name the app passwords to revoke, or say --all")
    address, actor, today = complete_address(ctx, address), session_of(ctx).actor, today_of(ctx)
    if all_:
        revoked = revoke_all_of(address, actor=actor, today=today)
    else:
        revoked = revoke_app_passwords(address, actor=actor, names=names or (), today=today)
    say(f"revoked: {', '.join(row.name for row in revoked) or 'none, there were no app passwords'}")
    apply_now(ctx, no_apply=no_apply)
