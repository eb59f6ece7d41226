"""`coopctl list remove | reopen`."""

from __future__ import annotations

from typing import Annotated

import typer

from coopctl.cli.applying import apply_now
from coopctl.cli.asking import Yes, do_after_asking
from coopctl.cli.list_options import ListAddress, complete_list
from coopctl.cli.list_server import count_subscribers
from coopctl.cli.options import NoApply, today_of
from coopctl.cli.output import say
from coopctl.cli.session import session_of


def remove(
    ctx: typer.Context,
    address: ListAddress,
    *,
    release: Annotated[
        bool,
        typer.Option(
            "--release", help="Release a closed list: its archive and subscribers are deleted."
        ),
    ] = False,
    yes: Yes = False,
    no_apply: NoApply = False,
) -> None:
    """Close a list: its address is refused. Its archive stays until `--release`.

    Its address is never given to anybody else. `coopctl list reopen` takes a close back.
    """
    from coopctl.registry.queries.lists import get_list
    from coopctl.registry.services.lists import release_list, remove_list

    address, today = get_list(complete_list(ctx, address)).address, today_of(ctx)
    actor = session_of(ctx).actor
    if release:
        mailing_list = do_after_asking(
            lambda: release_list(address, actor=actor, today=today),
            question=lambda _: (
                f"delete the archive and the subscribers of {address} for good?",
                ["they can't be brought back"],
            ),
            yes=yes,
        )
    else:
        follows = [] if yes else [count_subscribers(ctx, address)]
        mailing_list = do_after_asking(
            lambda: remove_list(address, actor=actor),
            question=lambda _: (
                f"close the list {address}?",
                [*follows, "mail to it is refused; its archive stays"],
            ),
            yes=yes,
        )
    say(f"{mailing_list.address} is {mailing_list.state}")
    apply_now(ctx, no_apply=no_apply)


def reopen(ctx: typer.Context, address: ListAddress, *, no_apply: NoApply = False) -> None:
    """Open a closed list again as it was: owners, settings, subscribers, archive."""
    from coopctl.registry.services.lists import reopen_list

    mailing_list = reopen_list(
        complete_list(ctx, address), actor=session_of(ctx).actor, today=today_of(ctx)
    )
    say(f"{mailing_list.address} is a list again, as it was")
    apply_now(ctx, no_apply=no_apply)
