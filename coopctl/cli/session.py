"""The context of one command: which inventory, which output format, and who is acting."""

from __future__ import annotations

import base64
import getpass
import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

import typer


@dataclass(frozen=True)
class Session:
    """`chosen_inventory` is what `-i` named, if anything."""

    chosen_inventory: str | None
    json: bool

    @property
    def actor(self) -> str:
        """Who the audit log will name: the person, where a shared account tells who uses it."""
        return f"cli:{_person()}"


def _person() -> str:
    """Return who types. sudo says who called it (sudo(8)); sshd, with `ExposeAuthInfo yes`, which
    key or certificate logged in (sshd_config(5)): then its fingerprint stands behind the account.
    """
    user = getpass.getuser()
    caller = os.environ.get("SUDO_USER")
    if user == "root" and caller and caller != "root":
        return caller
    key = _login_key()
    return f"{user}:{key}" if user == "root" and key else user


def _login_key() -> str | None:
    """Return the fingerprint of the key that logged in, as `ssh-keygen -l` prints it."""
    try:
        lines = Path(os.environ["SSH_USER_AUTH"]).read_text(encoding="ascii").splitlines()
        blob = next(line.split()[2] for line in lines if line.startswith("publickey "))
        digest = hashlib.sha256(base64.b64decode(blob, validate=True)).digest()
    except (KeyError, OSError, ValueError, IndexError, StopIteration):
        return None
    return "SHA256:" + base64.b64encode(digest).decode().rstrip("=")


def session_of(ctx: typer.Context) -> Session:
    """Return the session that the root command made."""
    session = ctx.obj
    assert isinstance(session, Session)
    return session
