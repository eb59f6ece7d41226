"""DKIM keys are replaced by date (RFC 6376 section 3.1, "rotation"): pure rules.

A selector signs from its day until the next one's; its records stay published for `GRACE_DAYS`
more, so that mail that travels late still verifies. Each selector names two keys: RSA by its own
name, Ed25519 (RFC 8463) by that name with an `e`.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

GRACE_DAYS = 14
NOTICE_DAYS = 7


class Selector(NamedTuple):
    """A selector, in the order of its days: `signs_from` is the first day on which it signs."""

    signs_from: date
    name: str

    @property
    def labels(self) -> tuple[str, str]:
        """The names of its two keys: RSA, Ed25519."""
        return key_labels(self.name)


def key_labels(selector: str) -> tuple[str, str]:
    """Return the names of a selector's keys, as they stand before `._domainkey`: RSA, Ed25519."""
    return selector, f"{selector}e"


def find_signing(selectors: Collection[Selector], *, today: date) -> Selector:
    """Return the selector that signs on `today`: the latest that has begun, or the first of all.
    There must be one.
    """
    begun = [selector for selector in selectors if selector.signs_from <= today]
    return max(begun) if begun else min(selectors)


def find_pending(selectors: Collection[Selector], *, today: date) -> Selector | None:
    """Return the selector that will sign later, if there is one beside that which signs on
    `today`.
    """
    waiting = [
        selector for selector in selectors if selector > find_signing(selectors, today=today)
    ]
    return min(waiting) if waiting else None


def select_kept(selectors: Collection[Selector], *, today: date) -> tuple[Selector, ...]:
    """Return the selectors whose records have to be published on `today`, by name: waiting,
    signing, or replaced lately.
    """
    ordered = sorted(selectors)
    grace = timedelta(days=GRACE_DAYS)
    dropped = {old for old, new in pairwise(ordered) if new.signs_from + grace < today}
    return tuple(sorted(set(ordered) - dropped, key=lambda selector: selector.name))


def name_selector(signs_from: date, *, taken: Collection[str] = ()) -> str:
    """Return a name that tells the month and was never used: `c202611`, then `c202611-2`.

    >>> name_selector(date(2026, 11, 20)), name_selector(date(2026, 11, 27), taken=["c202611"])
    ('c202611', 'c202611-2')
    """
    first = f"c{signs_from:%Y%m}"
    if first not in taken:
        return first
    return next(
        name for number in range(2, len(taken) + 3) if (name := f"{first}-{number}") not in taken
    )
