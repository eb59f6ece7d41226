"""The spool: readings until they are collected and 35 days longer, and how far each meter has been
read.

SQLite in WAL mode. What a meter read and how far it read are one transaction: a run that is killed
leaves all of it or nothing.
"""

from __future__ import annotations

import os
import sqlite3
import uuid
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from .errors import AgentError

KEPT_AFTER_COLLECTING = 35 * 24 * 3600
_WAIT = 60
_VERSION = 2
# What a spool of version 1 lacks.
_SINCE_1 = """
CREATE TABLE last_counter (
    meter TEXT NOT NULL,
    household TEXT NOT NULL,
    value INTEGER NOT NULL,
    PRIMARY KEY (meter, household)
);
PRAGMA user_version = 2;
"""
_SCHEMA = """
CREATE TABLE spool (id TEXT NOT NULL);
CREATE TABLE reading (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    household TEXT NOT NULL,
    meter TEXT NOT NULL,
    resource TEXT NOT NULL,
    hour INTEGER NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity >= 0),
    estimated INTEGER NOT NULL CHECK (estimated IN (0, 1)),
    UNIQUE (meter, resource, hour)
);
CREATE TABLE collected (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL);
CREATE TABLE meter (
    name TEXT PRIMARY KEY,
    since INTEGER NOT NULL,
    open_hour INTEGER NOT NULL,
    read_at INTEGER NOT NULL,
    cursor TEXT
);
CREATE TABLE last_size (household TEXT PRIMARY KEY, bytes INTEGER NOT NULL);
CREATE TABLE submitted (queue_id TEXT PRIMARY KEY, household TEXT NOT NULL, hour INTEGER NOT NULL);
"""


@dataclass(frozen=True)
class Reading:
    """`hour` counts from 1970-01-01T00:00Z; `estimated` if it was carried over a gap."""

    household: str
    meter: str
    resource: str
    hour: int
    quantity: int
    estimated: bool = False


@dataclass(frozen=True)
class MeterState:
    """How far a meter has been read.

    `since`: when it was switched on (microseconds since 1970). Every hour before `open_hour` is
    recorded. `read_at`: the clock at the last run (seconds since 1970). `cursor`: the journal's,
    for meters that read it.
    """

    since: int
    open_hour: int
    read_at: int
    cursor: str | None = None


