"""Times as people and other programs read them."""

from __future__ import annotations

from datetime import UTC, datetime


def format_utc(seconds: float) -> str:
    """Return a moment (UTC seconds since 1970), ISO 8601 in UTC.

    >>> format_utc(1791554706.9)
    '2026-10-09T14:05:06Z'
    """
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
