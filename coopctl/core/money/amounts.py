"""Amounts in minor units (öre, cents), as integers. Decimal only parses and prints text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from babel.numbers import format_currency, get_currency_precision

LOCALES = {"sv": "sv_SE", "en": "en_GB", "de": "de_DE"}
_AMOUNT = re.compile(r"(?P<sign>-?)(?P<major>[0-9]+)(?:\.(?P<minor>[0-9]+))?")
_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
_LETTER_BESIDE_DIGIT = re.compile(
    r"(?<=[^\W\d_])(?=\d)"
)  # CLDR's currencySpacing, which Babel leaves out
_SAMPLE = re.compile(
    r"(?P<before>\D*)1(?P<group>\D)234(?P=group)567(?:(?P<point>\D)0+)?(?P<after>\D*)"
)
_MAX_MINOR_UNITS = 10**15  # far above any co-op's costs, far below a 64-bit column's end


@dataclass(frozen=True)
class Money:
    """`amount` in minor units of `currency` (ISO 4217)."""

    amount: int
    currency: str


def minor_digits(currency: str) -> int:
    """Return how many decimals the currency has (Unicode CLDR's supplemental data).

    >>> minor_digits("SEK"), minor_digits("JPY"), minor_digits("KWD")
    (2, 0, 3)
    """
    return get_currency_precision(currency)


def parse_money(text: str, *, currency: str) -> Money:
    """Read an amount with a decimal point and at most as many decimals as the currency has.

    Raises ValueError with a sentence for people: a comma, grouping or too many decimals are never
    guessed at.

    >>> parse_money("1234.50", currency="SEK"), parse_money("-7", currency="EUR")
    (Money(amount=123450, currency='SEK'), Money(amount=-700, currency='EUR'))
    """
    digits = minor_digits(currency)
    match = _AMOUNT.fullmatch(text)
    if "," in text:
        raise ValueError(
            f"{text!r} has a comma; write amounts with a decimal point and no grouping, like "
            "'1234.50'"
        )
    if match is None:
        raise ValueError(f"{text!r} is not an amount; write it like '1234.50'")
    minor = match["minor"] or ""
    if len(minor) > digits:
        raise ValueError(f"{text!r} has {len(minor)} decimals; {currency} has {digits}")
    amount = int(match["major"] + minor.ljust(digits, "0"))
    if amount > _MAX_MINOR_UNITS:
        raise ValueError(f"{text!r} is too large to be a cost of a co-op")
    return Money(-amount if match["sign"] else amount, currency)


def decimal_text(money: Money) -> str:
    """Return the plain text that programs read: a point, the currency's decimals, no grouping.

    >>> [decimal_text(Money(*money)) for money in ((123450, "SEK"), (-5, "EUR"), (7, "JPY"))]
    ['1234.50', '-0.05', '7']
    """
    return f"{Decimal(money.amount).scaleb(-minor_digits(money.currency)):f}"


def format_money(money: Money, *, language: str) -> str:
    """Return the amount as people of that language write it (Unicode CLDR).

    >>> format_money(Money(123450, "SEK"), language="sv").replace("\\N{NO-BREAK SPACE}", " ")
    '1 234,50 kr'
    >>> format_money(Money(123450, "EUR"), language="en")
    '€1,234.50'
    >>> format_money(Money(-5, "SEK"), language="en").replace("\\N{NO-BREAK SPACE}", " ")
    '-SEK 0.05'
    """
    style = _read_style(money.currency, language=language)
    major, minor = divmod(abs(money.amount), 10**style.decimals)
    fraction = f"{style.point}{minor:0{style.decimals}}" if style.decimals else ""
    before, after = style.negative if money.amount < 0 else style.positive
    return f"{before}{f'{major:,}'.replace(',', style.group)}{fraction}{after}"


@dataclass(frozen=True)
class _Style:
    """How a language writes amounts of a currency: what stands before and after, between thousands,
    and before the minor units.
    """

    positive: tuple[str, str]
    negative: tuple[str, str]
    group: str
    point: str
    decimals: int


@cache
def _read_style(currency: str, *, language: str) -> _Style:
    """Read the style off what Babel writes: its own formatting would take a third of an invoice's
    time.
    """
    decimals = minor_digits(currency)
    samples = [
        format_currency(sign * Decimal(1234567), currency, locale=LOCALES[language])
        for sign in (1, -1)
    ]
    positive, negative = (
        _SAMPLE.fullmatch(_LETTER_BESIDE_DIGIT.sub(_NO_BREAK_SPACE, sample)) for sample in samples
    )
    assert positive is not None
    assert negative is not None
    return _Style(
        (positive["before"], positive["after"]),
        (negative["before"], negative["after"]),
        positive["group"],
        positive["point"] or "",
        decimals,
    )
