"""What a bank file says, whatever its format, and how an entry is recognised."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal["camt.053", "camt.054", "csv"]


@dataclass(frozen=True)
class BankPayment:
    """One payment: minor units, positive if it came in. `references` are the structured ones, as
    they were given.
    """

    amount: int
    payer: str
    text: str
    references: tuple[str, ...]


@dataclass(frozen=True)
class BankEntry:
    """One booking on the account; its payments sum to `amount`. `place`: where in the file.

    `bank_reference` is the bank's own name for it, empty if there is none. `reversal`: it undoes an
    earlier one, or a payment returns.
    """

    place: str
    account: str
    date: datetime.date
    amount: int
    currency: str
    bank_reference: str
    reversal: bool
    payments: tuple[BankPayment, ...]


@dataclass(frozen=True)
class Statement:
    """The booked entries of one account. `skipped`: entries that aren't booked yet, or have a zero
    amount.
    """

    account: str
    entries: tuple[BankEntry, ...]
    skipped: int = 0


@dataclass(frozen=True)
class BankFile:
    """A whole file."""

    kind: Kind
    statements: tuple[Statement, ...]

    @property
    def skipped(self) -> int:
        """How many entries aren't payments."""
        return sum(statement.skipped for statement in self.statements)


def identify_entries(file: BankFile) -> Iterator[tuple[str, BankEntry]]:
    """Yield each entry once with its identity (SHA-256, hex).

    The bank's own reference, date and amount identify an entry; without a reference, all that is
    said about it does. Equal entries within one statement are counted: they're different payments.
    In another statement, or file, the same count means the same payment.
    """
    seen: set[str] = set()
    for statement in file.statements:
        count: Counter[str] = Counter()
        for entry in statement.entries:
            content = _content(entry)
            count[content] += 1
            identity = hashlib.sha256(f"{content} {count[content]}".encode()).hexdigest()
            if identity not in seen:
                seen.add(identity)
                yield identity, entry


def _content(entry: BankEntry) -> str:
    common: list[object] = [entry.account, entry.date.isoformat(), entry.amount, entry.currency]
    if entry.bank_reference:
        return json.dumps([*common, entry.bank_reference])
    payments = [
        [payment.amount, payment.payer, payment.text, *payment.references]
        for payment in entry.payments
    ]
    return json.dumps([*common, payments])
