"""`coopctl site key`."""

from __future__ import annotations

from typing import Annotated

import typer

from coopctl.cli.applying import apply_now
from coopctl.cli.files import read_input
from coopctl.cli.options import HouseholdOption, NoApply, today_of
from coopctl.cli.output import print_listing, say
from coopctl.cli.registry import registry_app
from coopctl.cli.session import session_of

app = registry_app("SSH keys that open a household's web folder by SFTP.")

Household = Annotated[str, typer.Option(help="The household's number.")]


@app.command("add")
def add(
    ctx: typer.Context,
    file: Annotated[
        str,
        typer.Argument(
            help="The file of the public key, like id_ed25519.pub; - reads standard input."
        ),
    ],
    *,
    household: Household,
    person: Annotated[str, typer.Option(help="The e-mail address of the person whose key it is.")],
    label: Annotated[str, typer.Option(help="The device, like laptop.")],
    no_apply: NoApply = False,
) -> None:
    """Add a person's public key."""
    from coopctl.registry.services.sftp_keys import add_key

    text = read_input(file).decode(errors="replace")
    key = add_key(
        text,
        actor=session_of(ctx).actor,
        household=household,
        person=person,
        label=label,
        today=today_of(ctx),
    )
    say(
        f"{key.fingerprint} opens the web folder of household {household}: `sftp "
        f"coop-{household}@SERVER`"
    )
    apply_now(ctx, no_apply=no_apply)


@app.command("list")
def list_(ctx: typer.Context, *, household: HouseholdOption = None) -> None:
    """List all keys, or those of one household."""
    from coopctl.registry.queries.households import get_household
    from coopctl.registry.queries.sites import list_keys

    of = get_household(household) if household is not None else None
    columns = ("household", "label", "person", "fingerprint", "added")
    empty = "there are no keys yet; `coopctl site key add` adds one"
    print_listing(
        list_keys(household=of), columns=columns, as_json=session_of(ctx).json, empty=empty
    )


@app.command("remove")
def remove(
    ctx: typer.Context,
    label: Annotated[str, typer.Argument(help="The key's label.")],
    *,
    household: Household,
    no_apply: NoApply = False,
) -> None:
    """Remove a key."""
    from coopctl.registry.services.sftp_keys import remove_key

    remove_key(label, actor=session_of(ctx).actor, household=household)
    say(f"the key {label} of household {household} is removed")
    apply_now(ctx, no_apply=no_apply)
