"""The context of one command: which inventory, which output format, and who is acting."""

from __future__ import annotations

import getpass
from dataclasses import dataclass

import typer


@dataclass(frozen=True)
class Session:
    """`chosen_inventory` is what `-i` named, if anything."""

    chosen_inventory: str | None
    json: bool

    @property
    def actor(self) -> str:
        """Who the audit log will name."""
        return f"cli:{getpass.getuser()}"


def session_of(ctx: typer.Context) -> Session:
    """Return the session that the root command made."""
    session = ctx.obj
    assert isinstance(session, Session)
    return session
