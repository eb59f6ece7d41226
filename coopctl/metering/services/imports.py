"""Readings from a CSV file: what came before the agents, or beside them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from coopctl.core.csvfile import ImportResult, Row, check_rows, read_rows
from coopctl.core.meters import METERS
from coopctl.core.readings import MeterReading, parse_hour, parse_name, parse_quantity, parse_resource
from coopctl.metering.services.store import Stored, household_numbers, one_writer, store_readings
from coopctl.registry.models import AuditEntry

COLUMNS = ("host", "household", "meter", "resource", "hour", "quantity")
_AT_ONCE = 20_000


@dataclass(frozen=True)
class ReadingsImport(ImportResult):
    """`quarantined` rows have another quantity than what is stored, or lie in the future; they count nowhere."""

    quarantined: int


def import_readings(data: bytes, *, actor: str, now: datetime | None = None) -> ReadingsImport:
    """Store the readings of a CSV file (INTERFACES.md), all of them or none. The same file again changes nothing.

    Raises InvalidInputError with every bad row.
    """
    received_at = now or timezone.now()
    households = household_numbers()
    readings = check_rows(read_rows(data, COLUMNS), lambda row: _parse_row(row, households=households))
    readings.sort(key=lambda reading: reading.hour)
    stored = Stored()
    with one_writer():
        for start in range(0, len(readings), _AT_ONCE):
            stored += store_readings(readings[start : start + _AT_ONCE], households=households, now=received_at)
        _record(stored, actor=actor)
    return ReadingsImport(added=stored.added, unchanged=stored.unchanged, quarantined=stored.quarantined)


def _parse_row(row: Row, *, households: Collection[str]) -> MeterReading:
    if row["meter"] not in METERS:
        raise ValueError(f"{row['meter']!r} is not a meter; there are {', '.join(METERS)}")
    if row["household"] not in households:
        raise ValueError(f"there is no household {row['household']!r}")
    return MeterReading(
        host=parse_name(row["host"]),
        household=row["household"],
        meter=row["meter"],
        resource=parse_resource(row["resource"]),
        hour=parse_hour(row["hour"]),
        quantity=parse_quantity(row["quantity"]),
    )


def _record(stored: Stored, *, actor: str) -> None:
    if stored.added or stored.quarantined:
        after = {"added": stored.added, "quarantined": stored.quarantined}
        AuditEntry(actor=actor, kind="readings", subject="CSV file", action="import", before=None, after=after).save()
