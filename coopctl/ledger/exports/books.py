"""A span of the journal, ready to be written in any format."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from coopctl.ledger.drafts import Entry

Balances = Mapping[tuple[str, str], int]


@dataclass(frozen=True)
class BookedTransaction:
    """A transaction as it's in the journal."""

    sequence: int
    date: datetime.date
    description: str
    actor: str
    reason: str
    reverses: int | None
    hash: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Books:
    """All transactions dated in [start, end), by date and sequence, and what the accounts held
    before: minor units.
    """

    organisation: str
    organisation_number: str
    currency: str
    start: datetime.date
    end: datetime.date
    opening: Balances
    transactions: tuple[BookedTransaction, ...]

    @property
    def closing(self) -> dict[tuple[str, str], int]:
        """What each account holds at the end; an account that was moved stays in, also at zero."""
        sums: dict[tuple[str, str], int] = defaultdict(int, self.opening)
        for transaction in self.transactions:
            for entry in transaction.entries:
                sums[entry.account, entry.currency] += entry.amount
        return dict(sorted(sums.items()))

    @property
    def currencies(self) -> tuple[str, ...]:
        """Every currency that occurs."""
        return tuple(sorted({currency for _, currency in self.closing}))
