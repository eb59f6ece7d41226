"""A transaction before it's in the journal, and the hash that chains it. Pure."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from coopctl.core.errors import CoopError

REPORT_IT = "this is a bug in coopctl: please report it"


@dataclass(frozen=True)
class Entry:
    """A debit (positive) or credit (negative) in minor units."""

    account: str
    amount: int
    currency: str


@dataclass(frozen=True)
class Draft:
    """What happened, who did it and why. `reverses` is the sequence of the transaction that it
    undoes.
    """

    date: datetime.date
    description: str
    actor: str
    reason: str
    entries: tuple[Entry, ...]
    reverses: int | None = None


def check_balance(draft: Draft) -> None:
    """Raise CoopError unless the entries are there and sum to zero in each currency."""
    off = unbalanced(draft.entries)
    if not draft.entries or off:
        sums = ", ".join(f"{amount} {currency}" for currency, amount in off.items()) or "nothing"
        raise CoopError(
            f"{draft.description!r} doesn't balance: its entries sum to {sums}", hint=REPORT_IT
        )


def unbalanced(entries: Iterable[Entry]) -> dict[str, int]:
    """Return the currencies whose entries don't sum to zero, with their sums."""
    sums: dict[str, int] = defaultdict(int)
    for entry in entries:
        sums[entry.currency] += entry.amount
    return {currency: amount for currency, amount in sorted(sums.items()) if amount}


def chain_hash(draft: Draft, *, sequence: int, previous_hash: str) -> str:
    """Return the SHA-256 (hex) of the canonical JSON of the transaction, its place and the hash
    before it.
    """
    document = {
        "sequence": sequence,
        "previous": previous_hash,
        "date": draft.date.isoformat(),
        "description": draft.description,
        "actor": draft.actor,
        "reason": draft.reason,
        "reverses": draft.reverses,
        "entries": [[entry.account, entry.amount, entry.currency] for entry in draft.entries],
    }
    return hashlib.sha256(
        json.dumps(document, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
    ).hexdigest()
