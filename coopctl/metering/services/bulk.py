"""Many new readings at once, several times faster than through model instances."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from django.db import connection

from coopctl.core.readings import MeterReading
from coopctl.metering.models import Reading

_COLUMNS = (*MeterReading.__slots__, "received_at")


def insert_readings(readings: Sequence[MeterReading], *, received_at: datetime) -> None:
    """Insert readings that aren't there yet; one that is raises IntegrityError."""
    if not readings:
        return
    table, columns = Reading._meta.db_table, ", ".join(_COLUMNS)
    rows = _rows(readings, received_at=received_at)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
        else:
            places = ", ".join(["%s"] * len(_COLUMNS))
            cursor.executemany(f"INSERT INTO {table} ({columns}) VALUES ({places})", list(rows))  # noqa: S608  # names of our own


def _rows(readings: Sequence[MeterReading], *, received_at: datetime) -> Iterator[tuple[str | int | None, ...]]:
    moment = connection.ops.adapt_datetimefield_value
    received = moment(received_at)
    for r in readings:
        yield r.host, r.household, r.meter, r.resource, moment(r.hour), r.quantity, r.estimated, received
