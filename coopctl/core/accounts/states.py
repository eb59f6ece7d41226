"""What a member holds ends with the membership: the rule, once."""

from __future__ import annotations

from datetime import date


def has_left(*days: date | None, today: date) -> bool:
    """Tell whether one of the leaving days has come; None never does.

    >>> has_left(None, date(2026, 11, 20), today=date(2026, 11, 20))
    True
    >>> has_left(None, date(2026, 11, 21), today=date(2026, 11, 20))
    False
    """
    return any(day is not None and day <= today for day in days)


def state_on(state: str, *lefts: date | None, today: date) -> str:
    """Return the state today of what is stored as `state`; `lefts` are the days on which its
    owners leave. What is open is closed once an owner has left.

    >>> state_on("active", date(2026, 11, 20), today=date(2026, 11, 20))
    'closed'
    >>> state_on("released", date(2026, 11, 20), today=date(2026, 11, 20))
    'released'
    """
    return "closed" if state == "active" and has_left(*lefts, today=today) else state
