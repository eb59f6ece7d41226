"""Volunteer hours: quarters, and what they come to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopctl.core.config.labour import Labour, parse_hours, value_labour
from coopctl.core.money.amounts import Money


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("1", 60), ("0.25", 15), ("1.5", 90), ("2.50", 150), ("24", 1440), ("0.75", 45)],
)
def test_hours_are_counted_in_quarters(text, minutes):
    assert parse_hours(text) == minutes


@pytest.mark.parametrize(
    "text", ["0", "0.0", "24.25", "-1", "1,5", "1.1", "1.3", "abc", "", "1e1", "١"]
)
def test_other_hours_are_refused_with_a_sentence(text):
    with pytest.raises(
        ValueError,
        match=r"is not a number of hours; write quarters like '1\.25', more than 0 and at most 24",
    ):
        parse_hours(text)


@given(st.integers(1, 96), st.integers(0, 10**6))
def test_its_worth_is_the_exact_one_rounded_half_up(quarters, rate):
    worth = value_labour(15 * quarters, rate=Money(rate, "SEK"))
    assert 2 * quarters * rate - 4 < 8 * worth.amount <= 2 * quarters * rate + 4


def test_a_rate_keeps_to_the_currency():
    assert list(Labour(rate="150.00").check_amounts(currency="SEK")) == []
    assert list(Labour(rate="150.001").check_amounts(currency="SEK")) == [
        "rate: '150.001' has 3 decimals; SEK has 2"
    ]
