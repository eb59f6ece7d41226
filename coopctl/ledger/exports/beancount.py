"""The books as beancount reads them (its language syntax, version 3)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from coopctl.core.money.amounts import Money, decimal_text
from coopctl.ledger.drafts import Entry
from coopctl.ledger.exports.books import BookedTransaction, Books
from coopctl.ledger.exports.names import name_accounts


def render_beancount(books: Books) -> str:
    """Return a file that bean-check accepts: every account's closing balance is asserted, without a
    tolerance.
    """
    return "\n".join(_write_lines(books)) + "\n"


def _write_lines(books: Books) -> Iterator[str]:
    closing = books.closing
    names = name_accounts(account for account, _ in closing)
    yield f'option "title" {_quote(books.organisation)}'
    yield from (f'option "operating_currency" "{currency}"' for currency in books.currencies)
    yield 'option "tolerance_multiplier" "0"'
    yield ""
    for account, name in names.items():
        yield f"{books.start} open {name}"
        yield f"  ledger: {_quote(account)}"
    opening = tuple(
        Entry(account, amount, currency) for (account, currency), amount in books.opening.items()
    )
    if opening:
        yield from ("", f'{books.start} * "Opening balances"', *_postings(opening, names=names))
    for transaction in books.transactions:
        yield from _transaction(transaction, names=names)
    yield ""
    yield from _assertions(closing, names=names, day=books.end)


def _transaction(transaction: BookedTransaction, *, names: dict[str, str]) -> Iterator[str]:
    yield ""
    yield f"{transaction.date} * {_quote(transaction.description)}"
    yield f'  sequence: "{transaction.sequence}"'
    yield f"  actor: {_quote(transaction.actor)}"
    yield f"  reason: {_quote(transaction.reason)}"
    if transaction.reverses is not None:
        yield f'  reverses: "{transaction.reverses}"'
    yield f'  hash: "{transaction.hash}"'
    yield from _postings(transaction.entries, names=names)


def _postings(entries: tuple[Entry, ...], *, names: dict[str, str]) -> Iterator[str]:
    for entry in entries:
        yield (
            f"  {names[entry.account]}  {decimal_text(Money(entry.amount, entry.currency))} "
            f"{entry.currency}"
        )


def _assertions(
    closing: dict[tuple[str, str], int], *, names: dict[str, str], day: date
) -> Iterator[str]:
    """A balance directive speaks of the beginning of its day."""
    for (account, currency), amount in closing.items():
        yield (
            f"{day} balance {names[account]}  {decimal_text(Money(amount, currency))} ~ 0 "
            f"{currency}"
        )


def _quote(text: str) -> str:
    plain = " ".join(text.split())
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'
