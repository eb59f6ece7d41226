"""Storing collected readings: doubtful ones in quarantine, all others in the usage ledger."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from django.db import connection, transaction

from coopctl.core.metering.hours import hour_of
from coopctl.core.metering.readings import MeterReading, QuarantineReason, find_quarantine_reason
from coopctl.metering.models import QuarantinedReading
from coopctl.metering.services.bulk import Entry
from coopctl.metering.services.ledger import UsageLedger
from coopctl.registry.models import Household

_WRITERS_LOCK = 0x6D657472  # "metr": the key of PostgreSQL's advisory lock


@dataclass(frozen=True)
class Stored:
    """How many readings were new, already stored, and newly quarantined."""

    added: int = 0
    unchanged: int = 0
    quarantined: int = 0

    def __add__(self, other: Stored) -> Stored:
        return Stored(
            self.added + other.added,
            self.unchanged + other.unchanged,
            self.quarantined + other.quarantined,
        )


@contextmanager
def one_writer() -> Iterator[None]:
    """Open a transaction in which nobody else stores readings. SQLite has one writer anyway;
    PostgreSQL takes a lock.
    """
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_WRITERS_LOCK])
        yield


def household_numbers() -> frozenset[str]:
    """Return the numbers of all households there ever were."""
    return frozenset(Household.objects.values_list("number", flat=True))


def store_readings(
    readings: Sequence[MeterReading], *, households: Collection[str], now: datetime
) -> Stored:
    """Store readings that came in at `now`, inside `one_writer`. Readings near each other in time
    are found quickest.

    The same reading again changes nothing; the same identity with another quantity or household is
    quarantined.
    """
    ledger = UsageLedger(now=now)
    sound: list[tuple[Entry, MeterReading]] = []
    doubtful: list[tuple[MeterReading, QuarantineReason]] = []
    for reading in readings:
        reason = find_quarantine_reason(reading, now=now, households=households)
        if reason is None:
            sound.append((as_entry(reading, ledger=ledger), reading))
        else:
            doubtful.append((reading, reason))
    booked = ledger.book([entry for entry, _ in sound])
    ledger.close()
    contradicting = set(booked.conflicts)
    doubtful += [
        (reading, QuarantineReason.CONFLICT) for entry, reading in sound if entry in contradicting
    ]
    return Stored(booked.added, booked.unchanged, quarantine_readings(doubtful, now=now))


def as_entry(reading: MeterReading, *, ledger: UsageLedger) -> Entry:
    """Return the reading by its resource's key."""
    resource = ledger.resource(meter=reading.meter, host=reading.host, name=reading.resource)
    return hour_of(reading.hour), resource, reading.household, reading.quantity, reading.estimated


def quarantine_readings(
    doubtful: Iterable[tuple[MeterReading, QuarantineReason]], *, now: datetime
) -> int:
    """Keep doubtful readings apart. Returns how many weren't there yet."""
    rows = [
        QuarantinedReading(**_columns(reading), reason=reason, received_at=now)
        for reading, reason in doubtful
    ]
    if not rows:
        return 0
    before = QuarantinedReading.objects.count()
    QuarantinedReading.objects.bulk_create(rows, ignore_conflicts=True, batch_size=1000)
    return QuarantinedReading.objects.count() - before


def _columns(reading: MeterReading) -> dict[str, object]:
    return {name: getattr(reading, name) for name in MeterReading.__slots__}
