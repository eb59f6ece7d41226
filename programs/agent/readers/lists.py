"""Meter `list_deliveries`: copies of posts that a household's lists sent, from what the lists' own
delivery logs.

It logs `household=0001 copies=50` once Postfix has taken that many copies for good: neither list
nor recipient is named.
"""

from __future__ import annotations

import re

from ..households import Households
from .journal import Entry

_COPIES = re.compile(r"household=(\S{1,16}) copies=([0-9]{1,9})")


class ListDeliveries:
    """Counts copies; it remembers nothing."""

    def __init__(self, households: Households) -> None:
        self._numbers = households.numbers

    def count(self, entry: Entry) -> tuple[str, int] | None:
        """Return the household whose list sent copies by this line, and how many; None if none
        did.
        """
        match = _COPIES.fullmatch(entry.message)
        return (match[1], int(match[2])) if match and match[1] in self._numbers else None
