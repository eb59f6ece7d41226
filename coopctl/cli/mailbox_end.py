"""`coopctl mailbox remove | reopen`."""

from __future__ import annotations

from typing import Annotated

import typer

from coopctl.cli.applying import apply_now
from coopctl.cli.asking import Yes, do_after_asking
from coopctl.cli.completing import offer_mailboxes
from coopctl.cli.consequences import tell_dependents
from coopctl.cli.coop_domain import complete_address
from coopctl.cli.options import NoApply, today_of
from coopctl.cli.output import say
from coopctl.cli.session import session_of

Address = Annotated[
    str,
    typer.Argument(
        help="The address, like alma@frysboxen.example; without a domain it's the co-op's.",
        autocompletion=offer_mailboxes,
    ),
]


def remove(
    ctx: typer.Context,
    address: Address,
    *,
    release: Annotated[
        bool,
        typer.Option(
            "--release", help="Release a closed mailbox's mail: it may then be deleted for good."
        ),
    ] = False,
    yes: Yes = False,
    no_apply: NoApply = False,
) -> None:
    """Close a mailbox: no login, no delivery. Its mail stays until `--release`.

    Its address is never given to anybody else. `coopctl mailbox reopen` takes a close back.
    """
    from coopctl.registry.queries.dependents import find_dependents
    from coopctl.registry.queries.mailboxes import get_mailbox
    from coopctl.registry.services.mailboxes import release_mailbox, remove_mailbox

    address, today = get_mailbox(complete_address(ctx, address)).address, today_of(ctx)
    actor = session_of(ctx).actor
    if release:
        mailbox = do_after_asking(
            lambda: release_mailbox(address, actor=actor, today=today),
            question=lambda _: (
                f"release the mail of {address} for good?",
                ["its mail may be deleted from then on, and can't be brought back"],
            ),
            yes=yes,
        )
    else:
        follows = tell_dependents(find_dependents([address], today=today))
        mailbox = do_after_asking(
            lambda: remove_mailbox(address, actor=actor, today=today),
            question=lambda _: (f"close {address} all the same?", follows),
            yes=yes or not follows,
        )
    say(f"{mailbox.address} is {mailbox.state}")
    apply_now(ctx, no_apply=no_apply)


def reopen(ctx: typer.Context, address: Address, *, no_apply: NoApply = False) -> None:
    """Open a closed mailbox again as it was: password, app passwords, forwarding, mail."""
    from coopctl.registry.services.mailboxes import reopen_mailbox

    mailbox = reopen_mailbox(
        complete_address(ctx, address), actor=session_of(ctx).actor, today=today_of(ctx)
    )
    say(f"{mailbox.address} is open again, as it was")
    apply_now(ctx, no_apply=no_apply)
