"""The books as hledger reads them (hledger's journal format)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from coopctl.core.money.amounts import Money, decimal_text, minor_digits
from coopctl.ledger.drafts import Entry
from coopctl.ledger.exports.books import BookedTransaction, Books
from coopctl.ledger.exports.names import name_accounts


def render_hledger(books: Books) -> str:
    """Return a journal that `hledger check --strict` accepts; its last transaction asserts every
    closing balance, exactly.
    """
    return "\n".join(_write_lines(books)) + "\n"


def _write_lines(books: Books) -> Iterator[str]:
    closing = books.closing
    names = name_accounts(account for account, _ in closing)
    yield f"; {_clean(books.organisation)}"
    yield from (f"commodity {_format_of(currency)} {currency}" for currency in books.currencies)
    yield from (f"account {name}" for name in sorted(names.values()))
    opening = tuple(
        Entry(account, amount, currency) for (account, currency), amount in books.opening.items()
    )
    if opening:
        yield from ("", f"{books.start} * Opening balances", *_postings(opening, names=names))
    for transaction in books.transactions:
        yield from _transaction(transaction, names=names)
    yield from ("", f"{books.end - timedelta(days=1)} * Closing balances")
    for (account, currency), amount in closing.items():
        nothing, held = (decimal_text(Money(number, currency)) for number in (0, amount))
        yield f"    {names[account]}  {nothing} {currency} = {held} {currency}"


def _transaction(transaction: BookedTransaction, *, names: dict[str, str]) -> Iterator[str]:
    reverses = f", reverses:{transaction.reverses}" if transaction.reverses is not None else ""
    yield ""
    yield f"{transaction.date} * ({transaction.sequence}) {_clean(transaction.description)}"
    yield (
        f"    ; actor:{_clean(transaction.actor)}, reason:{_clean(transaction.reason)}{reverses}, "
        f"hash:{transaction.hash}"
    )
    yield from _postings(transaction.entries, names=names)


def _postings(entries: tuple[Entry, ...], *, names: dict[str, str]) -> Iterator[str]:
    for entry in entries:
        yield (
            f"    {names[entry.account]}  {decimal_text(Money(entry.amount, entry.currency))} "
            f"{entry.currency}"
        )


def _format_of(currency: str) -> str:
    """A sample amount, whose decimal point stands there also without decimals."""
    sample = decimal_text(Money(10 ** minor_digits(currency), currency))
    return sample if "." in sample else f"{sample}."


def _clean(text: str) -> str:
    """A semicolon begins a comment, a comma ends a tag's value, a bar divides payee and note."""
    return " ".join(text.split()).replace(";", " ").replace(",", " ").replace("|", "/")
