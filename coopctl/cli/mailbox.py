"""`coopctl mailbox`."""

from __future__ import annotations

from typing import Annotated

import typer

from coopctl.cli import app_password
from coopctl.cli.applying import apply_now
from coopctl.cli.completing import offer_households, offer_mailboxes, offer_persons
from coopctl.cli.coop_domain import complete_address, warn_unserved
from coopctl.cli.inventory import config_of
from coopctl.cli.mailbox_end import remove, reopen
from coopctl.cli.mailbox_forward import forward
from coopctl.cli.mailbox_hold import held, hold, release
from coopctl.cli.options import (
    HouseholdOption,
    NoApply,
    Quota,
    none_found,
    read_quota,
    refuse_both,
    today_of,
)
from coopctl.cli.output import print_listing, print_record, say
from coopctl.cli.passwords import PasswordStdin, read_password
from coopctl.cli.registry import registry_app
from coopctl.cli.session import session_of
from coopctl.core.quantity import format_size

app = registry_app("Mailboxes and their passwords.")
app.add_typer(app_password.app, name="app-password")

Address = Annotated[
    str,
    typer.Argument(
        help="The address, like alma@frysboxen.example; without a domain it's the co-op's.",
        autocompletion=offer_mailboxes,
    ),
]


@app.command("add")
def add(
    ctx: typer.Context,
    address: Address,
    *,
    household: Annotated[
        str,
        typer.Option(
            help="The number of the household that it belongs to.", autocompletion=offer_households
        ),
    ],
    person: Annotated[
        str | None,
        typer.Option(
            help="The e-mail address of its person; if left out, it's the whole household's.",
            autocompletion=offer_persons,
        ),
    ] = None,
    quota: Quota = None,
    password_stdin: PasswordStdin = False,
    no_apply: NoApply = False,
) -> None:
    """Open a mailbox, or open a closed one again for its owner. The password is asked for."""
    from coopctl.registry.services.mailboxes import add_mailbox

    mailbox = add_mailbox(
        complete_address(ctx, address),
        actor=session_of(ctx).actor,
        household=household,
        person=person,
        quota_bytes=read_quota(quota),
        password=read_password(from_stdin=password_stdin),
        known=(config_of(ctx).name,),
        today=today_of(ctx),
        coop_domain=config_of(ctx).domain,
    )
    warn_unserved(mailbox.address)
    say(f"{mailbox.address} is a mailbox of household {mailbox.household.number}")
    apply_now(ctx, no_apply=no_apply)


@app.command("list")
def list_(ctx: typer.Context, *, household: HouseholdOption = None) -> None:
    """List all mailboxes, or those of one household, until they're released."""
    from coopctl.registry.queries.households import get_household
    from coopctl.registry.queries.mailboxes import list_mailboxes

    of = get_household(household) if household is not None else None
    as_json = session_of(ctx).json
    rows = list_mailboxes(household=of, today=today_of(ctx))
    if not as_json:
        rows = [
            row
            | {
                "quota": format_size(row["quota_bytes"]) if row["quota_bytes"] else None,
                "forward_to": ", ".join(row["forward_to"]),
            }
            for row in rows
        ]
    columns = ("address", "household", "person", "quota", "state", "forward_to")
    print_listing(
        rows,
        columns=columns,
        as_json=as_json,
        empty=none_found(
            "mailboxes",
            household=household,
            otherwise="there are no mailboxes yet; `coopctl mailbox add` opens one",
        ),
    )


@app.command("show")
def show(ctx: typer.Context, address: Address) -> None:
    """Show a mailbox: whose it is, and whether it's open."""
    from coopctl.registry.queries.mailboxes import describe_mailbox, get_mailbox

    mailbox = get_mailbox(complete_address(ctx, address))
    print_record(describe_mailbox(mailbox, today=today_of(ctx)), as_json=session_of(ctx).json)


@app.command("set")
def set_(
    ctx: typer.Context,
    address: Address,
    *,
    quota: Quota = None,
    no_quota: Annotated[
        bool, typer.Option("--no-quota", help="Let the drawer's quota alone limit it.")
    ] = False,
    no_apply: NoApply = False,
) -> None:
    """Change what is named; everything else stays."""
    from coopctl.registry.services.mailboxes import change_mailbox

    refuse_both("--quota", quota, "--no-quota", no_quota)
    mailbox = change_mailbox(
        complete_address(ctx, address),
        actor=session_of(ctx).actor,
        today=today_of(ctx),
        quota_bytes=read_quota(quota),
        without_quota=no_quota,
    )
    say(f"{mailbox.address} is changed")
    apply_now(ctx, no_apply=no_apply)


@app.command("passwd")
def passwd(
    ctx: typer.Context,
    address: Address,
    *,
    password_stdin: PasswordStdin = False,
    no_apply: NoApply = False,
) -> None:
    """Change a mailbox's password."""
    from coopctl.registry.queries.mailboxes import get_mailbox
    from coopctl.registry.services.mailboxes import set_password

    address = get_mailbox(complete_address(ctx, address)).address
    set_password(
        address,
        actor=session_of(ctx).actor,
        password=read_password(from_stdin=password_stdin),
        known=(config_of(ctx).name,),
        today=today_of(ctx),
    )
    say(f"{address} has a new password")
    apply_now(ctx, no_apply=no_apply)


app.command("remove")(remove)
app.command("reopen")(reopen)
app.command("forward")(forward)
app.command("held")(held)
app.command("hold")(hold)
app.command("release")(release)
