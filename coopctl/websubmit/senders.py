"""Whose a sender's address is: asked in the tables that Postfix asks, too."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterable, Mapping

from .refusal import Refusal

Lookup = Callable[[str, Iterable[str]], Mapping[str, str]]
_TABLES = "lmdb:/etc/postfix/coop/"
_WHAT_TO_DO = "give From: an address of your household's mailboxes or domains"


def find_login(sender: str | None, *, household: str, look_up: Lookup) -> str:
    """Return the mailbox of this household that may send as `sender`; of several, the first. Raises Refusal where there is none.

    Postfix searches `senders` in this order too (smtpd_sender_login_maps in postconf(5)), and then judges the mailbox by it.
    """
    if sender is None:
        raise Refusal(f"the message has no sender: {_WHAT_TO_DO}", code=os.EX_NOPERM)
    keys = _keys(sender.casefold())
    found = look_up("senders", keys)
    logins = next((found[key].split(",") for key in keys if key in found), [])
    owners = look_up("households", logins) if logins else {}
    own = [login for login in logins if owners.get(login) == household]
    if not own:
        raise Refusal(f"{sender} isn't an address of household {household}: {_WHAT_TO_DO}", code=os.EX_NOPERM)
    return min(own)


def ask_postfix(table: str, keys: Iterable[str]) -> dict[str, str]:
    """Look keys up in one of the members' tables (postmap(1)). Raises Refusal if that's out of order."""
    command = ["postmap", "-q", "-", f"{_TABLES}{table}"]
    asked = subprocess.run(command, input="".join(f"{key}\n" for key in keys), capture_output=True, encoding="utf-8", check=False)
    if asked.returncode not in {0, 1} or asked.stderr:  # 1: nothing found
        raise Refusal("mail is out of order on this server: try again later", code=os.EX_UNAVAILABLE)
    return dict(line.split("\t", 1) for line in asked.stdout.splitlines())


def _keys(address: str) -> list[str]:
    local, _, domain = address.rpartition("@")
    return list(dict.fromkeys([address, f"{local.partition('+')[0]}@{domain}", f"@{domain}"]))
