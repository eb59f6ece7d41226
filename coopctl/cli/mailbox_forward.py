"""`coopctl mailbox forward`."""

from __future__ import annotations

from typing import Annotated

import typer

from coopctl.cli.applying import apply_now
from coopctl.cli.completing import offer_mailboxes
from coopctl.cli.coop_domain import complete_address
from coopctl.cli.options import NoApply, today_of
from coopctl.cli.output import say
from coopctl.cli.session import session_of
from coopctl.core.errors import InvalidInputError


def forward(
    ctx: typer.Context,
    address: Annotated[
        str,
        typer.Argument(help="The mailbox whose mail is passed on.", autocompletion=offer_mailboxes),
    ],
    targets: Annotated[
        list[str] | None,
        typer.Argument(help="Where it goes: mailboxes, aliases, or addresses elsewhere."),
    ] = None,
    *,
    no_copy: Annotated[
        bool, typer.Option("--no-copy", help="Keep nothing in the mailbox itself.")
    ] = False,
    off: Annotated[bool, typer.Option("--off", help="Stop forwarding.")] = False,
    no_apply: NoApply = False,
) -> None:
    """Forward a mailbox's mail, replacing any former targets. A copy stays in the mailbox,
    unless `--no-copy`.
    """
    from coopctl.registry.services.forwarding import forward_mailbox, keep_mail

    if off == bool(targets) or (off and no_copy):
        raise InvalidInputError("name where the mail goes, or `--off` alone")
    address, actor = complete_address(ctx, address), session_of(ctx).actor
    if off:
        say(f"{keep_mail(address, actor=actor).address} forwards to nobody")
    else:
        wanted = [complete_address(ctx, target) for target in targets or ()]
        mailbox = forward_mailbox(
            address, actor=actor, targets=wanted, keep_copy=not no_copy, today=today_of(ctx)
        )
        kept = "keeps a copy" if mailbox.keep_copy else "keeps none"
        say(f"{mailbox.address} passes mail on to {', '.join(mailbox.forward_to)}, and {kept}")
    apply_now(ctx, no_apply=no_apply)
