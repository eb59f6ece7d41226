"""`coopctl alias`."""

from __future__ import annotations

from typing import Annotated

import typer

from coopctl.cli.applying import apply_now
from coopctl.cli.completing import offer_aliases
from coopctl.cli.coop_domain import complete_address, warn_unserved
from coopctl.cli.inventory import config_of
from coopctl.cli.options import HouseholdOption, NoApply, none_found, today_of
from coopctl.cli.output import print_listing, print_record, say
from coopctl.cli.registry import registry_app
from coopctl.cli.session import session_of

app = registry_app("Aliases: addresses that pass mail on.")

Address = Annotated[
    str,
    typer.Argument(
        help=(
            "The address, like board@frysboxen.example; without a domain it's the co-op's. "
            "`@berg.example` is all else in that domain."
        ),
        autocompletion=offer_aliases,
    ),
]


@app.command("add")
def add(
    ctx: typer.Context,
    address: Address,
    targets: Annotated[
        list[str],
        typer.Argument(help="Where mail goes: mailboxes, other aliases, or addresses elsewhere."),
    ],
    *,
    household: HouseholdOption = None,
    no_apply: NoApply = False,
) -> None:
    """Add an alias of a household; without `--household` it's the co-op's own."""
    from coopctl.registry.services.aliases import add_alias

    alias = add_alias(
        complete_address(ctx, address),
        actor=session_of(ctx).actor,
        targets=[complete_address(ctx, target) for target in targets],
        household=household,
        today=today_of(ctx),
        coop_domain=config_of(ctx).domain,
    )
    warn_unserved(alias.address)
    say(f"{alias.address} passes mail on to {', '.join(alias.targets)}")
    apply_now(ctx, no_apply=no_apply)


@app.command("set")
def set_(
    ctx: typer.Context,
    address: Address,
    targets: Annotated[list[str], typer.Argument(help="Where its mail goes from now on.")],
    *,
    no_apply: NoApply = False,
) -> None:
    """Replace all targets of an alias."""
    from coopctl.registry.services.aliases import set_targets

    alias = set_targets(
        complete_address(ctx, address),
        actor=session_of(ctx).actor,
        targets=[complete_address(ctx, target) for target in targets],
    )
    say(f"{alias.address} passes mail on to {', '.join(alias.targets)}")
    apply_now(ctx, no_apply=no_apply)


@app.command("list")
def list_(ctx: typer.Context, *, household: HouseholdOption = None) -> None:
    """List all aliases, or those of one household."""
    from coopctl.registry.queries.aliases import list_aliases
    from coopctl.registry.queries.households import get_household

    of = get_household(household) if household is not None else None
    as_json = session_of(ctx).json
    rows = list_aliases(household=of)
    if not as_json:
        rows = [row | {"targets": ", ".join(row["targets"])} for row in rows]
    print_listing(
        rows,
        columns=("address", "household", "targets"),
        as_json=as_json,
        empty=none_found(
            "aliases",
            household=household,
            otherwise="there are no aliases yet; `coopctl alias add` adds one",
        ),
    )


@app.command("show")
def show(ctx: typer.Context, address: Address) -> None:
    """Show an alias and its targets."""
    from coopctl.registry.queries.aliases import describe_alias, get_alias

    print_record(
        describe_alias(get_alias(complete_address(ctx, address))), as_json=session_of(ctx).json
    )


@app.command("remove")
def remove(ctx: typer.Context, address: Address, *, no_apply: NoApply = False) -> None:
    """Remove an alias. Its address is never given to anybody else."""
    from coopctl.registry.services.aliases import remove_alias

    address = complete_address(ctx, address)
    remove_alias(address, actor=session_of(ctx).actor)
    say(f"{address} is removed")
    apply_now(ctx, no_apply=no_apply)
