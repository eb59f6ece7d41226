"""What the service remembers over restarts: how many recipients a mailbox wrote to, never whom; and
which mailboxes are held.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import NamedTuple

from .config import DAY
from .limits import Sent

_SCHEMA = """
CREATE TABLE IF NOT EXISTS event (
    at INTEGER, mailbox TEXT, household TEXT, kind TEXT, recipients INTEGER
);
CREATE INDEX IF NOT EXISTS event_mailbox ON event (mailbox, at);
CREATE INDEX IF NOT EXISTS event_household ON event (household, at);
CREATE INDEX IF NOT EXISTS event_at ON event (at);
CREATE TABLE IF NOT EXISTS held (
    mailbox TEXT PRIMARY KEY, since INTEGER, reason TEXT, told INTEGER
);
"""


class Held(NamedTuple):
    """A mailbox that may not send, since when and why."""

    mailbox: str
    since: int
    reason: str


class Store:
    """Kinds of events: `sent`, `over` (attempted over a limit), `refused` (by a recipient's server,
    or unknown here).
    """

    def __init__(self, path: Path | str) -> None:
        self._database = sqlite3.connect(path, timeout=5, isolation_level=None)
        self._database.execute("PRAGMA journal_mode=WAL")
        self._database.execute("PRAGMA synchronous=NORMAL")
        self._database.execute("PRAGMA cache_size=-512")
        self._database.executescript(_SCHEMA)

    def note(self, kind: str, *, mailbox: str, household: str, recipients: int, now: int) -> None:
        """Remember for a day."""
        self._database.execute("DELETE FROM event WHERE at <= ?", [now - DAY])
        self._database.execute(
            "INSERT INTO event VALUES (?, ?, ?, ?, ?)", [now, mailbox, household, kind, recipients]
        )

    def of_mailbox(self, mailbox: str, *kinds: str) -> list[Sent]:
        """Return (second, recipients), oldest first."""
        return self._events("mailbox", mailbox, kinds)

    def of_household(self, household: str, *kinds: str) -> list[Sent]:
        """Return (second, recipients), oldest first."""
        return self._events("household", household, kinds)

    def _events(self, column: str, value: str, kinds: tuple[str, ...]) -> list[Sent]:
        marks = ", ".join("?" * len(kinds))
        query = (
            f"SELECT at, recipients FROM event WHERE {column} = ? AND kind IN ({marks}) ORDER BY at"  # noqa: S608 - constants
        )
        return self._database.execute(query, [value, *kinds]).fetchall()

    def hold(self, mailbox: str, *, reason: str, now: int, told: bool = False) -> bool:
        """Hold it from now on. Returns whether that is news. `told`: the admin knows."""
        query = "INSERT OR IGNORE INTO held VALUES (?, ?, ?, ?)"
        return self._database.execute(query, [mailbox, now, reason, int(told)]).rowcount == 1

    def release(self, mailbox: str) -> bool:
        """Let it send again, with everything forgotten that it sent. Returns whether it was
        held.
        """
        self._database.execute("DELETE FROM event WHERE mailbox = ?", [mailbox])
        return self._database.execute("DELETE FROM held WHERE mailbox = ?", [mailbox]).rowcount == 1

    def reason_of(self, mailbox: str) -> str | None:
        """Return why it's held; None if it isn't."""
        row = self._database.execute(
            "SELECT reason FROM held WHERE mailbox = ?", [mailbox]
        ).fetchone()
        return row[0] if row else None

    def held(self) -> list[Held]:
        """Return all of them."""
        return [
            Held(*row)
            for row in self._database.execute(
                "SELECT mailbox, since, reason FROM held ORDER BY mailbox"
            )
        ]

    def untold(self) -> list[Held]:
        """Return those that the admin hasn't been told of."""
        return [
            Held(*row)
            for row in self._database.execute(
                "SELECT mailbox, since, reason FROM held WHERE NOT told"
            )
        ]

    def set_told(self, mailbox: str) -> None:
        """The admin knows."""
        self._database.execute("UPDATE held SET told = 1 WHERE mailbox = ?", [mailbox])

    def prune(self, *, now: int) -> None:
        """Forget what is older than a day, also where nobody sends."""
        self._database.execute("DELETE FROM event WHERE at <= ?", [now - DAY])
