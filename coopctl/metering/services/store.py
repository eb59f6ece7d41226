"""Storing readings: each identity once, doubtful ones apart, nothing overwritten."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from django.db import connection, transaction

from coopctl.core.readings import Doubt, Identity, MeterReading, find_doubt
from coopctl.metering.models import QuarantinedReading, Reading
from coopctl.metering.services.bulk import insert_readings
from coopctl.registry.models import Household

_WRITERS_LOCK = 0x6D657472  # "metr": the key of PostgreSQL's advisory lock

Known = dict[Identity, tuple[str, int]]


@dataclass(frozen=True)
class Stored:
    """How many readings were new, already there, and newly quarantined."""

    added: int = 0
    unchanged: int = 0
    quarantined: int = 0

    def __add__(self, other: Stored) -> Stored:
        return Stored(self.added + other.added, self.unchanged + other.unchanged, self.quarantined + other.quarantined)


@contextmanager
def one_writer() -> Iterator[None]:
    """Open a transaction in which nobody else stores readings. SQLite has one writer anyway; PostgreSQL takes a lock."""
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_WRITERS_LOCK])
        yield


def household_numbers() -> frozenset[str]:
    """Return the numbers of all households there ever were."""
    return frozenset(Household.objects.values_list("number", flat=True))


def store_readings(readings: Sequence[MeterReading], *, households: Collection[str], now: datetime) -> Stored:
    """Store readings that came in at `now`, inside `one_writer`. Readings near each other in time are found quickest.

    The same reading again changes nothing; the same identity with another quantity or household is quarantined.
    """
    sound: list[MeterReading] = []
    doubtful: list[tuple[MeterReading, Doubt]] = []
    for reading in readings:
        doubt = find_doubt(reading, now=now, households=households)
        if doubt is None:
            sound.append(reading)
        else:
            doubtful.append((reading, doubt))
    known = _find_known(sound)
    new: list[MeterReading] = []
    for reading in sound:
        fact = reading.household, reading.quantity
        before = known.setdefault(reading.identity, fact)
        if before is fact:
            new.append(reading)
        elif before != fact:
            doubtful.append((reading, Doubt.CONFLICT))
    insert_readings(new, received_at=now)
    unchanged = len(readings) - len(new) - len(doubtful)
    return Stored(added=len(new), unchanged=unchanged, quarantined=_quarantine(doubtful, now=now))


def _find_known(readings: Sequence[MeterReading]) -> Known:
    if not readings:
        return {}
    hours = [reading.hour for reading in readings]
    near = Reading.objects.filter(
        meter__in={reading.meter for reading in readings},
        host__in={reading.host for reading in readings},
        hour__range=(min(hours), max(hours)),
    )
    rows = near.values_list("host", "meter", "resource", "hour", "household", "quantity")
    return {(host, meter, resource, hour): (household, quantity) for host, meter, resource, hour, household, quantity in rows}


def _quarantine(doubtful: Sequence[tuple[MeterReading, Doubt]], *, now: datetime) -> int:
    if not doubtful:
        return 0
    before = QuarantinedReading.objects.count()
    rows = [QuarantinedReading(**_columns(reading), reason=doubt, received_at=now) for reading, doubt in doubtful]
    QuarantinedReading.objects.bulk_create(rows, ignore_conflicts=True)
    return QuarantinedReading.objects.count() - before


def _columns(reading: MeterReading) -> dict[str, object]:
    return {name: getattr(reading, name) for name in MeterReading.__slots__}
