"""Whose a sender's address is, by the members' tables."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from ..common.addresses import domain_of, without_detail
from ..common.tables import read_rows
from .refusal import Refusal

Lookup = Callable[[str, Iterable[str]], Mapping[str, str]]
Mailboxes = Callable[[str], Iterable[str]]
_TABLES = Path("/etc/postfix/coop")
_WHAT_TO_DO = "give From: an address of your household's mailboxes or domains"


def find_login(
    sender: str | None, *, author: str | None = None, household: str, look_up: Lookup
) -> str:
    """Return the mailbox of this household that may send as `sender`. Raises Refusal where there is
    none.

    Of several, as a domain with a catch-all has, it's one that may write as `author` too, the
    address in From; else the first.
    """
    if sender is None:
        raise Refusal(f"the message has no sender: {_WHAT_TO_DO}", code=os.EX_NOPERM)
    own = _find_logins(sender, household=household, look_up=look_up)
    if not own:
        raise Refusal(
            f"{sender} isn't an address of household {household}: {_WHAT_TO_DO}", code=os.EX_NOPERM
        )
    both = (
        own & _find_logins(author, household=household, look_up=look_up)
        if author and len(own) > 1
        else own
    )
    return min(both or own)


def find_stand_in(
    addresses: Iterable[str], *, household: str, look_up: Lookup, mailboxes: Mailboxes
) -> str | None:
    """Return the household's first mailbox, to write in the place of `addresses` that are nobody's
    here, as programs make them up (wordpress@<site>). None where it has none, or one of them is in
    a domain of this server: that is somebody's.
    """
    domains = {domain_of(address.casefold()) for address in addresses}
    if look_up("domains", domains):
        return None
    # One that every server takes, if there is one (RFC 6531).
    return min(mailboxes(household), key=lambda one: (not one.isascii(), one), default=None)


def _find_logins(address: str, *, household: str, look_up: Lookup) -> set[str]:
    """Return the household's mailboxes that an address stands for, as Postfix finds them
    (smtpd_sender_login_maps in postconf(5)).
    """
    keys = _keys(address.casefold())
    found = look_up("senders", keys)
    logins = next((found[key].split(",") for key in keys if key in found), [])
    owners = look_up("households", logins) if logins else {}
    return {login for login in logins if owners.get(login) == household}


def read_table(table: str, keys: Iterable[str]) -> dict[str, str]:
    """Look keys up in one of the members' tables, as text (postmap would want to know the network,
    which isn't its business here).

    Raises OSError.
    """
    wanted = set(keys)
    return {key: value for key, value in read_rows(_TABLES / table) if key in wanted}


def read_mailboxes(household: str) -> list[str]:
    """Return a household's open mailboxes. Raises OSError."""
    return [mailbox for mailbox, owner in read_rows(_TABLES / "households") if owner == household]


def _keys(address: str) -> list[str]:
    return list(dict.fromkeys([address, without_detail(address), f"@{domain_of(address)}"]))
