"""Readings from a CSV file: what came before the agents, or beside them. Files of millions of rows
pass through in little memory.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection
from django.utils import timezone

from coopctl.core.csvfile import ImportResult, RecordReader
from coopctl.core.metering.hours import hour_of, start_of
from coopctl.core.metering.meters import parse_meter
from coopctl.core.metering.readings import (
    TOLERATED_FUTURE,
    MeterReading,
    QuarantineReason,
    parse_hour,
    parse_name,
    parse_quantity,
    parse_resource,
)
from coopctl.metering.models import Resource
from coopctl.metering.services.bulk import Entry
from coopctl.metering.services.ledger import UsageLedger
from coopctl.metering.services.store import (
    Stored,
    household_numbers,
    one_writer,
    quarantine_readings,
)
from coopctl.registry.models import AuditEntry

COLUMNS = ("host", "household", "meter", "resource", "hour", "quantity")
_AT_ONCE = 50_000
_KIBIBYTES_OF_CACHE = 65_536
_SURELY_SMALL = 17  # digits; longer quantities are compared with the largest one


@dataclass(frozen=True)
class ReadingsImport(ImportResult):
    """`quarantined` rows have another quantity than what is stored, or lie in the future; they
    don't count.
    """

    quarantined: int


def import_readings(
    lines: Iterable[bytes], *, actor: str, now: datetime | None = None
) -> ReadingsImport:
    """Store the readings of a CSV file (docs/interfaces.md), given line by line, all of them or
    none. The same file again changes nothing.

    Raises InvalidInputError with every bad row.
    """
    received_at = now or timezone.now()
    with one_writer():
        _use_memory()
        stored = _Import(RecordReader(lines, COLUMNS), now=received_at).store()
        _record(stored, actor=actor)
        _count_rows()
    return ReadingsImport(
        added=stored.added, unchanged=stored.unchanged, quarantined=stored.quarantined
    )


class _Import:
    """One file on its way into the ledger. What repeats from row to row is checked once and
    remembered.
    """

    def __init__(self, reader: RecordReader, *, now: datetime) -> None:
        self._reader = reader
        self._ledger = UsageLedger(now=now)
        self._households = household_numbers()
        self._now = now
        self._latest = hour_of(now + TOLERATED_FUTURE)
        self._sources: dict[tuple[str, str, str, str], int] = {}
        self._hours: dict[str, int] = {}

    def store(self) -> Stored:
        """Store every row, or raise InvalidInputError with each that's wrong."""
        stored = Stored()
        chunk: list[Entry] = []
        sources, hours = self._sources, self._hours
        for line, fields in self._reader:
            host, household, meter, name, moment, number = fields
            resource, hour = sources.get((host, household, meter, name)), hours.get(moment)
            if (
                resource is None
                or hour is None
                or len(number) > _SURELY_SMALL
                or not (number.isascii() and number.isdigit())
            ):
                entry = self._check(line, fields)
                if entry is None:
                    continue
            else:
                entry = (hour, resource, household, int(number), False)
            chunk.append(entry)
            if len(chunk) == _AT_ONCE:
                stored += self._book(chunk)
                chunk = []
        self._reader.finish(hint="correct these lines and import the file again")
        stored += self._book(chunk)
        self._ledger.close()
        return stored

    def _check(self, line: int, fields: Sequence[str]) -> Entry | None:
        host, household, meter, name, moment, number = fields
        try:
            _check_household(household, households=self._households)
            named = parse_meter(meter), parse_name(host), parse_resource(name)
            hour, quantity = hour_of(parse_hour(moment)), parse_quantity(number)
        except ValueError as error:
            self._reader.refuse(line, str(error))
            return None
        resource = self._ledger.resource(meter=named[0], host=named[1], name=named[2])
        self._sources[host, household, meter, name] = resource
        self._hours[moment] = hour
        return hour, resource, household, quantity, False

    def _book(self, entries: list[Entry]) -> Stored:
        if not self._reader.sound:
            return Stored()
        early = [entry for entry in entries if entry[0] > self._latest]
        booked = self._ledger.book(
            [entry for entry in entries if entry[0] <= self._latest] if early else entries
        )
        doubts = [(entry, QuarantineReason.FUTURE) for entry in early] + [
            (entry, QuarantineReason.CONFLICT) for entry in booked.conflicts
        ]
        resources = Resource.objects.in_bulk({resource for (_, resource, *_), _ in doubts})
        readings = [
            (_as_reading(entry, resource=resources[entry[1]]), doubt) for entry, doubt in doubts
        ]
        return Stored(booked.added, booked.unchanged, quarantine_readings(readings, now=self._now))


def _check_household(number: str, *, households: Collection[str]) -> None:
    if number not in households:
        raise ValueError(f"there is no household {number!r}")


def _as_reading(entry: Entry, *, resource: Resource) -> MeterReading:
    hour, _, household, quantity, estimated = entry
    return MeterReading(
        resource.host, household, resource.meter, resource.name, start_of(hour), quantity, estimated
    )


def _use_memory() -> None:
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA cache_size = -{_KIBIBYTES_OF_CACHE}")


def _count_rows() -> None:
    """Tell PostgreSQL at once how much there is now: until it has noticed by itself, it plans as if
    the tables were empty.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE metering_resource, metering_reading, metering_dailyuse")


def _record(stored: Stored, *, actor: str) -> None:
    if stored.added or stored.quarantined:
        after = {"added": stored.added, "quarantined": stored.quarantined}
        AuditEntry(
            actor=actor,
            kind="readings",
            subject="CSV file",
            action="import",
            before=None,
            after=after,
        ).save()
