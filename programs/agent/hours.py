"""Hours as whole numbers since 1970-01-01T00:00Z: hour arithmetic without calendars, time zones or
clock changes.
"""

from __future__ import annotations

from datetime import UTC, datetime

SECONDS = 3600
LONGEST_GAP = 35 * 24


def hour_of(seconds: int) -> int:
    """Return the hour that a moment (UTC seconds since 1970) lies in.

    >>> hour_of(3599), hour_of(3600)
    (0, 1)
    """
    return seconds // SECONDS


def format_hour(hour: int) -> str:
    """Return the hour's first second, ISO 8601 in UTC.

    >>> format_hour(497653)
    '2026-10-09T13:00:00Z'
    """
    return format_second(hour * SECONDS)


def format_second(seconds: int) -> str:
    """Return a moment (UTC seconds since 1970), ISO 8601 in UTC."""
    return datetime.fromtimestamp(seconds, tz=UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def hours_to_close(*, open_hour: int, until: int) -> range:
    """Return the hours `[open_hour, until)`; of a gap longer than 35 days only the last 35 days.

    >>> hours_to_close(open_hour=10, until=12)
    range(10, 12)
    >>> len(hours_to_close(open_hour=0, until=10_000)) == LONGEST_GAP
    True
    """
    return range(max(open_hour, until - LONGEST_GAP), max(open_hour, until))
