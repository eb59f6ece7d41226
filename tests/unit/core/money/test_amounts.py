"""Amounts are read strictly and printed as people write them."""

import re
from decimal import Decimal

import pytest
from babel.numbers import format_currency
from hypothesis import given
from hypothesis import strategies as st

from coopctl.core.money.amounts import LOCALES, Money, decimal_text, format_money, parse_money


@pytest.mark.parametrize(
    ("text", "currency", "amount"),
    [
        ("1234.50", "SEK", 123450),
        ("7", "EUR", 700),
        ("-0.05", "EUR", -5),
        ("12.5", "SEK", 1250),
        ("1000", "JPY", 1000),
        ("1.234", "KWD", 1234),
    ],
)
def test_amounts_are_read_in_minor_units(text, currency, amount):
    assert parse_money(text, currency=currency) == Money(amount, currency)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("12,50", "has a comma"),
        ("1,234.50", "has a comma"),
        ("1.234", "has 3 decimals; SEK has 2"),
        ("1 234.50", "is not an amount"),
        ("12.", "is not an amount"),
        (".50", "is not an amount"),
        ("+5", "is not an amount"),
        ("1e3", "is not an amount"),
        ("NaN", "is not an amount"),
        ("١٢", "is not an amount"),
        ("", "is not an amount"),
        ("9" * 40, "is too large"),
    ],
)
def test_what_could_mean_something_else_is_refused(text, sentence):
    with pytest.raises(ValueError, match=sentence):
        parse_money(text, currency="SEK")


def test_a_currency_without_decimals_takes_none():
    with pytest.raises(ValueError, match="JPY has 0"):
        parse_money("7.5", currency="JPY")


@given(st.integers(-(10**15), 10**15), st.sampled_from(["SEK", "EUR", "JPY", "KWD"]))
def test_printing_and_reading_give_the_same_amount(amount, currency):
    assert parse_money(decimal_text(Money(amount, currency)), currency=currency) == Money(
        amount, currency
    )


def test_each_language_writes_amounts_its_own_way():
    written = [
        format_money(Money(-123450, "SEK"), language=language).replace("\xa0", " ")
        for language in ("sv", "en", "de")
    ]
    assert written == ["-1 234,50 kr", "-SEK 1,234.50", "-1.234,50 SEK"]


@pytest.mark.parametrize("language", ["sv", "en", "de"])
@pytest.mark.parametrize("currency", ["SEK", "EUR", "USD", "JPY", "KWD", "CHF", "NOK"])
@given(amount=st.integers(-(10**13), 10**13))
def test_amounts_are_written_as_unicode_cldr_says(language, currency, amount):
    text = format_currency(
        Decimal(decimal_text(Money(amount, currency))), currency, locale=LOCALES[language]
    )
    spaced = re.sub(r"(?<=[^\W\d_])(?=\d)", "\xa0", text)
    assert format_money(Money(amount, currency), language=language) == spaced
