"""What a command has changed is put on the servers before it ends."""

from __future__ import annotations

import typer

from coopctl.cli.output import say
from coopctl.core.errors import CoopError


def apply_now(ctx: typer.Context, *, no_apply: bool) -> None:
    """Apply the registry to every server, unless the person wants that later.

    An error of the servers is passed on, after saying that the change itself is stored.
    """
    if no_apply:
        say("stored; `coopctl apply` puts it on the servers")
        return
    from coopctl.cli.apply import apply_members

    try:
        apply_members(ctx)
    except CoopError:
        say("it's stored, but not on every server yet: `coopctl apply` tries again")
        raise
