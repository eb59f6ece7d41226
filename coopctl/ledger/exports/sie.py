"""A year's books as SIE 4 type 4E, in code page 437 (SIE Gruppen, "SIE filformat", 4C).

Households are objects of dimension 20, cost pools of 21, tariffs of 22: the account numbers stay
few. What a pool gives up to a household is income, what it takes in is a cost. A balance that pools
brought into the year stands on the account for accruals, so that accounts of results begin at zero.

SIE knows one currency. An entry in another one, which the bank hasn't exchanged, is written with a
zero amount and the real one as its text: the vouchers stay complete, and the sums are those of the
books' own currency.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from coopctl.core.config.policy import SieAccounts
from coopctl.core.errors import InvalidInputError
from coopctl.core.money.amounts import Money, decimal_text
from coopctl.ledger.drafts import Entry
from coopctl.ledger.exports.books import Books
from coopctl.ledger.exports.sie_places import (
    DIMENSIONS,
    Place,
    name_number,
    place_entry,
    place_opening,
    sum_numbers,
    sum_places,
    type_number,
)

_NEAREST = str.maketrans(
    {"–": "-", "—": "-", "’": "'", "‘": "'", "”": '"', "“": '"', "…": "...", "€": "EUR", "\\": "/"}
)


def render_sie(books: Books, *, accounts: SieAccounts, generated: date, version: str) -> bytes:
    """Return the file. Raises InvalidInputError unless the span is a calendar year."""
    if (books.start.month, books.start.day) != (1, 1) or books.end != books.start.replace(
        year=books.start.year + 1
    ):
        raise InvalidInputError(
            "SIE holds one year", hint=f"give a year: --period {books.start.year}"
        )
    places = [
        tuple(place_entry(entry, others=line.entries, accounts=accounts) for entry in line.entries)
        for line in books.transactions
    ]
    lines = [
        *_write_head(books, generated=generated, version=version),
        *_write_balances(books, places=places, accounts=accounts),
        *_write_vouchers(books, places=places),
    ]
    return "".join(f"{line}\r\n" for line in lines).encode("cp437", errors="replace")


def _write_head(books: Books, *, generated: date, version: str) -> Iterator[str]:
    yield "#FLAGGA 0"
    yield f"#PROGRAM coopctl {_quote(version)}"
    yield "#FORMAT PC8"
    yield f"#GEN {generated:%Y%m%d}"
    yield "#SIETYP 4"
    yield f"#ORGNR {_quote(books.organisation_number)}"
    yield f"#FNAMN {_quote(books.organisation)}"
    yield f"#RAR 0 {books.start:%Y%m%d} {books.end - timedelta(days=1):%Y%m%d}"
    yield f"#VALUTA {books.currency}"
    yield from (f"#DIM {number} {_quote(name)}" for number, name in DIMENSIONS.items())


def _write_balances(
    books: Books, *, places: list[tuple[Place, ...]], accounts: SieAccounts
) -> Iterator[str]:
    opening = place_opening(books.opening, currency=books.currency, accounts=accounts)
    entries = [
        pair
        for line, of_line in zip(books.transactions, places, strict=True)
        for pair in zip(of_line, line.entries, strict=True)
    ]
    moved = (
        (place, entry.amount if entry.currency == books.currency else 0) for place, entry in entries
    )
    closing = sum_places((*opening.items(), *moved))
    for number in sum_numbers(closing):
        yield f"#KONTO {number} {_quote(name_number(number, accounts=accounts))}"
        yield f"#KTYP {number} {type_number(number)}"
    for dimension, object_id in sorted(
        {(place.dimension, place.object_id) for place in closing if place.dimension is not None}
    ):
        yield f"#OBJEKT {dimension} {_quote(object_id)} {_quote(object_id)}"
    yield from _write_sums("#IB", "#OIB", opening, currency=books.currency)
    yield from _write_sums(
        "#UB",
        "#OUB",
        {place: closing[place] for place in closing if not place.is_result},
        currency=books.currency,
    )
    yield from _write_sums(
        "#RES",
        None,
        {place: closing[place] for place in closing if place.is_result},
        currency=books.currency,
    )


def _write_sums(
    label: str, object_label: str | None, places: Mapping[Place, int], *, currency: str
) -> Iterator[str]:
    for number, amount in sum_numbers(places).items():
        yield f"{label} 0 {number} {decimal_text(Money(amount, currency))}"
    if object_label is not None:
        for place, amount in places.items():
            if place.dimension is not None:
                yield (
                    f"{object_label} 0 {place.number} {_write_object(place)} "
                    f"{decimal_text(Money(amount, currency))}"
                )


def _write_vouchers(books: Books, *, places: list[tuple[Place, ...]]) -> Iterator[str]:
    by_sequence = sorted(
        zip(books.transactions, places, strict=True), key=lambda pair: pair[0].sequence
    )
    for line, of_line in by_sequence:
        yield f"#VER A {line.sequence} {line.date:%Y%m%d} {_quote(line.description)}"
        yield "{"
        yield from (
            _write_entry(entry, place=place, currency=books.currency)
            for entry, place in zip(line.entries, of_line, strict=True)
        )
        yield "}"


def _write_entry(entry: Entry, *, place: Place, currency: str) -> str:
    amount = decimal_text(Money(entry.amount, entry.currency))
    if entry.currency == currency:
        return f"#TRANS {place.number} {_write_object(place)} {amount}"
    nothing = decimal_text(Money(0, currency))
    text = _quote(f"{amount} {entry.currency}")
    return f'#TRANS {place.number} {_write_object(place)} {nothing} "" {text}'


def _write_object(place: Place) -> str:
    return "{}" if place.dimension is None else f"{{{place.dimension} {_quote(place.object_id)}}}"


def _quote(text: str) -> str:
    """Text in quotes. What code page 437 lacks comes as its nearest, else, when it's encoded, as a
    question mark.
    """
    plain = unicodedata.normalize("NFC", re.sub(r"[\x00-\x1f\x7f]+", " ", text)).translate(_NEAREST)
    return '"' + plain.replace('"', '\\"') + '"'
