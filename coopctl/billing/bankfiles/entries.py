"""What a bank file says, whatever its format, and how an entry is recognised."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal["camt.053", "camt.054", "csv"]


@dataclass(frozen=True)
class BankPayment:
    """One payment: minor units, positive if it came in. `references` are the structured ones, as
    they were given.

    Amount, payer, text and references identify it where the bank gives no reference of its own,
    so files that were imported before are known again only while these are read as they were.
    What is read beside them: `other_payer` (who else paid, or an account number),
    `document_numbers` (invoices that the payer names), and `returned` (it comes back).
    """

    amount: int
    payer: str
    text: str
    references: tuple[str, ...]
    other_payer: str = ""
    document_numbers: tuple[str, ...] = ()
    returned: bool = False

    @property
    def shown_payer(self) -> str:
        """Who paid, as far as the bank tells."""
        return self.payer or self.other_payer

    @property
    def shown_text(self) -> str:
        """The message, with the numbers of documents that it doesn't have yet."""
        numbers = (number for number in self.document_numbers if number not in self.text)
        return " ".join(part for part in (self.text, *numbers) if part)[:500]

    @property
    def all_references(self) -> tuple[str, ...]:
        """Every structured reference once."""
        return tuple(dict.fromkeys((*self.references, *self.document_numbers)))


@dataclass(frozen=True)
class BankEntry:
    """One booking on the account; its payments sum to `amount`. `place`: where in the file.

    `bank_reference` is the bank's own name for it, empty if there is none. `reversal`: it undoes an
    earlier one. `transaction_references`: what else sets its payments apart from equal ones.
    """

    place: str
    account: str
    date: datetime.date
    amount: int
    currency: str
    bank_reference: str
    reversal: bool
    payments: tuple[BankPayment, ...]
    transaction_references: tuple[str, ...] = ()


@dataclass(frozen=True)
class Statement:
    """The booked entries of one account. `skipped`: entries that aren't booked yet, or have a zero
    amount. `opening`, `closing`: the balances (minor units, currency), where the bank tells both.
    """

    account: str
    entries: tuple[BankEntry, ...]
    skipped: int = 0
    opening: tuple[int, str] | None = None
    closing: tuple[int, str] | None = None

    def follows(self, other: Statement) -> bool:
        """Whether the balances prove that it begins where the other ends: no entry is in both."""
        return (
            self.opening is not None
            and self.account == other.account
            and self.opening == other.closing
            # A statement whose entries sum to zero would follow itself.
            and other.opening != other.closing
        )


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
    said about it does. Equal entries are counted within one statement, in statements whose balances
    follow each other, and by their transactions' references: they're different payments. In
    another statement, or file, the same count means the same payment.
    """
    seen: set[str] = set()
    for content, number, entry in _number_entries(file):
        identity = hashlib.sha256(f"{content} {number}".encode()).hexdigest()
        if identity not in seen:
            seen.add(identity)
            yield identity, entry


def _number_entries(file: BankFile) -> Iterator[tuple[str, int, BankEntry]]:
    """Yield each entry with what is said about it, and which of the equal ones it is (from 1)."""
    numbers: defaultdict[str, dict[tuple[tuple[str, ...], int], int]] = defaultdict(dict)
    counts: dict[str, Counter[tuple[str, tuple[str, ...]]]] = {}
    before: dict[str, Statement] = {}
    for statement in file.statements:
        last = before.get(statement.account)
        if last is None or not statement.follows(last):
            counts[statement.account] = Counter()
        before[statement.account] = statement
        count = counts[statement.account]
        for entry in statement.entries:
            content = _content(entry)
            # The bank's reference is enough: another file may tell less, or more, beside it.
            others = () if entry.bank_reference else entry.transaction_references
            count[content, others] += 1
            known = numbers[content]
            yield content, known.setdefault((others, count[content, others]), len(known) + 1), entry


def _content(entry: BankEntry) -> str:
    common: list[object] = [entry.account, entry.date.isoformat(), entry.amount, entry.currency]
    if entry.bank_reference:
        return json.dumps([*common, entry.bank_reference])
    payments = [
        [payment.amount, payment.payer, payment.text, *payment.references]
        for payment in entry.payments
    ]
    return json.dumps([*common, payments])
