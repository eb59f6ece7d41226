"""The members' tables that apply wrote for Postfix, as text: `key<tab>value` lines. Read anew when
they change.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_MAX_STEPS = 1000


class Table:
    """One table. It is replaced by a rename, so inode and time tell whether it changed."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._seen: tuple[int, int] | None = None
        self._rows: dict[str, str] = {}

    def rows(self) -> Mapping[str, str]:
        """Return key → value; nothing where there is no such file yet."""
        try:
            status = self._path.stat()
            seen = (status.st_ino, status.st_mtime_ns)
            if seen != self._seen:
                text = self._path.read_text(encoding="utf-8")
                self._rows = {
                    key: value
                    for key, tab, value in (line.partition("\t") for line in text.splitlines())
                    if tab
                }
                self._seen = seen
        except FileNotFoundError:
            self._rows, self._seen = {}, None
        return self._rows


@dataclass(frozen=True)
class Ends:
    """Where mail to an address ends: in mailboxes here, and perhaps `elsewhere`, in a mailing list
    or in the world.
    """

    mailboxes: frozenset[str]
    elsewhere: bool


class Members:
    """Who is a member, and where mail to an address ends."""

    def __init__(self, folder: Path) -> None:
        self._domains = Table(folder / "domains")
        self._aliases = Table(folder / "aliases")
        self._households = Table(folder / "households")
        self._lists = Table(folder / "lists")

    def household_of(self, mailbox: str) -> str | None:
        """Return the number of the household whose mailbox this is."""
        return self._households.rows().get(mailbox)

    def is_unknown(self, recipient: str) -> bool:
        """Whether the address is in one of our domains, and nobody has it."""
        return fold(recipient).rpartition("@")[2] in self._domains.rows() and self.ends_of(
            recipient
        ) == Ends(frozenset(), elsewhere=False)

    def ends_of(self, recipient: str) -> Ends:
        """Follow aliases, catch-alls and forwards (virtual(5)). An address that is among its own
        targets keeps a copy.
        """
        aliases, households = self._aliases.rows(), self._households.rows()
        domains, lists = self._domains.rows(), self._lists.rows()
        ends, elsewhere = set[str](), False
        waiting, known = [fold(recipient)], set[str]()
        while waiting and len(known) < _MAX_STEPS:
            address = waiting.pop()
            if address in known:
                continue
            known.add(address)
            mailbox, targets = _without_detail(address), _find(aliases, address)
            if targets is None or mailbox in targets:
                ends.update({mailbox} & households.keys())
                elsewhere = (
                    elsewhere or mailbox in lists or address.rpartition("@")[2] not in domains
                )
            waiting += targets or ()
        return Ends(frozenset(ends), elsewhere=elsewhere)


def fold(address: str) -> str:
    """Return the address as the tables spell it."""
    return address.strip().casefold()


def _find(aliases: Mapping[str, str], address: str) -> list[str] | None:
    for key in (address, _without_detail(address), f"@{address.rpartition('@')[2]}"):
        if key in aliases:
            return [target.strip() for target in aliases[key].split(",")]
    return None


def _without_detail(address: str) -> str:
    local, _, domain = address.rpartition("@")
    return f"{local.partition('+')[0]}@{domain}"