class Spool:
    """An open spool; `id` is random, so that a fresh spool is never taken for the one before."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self.id = str(connection.execute("SELECT id FROM spool").fetchone()[0])

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; takes the write lock first, so that two runs never read the same
        state.
        """
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._db.execute("COMMIT")
        except BaseException:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            raise

    @property
    def last_seq(self) -> int:
        """The sequence number of the newest reading ever written, 0 before the first."""
        row = self._db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'reading'").fetchone()
        return int(row[0]) if row else 0

    def add(self, readings: Iterable[Reading]) -> None:
        """Record readings. The same meter, resource and hour twice raises
        sqlite3.IntegrityError.
        """
        self._db.executemany(
            "INSERT INTO reading (household, meter, resource, hour, quantity, estimated) VALUES "
            "(?, ?, ?, ?, ?, ?)",
            ((r.household, r.meter, r.resource, r.hour, r.quantity, r.estimated) for r in readings),
        )

    def readings_after(self, seq: int) -> Iterator[tuple[int, Reading]]:
        """Yield (seq, reading) in order."""
        query = (
            "SELECT seq, household, meter, resource, hour, quantity, estimated FROM reading WHERE "
            "seq > ? ORDER BY seq"
        )
        for number, household, meter, resource, hour, quantity, estimated in self._db.execute(
            query, (seq,)
        ):
            yield number, Reading(household, meter, resource, hour, quantity, bool(estimated))

    def acknowledge(self, seq: int, *, now: int) -> None:
        """Note that everything up to `seq` has been collected."""
        with self.transaction():
            known = self._db.execute("SELECT coalesce(max(seq), 0) FROM collected").fetchone()[0]
            if seq > known:
                self._db.execute("INSERT INTO collected (seq, at) VALUES (?, ?)", (seq, now))

    def prune(self, *, now: int) -> None:
        """Forget what was collected more than 35 days ago."""
        with self.transaction():
            row = self._db.execute(
                "SELECT max(seq) FROM collected WHERE at < ?", (now - KEPT_AFTER_COLLECTING,)
            ).fetchone()
            if row[0] is not None:
                self._db.execute("DELETE FROM reading WHERE seq <= ?", row)
                self._db.execute("DELETE FROM collected WHERE seq < ?", row)

    def meter(self, name: str) -> MeterState | None:
        """Return how far the meter has been read, None if it was off."""
        row = self._db.execute(
            "SELECT since, open_hour, read_at, cursor FROM meter WHERE name = ?", (name,)
        ).fetchone()
        return MeterState(*row) if row else None

    def save_meter(self, name: str, *, state: MeterState) -> None:
        """Remember how far the meter has been read."""
        fields = (name, state.since, state.open_hour, state.read_at, state.cursor)
        self._db.execute(
            "INSERT OR REPLACE INTO meter (name, since, open_hour, read_at, cursor) VALUES (?, ?, "
            "?, ?, ?)",
            fields,
        )

    def forget_meters(self, *, but: Iterable[str]) -> None:
        """Drop the state of meters that are off: switched on again, they begin anew."""
        kept = set(but)
        with self.transaction():
            for (name,) in self._db.execute("SELECT name FROM meter").fetchall():
                if name not in kept:
                    self._db.execute("DELETE FROM meter WHERE name = ?", (name,))
            if "storage" not in kept:
                self._db.execute("DELETE FROM last_size")
            for (name,) in self._db.execute("SELECT DISTINCT meter FROM last_counter").fetchall():
                if name not in kept:
                    self._db.execute("DELETE FROM last_counter WHERE meter = ?", (name,))
            if "mail_sent" not in kept:
                self._db.execute("DELETE FROM submitted")

    def last_sizes(self) -> dict[str, int]:
        """Return household → bytes at the last run."""
        return dict(self._db.execute("SELECT household, bytes FROM last_size"))

    def save_last_sizes(self, sizes: Mapping[str, int]) -> None:
        """Remember the sizes of this run, and no others."""
        self._db.execute("DELETE FROM last_size")
        self._db.executemany("INSERT INTO last_size VALUES (?, ?)", sizes.items())

    def last_counters(self, meter: str) -> dict[str, int]:
        """Return household → what its counter showed at the last run."""
        return dict(
            self._db.execute("SELECT household, value FROM last_counter WHERE meter = ?", (meter,))
        )

    def save_last_counters(self, meter: str, *, values: Mapping[str, int]) -> None:
        """Remember what the counters show in this run, and no others."""
        self._db.execute("DELETE FROM last_counter WHERE meter = ?", (meter,))
        self._db.executemany(
            "INSERT INTO last_counter VALUES (?, ?, ?)", ((meter, *item) for item in values.items())
        )

    def submitted(self) -> dict[str, str]:
        """Return queue id → household of submissions that haven't entered the active queue yet."""
        return dict(self._db.execute("SELECT queue_id, household FROM submitted"))

    def save_submitted(self, submitted: Mapping[str, str], *, hour: int, oldest: int) -> None:
        """Remember the open submissions; those first seen before the hour `oldest` will never be
        sent.
        """
        known, now = set(self.submitted().items()), set(submitted.items())
        self._db.executemany(
            "DELETE FROM submitted WHERE queue_id = ? AND household = ?", known - now
        )
        self._db.executemany(
            "INSERT INTO submitted VALUES (?, ?, ?)", ((*item, hour) for item in now - known)
        )
        self._db.execute("DELETE FROM submitted WHERE hour < ?", (oldest,))


@contextmanager
def open_spool(path: Path) -> Iterator[Spool]:
    """Open the spool, or start one, private to root. Raises AgentError with one sentence, also for
    what fails while it is open.
    """
    _make_file(path)
    try:
        with closing(sqlite3.connect(path, timeout=_WAIT, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            _create(connection)
            yield Spool(connection)
    except sqlite3.Error as error:
        raise AgentError(_explain(error, path=path)) from error


def _make_file(path: Path) -> None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise AgentError(f"the spool {path} can't be used: {error.strerror}") from error


def _create(connection: sqlite3.Connection) -> None:
    if _version(connection) == _VERSION:
        return
    connection.execute("BEGIN IMMEDIATE")
    version = _version(connection)
    for statement in {0: _SCHEMA + _SINCE_1, 1: _SINCE_1}.get(version, "").strip().split(";\n"):
        connection.execute(statement)
    if version == 0:
        connection.execute("INSERT INTO spool VALUES (?)", (uuid.uuid4().hex,))
    connection.execute("COMMIT")


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _explain(error: sqlite3.Error, *, path: Path) -> str:
    code = getattr(error, "sqlite_errorname", "")
    if code == "SQLITE_FULL" or (code.startswith("SQLITE_IOERR") and _is_full(path)):
        return (
            f"the disk of {path} is full: nothing half is recorded, and the next run makes up for "
            "it once there is space"
        )
    if code in ("SQLITE_CORRUPT", "SQLITE_NOTADB"):
        return (
            f"the spool {path} is damaged: move it away, a new one starts and its readings are "
            "collected from the beginning"
        )
    return f"the spool {path} can't be used: {error}"


def _is_full(path: Path) -> bool:
    space = os.statvfs(path.parent)
    return space.f_bavail * space.f_frsize < 1_000_000
