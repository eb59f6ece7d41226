"""The members' tables that apply wrote for Postfix, read anew when they change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ..common.addresses import domain_of, without_detail
from ..common.tables import read_rows

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
                self._rows, self._seen = dict(read_rows(self._path)), seen
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
        return domain_of(fold(recipient)) in self._domains.rows() and self.ends_of(
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
            mailbox, targets = without_detail(address), _find(aliases, address)
            if targets is None or mailbox in targets:
                ends.update({mailbox} & households.keys())
                elsewhere = elsewhere or mailbox in lists or domain_of(address) not in domains
            waiting += targets or ()
        return Ends(frozenset(ends), elsewhere=elsewhere)


def fold(address: str) -> str:
    """Return the address as the tables spell it."""
    return address.strip().casefold()


def _find(aliases: Mapping[str, str], address: str) -> list[str] | None:
    for key in (address, without_detail(address), f"@{domain_of(address)}"):
        if key in aliases:
            return [target.strip() for target in aliases[key].split(",")]
    return None
