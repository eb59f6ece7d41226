"""The books as a table: one row for each entry."""

from __future__ import annotations

import csv
import io

from coopctl.core.money.amounts import Money, decimal_text
from coopctl.ledger.exports.books import Books

COLUMNS = (
    "sequence",
    "date",
    "description",
    "actor",
    "reason",
    "reverses",
    "account",
    "amount",
    "currency",
    "hash",
)


def render_csv(books: Books) -> str:
    """Return UTF-8 text after RFC 4180; amounts have a decimal point, debits are positive. No
    opening balances.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for line in books.transactions:
        for entry in line.entries:
            amount = decimal_text(Money(entry.amount, entry.currency))
            facts = (
                line.sequence,
                line.date,
                line.description,
                line.actor,
                line.reason,
                line.reverses or "",
            )
            writer.writerow((*facts, entry.account, amount, entry.currency, line.hash))
    return text.getvalue()
