"""What is divided sums to the whole, whoever comes in which order."""

import hashlib
from fractions import Fraction
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopctl.core.money.split import allocate, largest_remainder

amounts = st.integers(-(10**12), 10**12)
weight = st.builds(Fraction, st.integers(0, 10**16), st.integers(1, 12))
weights = st.dictionaries(
    st.from_regex(r"[0-9]{4}", fullmatch=True), weight, min_size=1, max_size=40
).filter(lambda ws: any(ws.values()))


@given(amounts, weights)
def test_the_shares_sum_to_the_amount(amount, weights):
    assert sum(allocate(amount, weights, period="2026-10", pool="server").values()) == amount


@given(amounts, weights, st.randoms())
def test_the_order_of_households_is_irrelevant(amount, weights, random):
    shuffled = list(weights.items())
    random.shuffle(shuffled)
    assert allocate(amount, dict(shuffled), period="2026-10", pool="server") == allocate(
        amount, weights, period="2026-10", pool="server"
    )


@given(amounts, weights)
def test_nobody_is_off_by_a_whole_unit(amount, weights):
    total = sum(weights.values())
    for number, share in allocate(amount, weights, period="2026-10", pool="server").items():
        assert abs(share - amount * weights[number] / total) < 1


@given(amounts, weights)
def test_units_left_over_go_to_the_largest_remainders(amount, weights):
    total = sum(weights.values())
    exact = {number: abs(amount) * weight / total for number, weight in weights.items()}
    shares = allocate(abs(amount), weights, period="2026-10", pool="server")
    up = [exact[number] % 1 for number in weights if shares[number] > exact[number]]
    down = [exact[number] % 1 for number in weights if shares[number] < exact[number]]
    assert min(up, default=1) >= max(down, default=0)


@given(amounts, weights)
def test_a_household_without_weight_pays_nothing(amount, weights):
    shares = allocate(amount, weights | {"none": Fraction(0)}, period="2026-10", pool="server")
    assert shares["none"] == 0


@given(amounts, weights)
def test_a_refund_gives_back_what_the_cost_took(amount, weights):
    taken = allocate(amount, weights, period="2026-10", pool="server")
    assert allocate(-amount, weights, period="2026-10", pool="server") == {
        number: -share for number, share in taken.items()
    }


@given(amounts, weights, st.integers(1, 1000))
def test_only_the_proportion_of_weights_matters(amount, weights, factor):
    scaled = {number: weight * factor for number, weight in weights.items()}
    assert allocate(amount, scaled, period="2026-10", pool="server") == allocate(
        amount, weights, period="2026-10", pool="server"
    )


def test_the_odd_cent_falls_to_the_smallest_public_hash():
    equal = {f"{number:04}": Fraction(1) for number in range(1, 8)}
    shares = allocate(15, equal, period="2026-10", pool="server")
    first = min(
        equal, key=lambda number: hashlib.sha256(f"2026-10/server/{number}".encode()).hexdigest()
    )
    assert [number for number, share in shares.items() if share == 3] == [first]


def test_over_ten_years_nobody_pays_the_odd_cent_more_often_than_chance_allows():
    equal = {f"{number:04}": Fraction(1) for number in range(1, 8)}
    months = [f"{year}-{month:02}" for year in range(2026, 2036) for month in range(1, 13)]
    paid = dict.fromkeys(equal, 0)
    for month in months:
        for number, share in allocate(1001, equal, period=month, pool="server").items():
            paid[number] += share - 143
    assert sum(paid.values()) == 0
    for month in months:
        for number, share in allocate(1002, equal, period=month, pool="server").items():
            paid[number] += share - 143
    expected = len(months) / 7
    assert sum(paid.values()) == len(months)
    assert max(paid.values()) <= expected + 3 * sqrt(expected * 6 / 7)


def test_equal_remainders_between_keys_go_in_the_order_of_the_keys():
    halves = {"0": Fraction(1, 2), "1": Fraction(1, 2)}
    assert largest_remainder(5, halves, tie=int) == {"0": 3, "1": 2}


@pytest.mark.parametrize("weights", [{}, {"a": Fraction(0)}, {"a": Fraction(-1), "b": Fraction(2)}])
def test_weights_that_divide_nothing_are_an_error(weights):
    with pytest.raises(ValueError, match="weights"):
        allocate(100, weights, period="2026-10", pool="server")
