"""Readings as they come in, from agents or from a CSV file, and what makes one doubtful."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Any

from coopctl.core.metering.meters import METERS

LARGEST_QUANTITY = (2**63 - 1) // 24  # so that a day's sum fits into 64 bits
LONGEST_TEXT = 100
TOLERATED_FUTURE = timedelta(hours=1)
_HOUR = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:00:00Z", re.ASCII)
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*", re.ASCII)
_RESOURCE = re.compile(r"[a-z_]+/[A-Za-z0-9][A-Za-z0-9._-]*", re.ASCII)

Identity = tuple[str, str, str, datetime]


class QuarantineReason(StrEnum):
    """Why a reading is kept apart until somebody has decided."""

    CONFLICT = "conflict"
    FUTURE = "future"
    UNKNOWN_METER = "unknown_meter"
    UNKNOWN_HOUSEHOLD = "unknown_household"


@dataclass(frozen=True, slots=True)
class MeterReading:
    """`hour` is its first second in UTC; `quantity` in the meter's base unit; `estimated` if it was
    carried over a gap.
    """

    host: str
    household: str
    meter: str
    resource: str
    hour: datetime
    quantity: int
    estimated: bool = False

    @property
    def identity(self) -> Identity:
        """What identifies it: there is one quantity per host, meter, resource and hour."""
        return self.host, self.meter, self.resource, self.hour


def parse_reading(fields: Mapping[str, Any], *, host: str) -> MeterReading:
    """Check one line of `coop-agent export`, parsed from JSON. Raises ValueError with a sentence
    for people.
    """
    quantity, estimated = fields.get("quantity"), fields.get("estimated")
    if type(quantity) is not int or not 0 <= quantity <= LARGEST_QUANTITY:
        raise ValueError(f"quantity: {quantity!r} is not a whole number of base units")
    if estimated is not True and estimated is not False:
        raise ValueError(f"estimated: {estimated!r} is neither true nor false")
    household, meter = parse_name(fields.get("household")), parse_name(fields.get("meter"))
    resource, hour = parse_resource(fields.get("resource")), parse_hour(fields.get("hour"))
    return MeterReading(host, household, meter, resource, hour, quantity, estimated)


def parse_hour(text: object) -> datetime:
    """Return the hour of `2026-10-01T13:00:00Z`. Raises ValueError with a sentence for people.

    >>> parse_hour("2026-10-01T13:00:00Z")
    datetime.datetime(2026, 10, 1, 13, 0, tzinfo=datetime.timezone.utc)
    """
    hour = _read_hour(text) if isinstance(text, str) else None
    if hour is None:
        raise ValueError(f"{text!r} is not an hour in UTC; write it like '2026-10-01T13:00:00Z'")
    return hour


@lru_cache(maxsize=1024)  # thousands of resources share each hour
def _read_hour(text: str) -> datetime | None:
    try:
        return (
            datetime.fromisoformat(text[:-1]).replace(tzinfo=UTC) if _HOUR.fullmatch(text) else None
        )
    except ValueError:
        return None


def parse_quantity(text: str) -> int:
    """Return a quantity in base units. Raises ValueError with a sentence for people."""
    if text.isascii() and text.isdigit() and len(text) <= 19 and int(text) <= LARGEST_QUANTITY:
        return int(text)
    raise ValueError(f"{text!r} is not a whole number of base units")


def parse_name(text: object) -> str:
    """Return the name of a host, household or meter. Raises ValueError with a sentence for
    people.
    """
    if isinstance(text, str) and len(text) <= LONGEST_TEXT and _NAME.fullmatch(text):
        return text
    raise ValueError(f"{text!r} is not a name")


def parse_resource(text: object) -> str:
    """Return what was metered, like `drawer/0001`; never a mail address. Raises ValueError with a
    sentence for people.
    """
    if isinstance(text, str) and len(text) <= LONGEST_TEXT and _RESOURCE.fullmatch(text):
        return text
    raise ValueError(f"{text!r} is not a resource; write it like 'drawer/0001'")


def find_quarantine_reason(
    reading: MeterReading, *, now: datetime, households: Collection[str]
) -> QuarantineReason | None:
    """Return why the reading can't be taken as it is, if so. Whether it conflicts with another,
    only the store knows.
    """
    if reading.meter not in METERS:
        return QuarantineReason.UNKNOWN_METER
    if reading.household not in households:
        return QuarantineReason.UNKNOWN_HOUSEHOLD
    return QuarantineReason.FUTURE if reading.hour > now + TOLERATED_FUTURE else None
