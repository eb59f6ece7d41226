"""Prices: the published ones to the cent, edges as documented, and days that always add up."""

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from coopctl.core.config.pricelist import Tariff
from coopctl.core.money.period import Period, months_between
from coopctl.core.settlement.tariff import charge_days, charge_use

ZONE = "Europe/Stockholm"
OCTOBER = Period(2026, 10, ZONE)
LISTS = Tariff(
    per="list", meter="list_deliveries", package=1000, price="1.00", mode="volume", free_up_to=500
)
HOSTING = Tariff(per="site", flat="12.00", every="year")
TIERS = [{"up_to": 10, "price": "1.00"}, {"up_to": 20, "price": "0.50"}, {"price": "0.10"}]


def use(tariff, quantity, *, days=31, period=OCTOBER):
    return charge_use(tariff, quantity=quantity, days=days, period=period, currency="EUR")


def days(tariff, *spans, period=OCTOBER):
    return charge_days(tariff, spans=[(span, 1) for span in spans], period=period, currency="EUR")


def amounts(tariff, *quantities):
    return [use(tariff, quantity).amount for quantity in quantities]


def test_the_published_list_tariff_is_free_up_to_500_and_1_eur_per_1000_above():
    assert amounts(LISTS, 0, 1, 499, 500, 501, 999, 1000, 1001, 2000, 2001) == [
        0,
        0,
        0,
        0,
        100,
        100,
        100,
        200,
        200,
        300,
    ]


@pytest.mark.parametrize("year", [2026, 2028])
def test_the_published_hosting_tariff_is_12_eur_a_year_for_each_site(year):
    months = [Period(year, month, ZONE) for month in range(1, 13)]
    assert (
        sum(days(HOSTING, (date(2020, 1, 1), None), period=month).amount for month in months)
        == 1200
    )
    assert (
        sum(days(HOSTING, *[(date(2020, 1, 1), None)] * 3, period=month).amount for month in months)
        == 3600
    )


def test_a_tier_prices_its_own_units_graduated_and_all_units_by_volume():
    graduated = Tariff(per="household", meter="mail_sent", tiers=TIERS)
    volume = Tariff(per="household", meter="mail_sent", tiers=TIERS, mode="volume")
    assert amounts(graduated, 0, 9, 10, 11, 20, 21) == [0, 900, 1000, 1050, 1500, 1510]
    assert amounts(volume, 0, 9, 10, 11, 20, 21) == [0, 900, 1000, 550, 1000, 210]


def test_graduated_free_use_is_never_charged_so_the_edge_has_no_jump():
    tariff = Tariff(per="household", meter="mail_sent", price="0.01", free_up_to=500)
    assert amounts(tariff, 499, 500, 501, 502) == [0, 0, 1, 2]


def test_volume_above_the_free_use_charges_all_of_it():
    tariff = Tariff(per="household", meter="mail_sent", price="0.01", free_up_to=500, mode="volume")
    assert amounts(tariff, 500, 501) == [0, 501]


def test_what_is_included_is_never_charged():
    tariff = Tariff(per="household", meter="mail_sent", price="0.01", included=100)
    assert amounts(tariff, 100, 101, 200) == [0, 1, 100]
    both = Tariff(
        per="household",
        meter="mail_sent",
        price="0.01",
        included=100,
        free_up_to=150,
        mode="volume",
    )
    assert amounts(both, 150, 151) == [0, 51]


def test_a_unit_is_charged_in_proportion_and_a_package_when_it_is_begun():
    unit = Tariff(per="household", meter="web_transfer", unit="1 GB", price="0.30")
    package = Tariff(per="household", meter="web_transfer", package="1 GB", price="0.30")
    assert amounts(unit, 10**9, 15 * 10**8, 1) == [30, 45, 0]
    assert amounts(package, 10**9, 15 * 10**8, 1) == [30, 60, 30]


def test_a_charge_for_use_is_rounded_half_up():
    tariff = Tariff(per="household", meter="mail_sent", unit=2, price="0.01")
    assert amounts(tariff, 1, 2, 3) == [1, 1, 2]
    assert use(tariff, 3).exact == Fraction(3, 2)


@pytest.mark.parametrize("month", [2, 3, 10])
def test_what_a_gauge_costs_is_meant_for_the_whole_month_however_long_it_is(month):
    tariff = Tariff(per="household", meter="storage", unit="1 GB", price="0.50", included="1 GB")
    period = Period(2026, month, ZONE)
    held = 3 * 10**9 * period.seconds
    assert use(tariff, held, period=period).amount == 100


def test_minimum_and_cap_bound_what_is_paid_and_say_so():
    tariff = Tariff(per="household", meter="mail_sent", price="1.00", minimum="5.00", cap="9.00")
    assert [
        (charge.amount, charge.bounded)
        for charge in (use(tariff, quantity) for quantity in (0, 4, 5, 9, 10))
    ] == [
        (500, "minimum"),
        (500, "minimum"),
        (500, None),
        (900, None),
        (900, "cap"),
    ]


def test_the_minimum_goes_by_days_and_not_where_use_is_free():
    tariff = Tariff(
        per="household", meter="mail_sent", price="1.00", minimum="31.00", free_up_to=10
    )
    assert (use(tariff, 11, days=10).amount, use(tariff, 10, days=10).amount) == (1000, 0)


def test_a_flat_price_a_month_is_for_the_days_that_something_is_there():
    tariff = Tariff(per="mailbox", flat="31.00")
    assert days(tariff, (date(2026, 1, 1), None)).amount == 3100
    assert days(tariff, (date(2026, 10, 22), None)).amount == 1000
    assert days(tariff, (date(2026, 1, 1), date(2026, 10, 2))).amount == 100
    assert days(tariff, (date(2026, 1, 1), date(2026, 10, 1)), (date(2026, 11, 1), None)).days == 0


@given(
    st.lists(st.integers(1, 400), min_size=1, max_size=6),
    st.integers(0, 10**6),
    st.sampled_from(["month", "year"]),
)
def test_adjoining_spans_cost_what_they_cost_together(lengths, price, every):
    tariff = Tariff(per="household", flat=f"{price // 100}.{price % 100:02}", every=every)
    start = date(2027, 11, 17)
    cuts = [start + timedelta(days=sum(lengths[:place])) for place in range(len(lengths) + 1)]
    for month in months_between(cuts[0], cuts[-1], zone=ZONE):
        parts = [days(tariff, (first, end), period=month).amount for first, end in pairwise(cuts)]
        assert sum(parts) == days(tariff, (cuts[0], cuts[-1]), period=month).amount


@given(st.integers(0, 10**7), st.integers(0, 30), st.integers(1, 31))
def test_a_charge_by_days_is_the_exact_one_rounded_to_less_than_a_unit(price, first, length):
    tariff = Tariff(per="household", flat=f"{price // 100}.{price % 100:02}")
    charge = days(
        tariff,
        (
            date(2026, 10, 1) + timedelta(days=first),
            date(2026, 10, 1) + timedelta(days=first + length),
        ),
    )
    exact = Fraction(price * charge.days, 31)
    assert charge.rounding in (0, 1)
    assert charge.amount == exact // 1 + charge.rounding
    assert abs(charge.amount - exact) < 1


prices = st.integers(0, 10**5).map(lambda minor: f"{minor // 100}.{minor % 100:02}")


@st.composite
def tariffs(draw):
    bounds = sorted(draw(st.sets(st.integers(1, 1000), max_size=4)))
    tiers = [{"up_to": bound, "price": draw(prices)} for bound in bounds] + [
        {"price": draw(prices)}
    ]
    minimum, cap = sorted((draw(prices), draw(prices)), key=Fraction)
    size = draw(st.sampled_from([{}, {"unit": 7}, {"package": 7}]))
    return Tariff(
        per="household",
        meter="mail_sent",
        tiers=tiers,
        mode=draw(st.sampled_from(["graduated", "volume"])),
        included=draw(st.integers(0, 50)),
        free_up_to=draw(st.integers(0, 50)),
        minimum=draw(st.none() | st.just(minimum)),
        cap=draw(st.none() | st.just(cap)),
        **size,
    )


@given(tariffs(), st.integers(0, 3000))
def test_what_is_paid_lies_between_minimum_and_cap_and_is_the_steps_sum_otherwise(tariff, quantity):
    charge = use(tariff, quantity)
    steps = sum((Fraction(step.count) * step.price for step in charge.steps), Fraction(0))
    if charge.bounded is None:
        assert charge.exact == steps
    if tariff.cap is not None:
        assert charge.exact <= Fraction(tariff.cap) * 100
    if tariff.minimum is not None and quantity > tariff.free_up_to:
        assert charge.exact >= Fraction(tariff.minimum) * 100
    assert abs(charge.amount - charge.exact) <= Fraction(1, 2)


@given(tariffs(), st.integers(0, 3000), st.integers(0, 3000))
def test_a_graduated_price_never_falls_with_use(tariff, one, other):
    graduated = tariff.model_copy(update={"mode": "graduated"})
    less, more = sorted((one, other))
    assert use(graduated, less).amount <= use(graduated, more).amount


@given(tariffs(), st.integers(0, 3000))
def test_graduated_steps_cover_what_is_charged_once(tariff, quantity):
    charge = use(tariff.model_copy(update={"mode": "graduated"}), quantity)
    assert sum(int(step.quantity) for step in charge.steps) == max(
        0, quantity - max(tariff.included, tariff.free_up_to)
    )


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"per": "site"}, "needs a 'flat' price, or a 'meter'"),
        ({"per": "site", "flat": "-1.00"}, "the price '-1.00' is negative"),
        ({"per": "site", "flat": 12.0}, "12.0 is not a price; write it in quotes"),
        ({"per": "site", "price": "1.00", "flat": "1.00"}, "a price for use needs a 'meter'"),
        ({"per": "household", "meter": "heat", "price": "1.00"}, "'heat' is not a meter"),
        ({"per": "household", "meter": "mail_sent"}, "either a 'price' or 'tiers'"),
        (
            {"per": "household", "meter": "mail_sent", "price": "1.00", "tiers": TIERS},
            "either a 'price' or 'tiers'",
        ),
        ({"per": "person", "meter": "mail_sent", "price": "1.00"}, "use isn't metered per person"),
        (
            {"per": "household", "meter": "mail_sent", "price": "1.00", "unit": 1, "package": 1},
            "not both",
        ),
        (
            {"per": "household", "meter": "mail_sent", "price": "1.00", "every": "year"},
            "'every: year' goes with a 'flat' price",
        ),
        ({"per": "household", "meter": "mail_sent", "tiers": TIERS[:2]}, "the last tier has none"),
        (
            {"per": "household", "meter": "mail_sent", "tiers": [TIERS[1], TIERS[0], TIERS[2]]},
            "'up_to' of tiers rise",
        ),
        (
            {
                "per": "household",
                "meter": "mail_sent",
                "tiers": [{"up_to": 0, "price": "1.00"}, TIERS[2]],
            },
            "'up_to' of tiers rise",
        ),
        (
            {"per": "household", "meter": "mail_sent", "price": "1.00", "free_up_to": -1},
            "-1 is not a quantity",
        ),
        (
            {"per": "household", "meter": "mail_sent", "price": "1.00", "package": 0},
            "greater than 0",
        ),
        ({"per": "castle", "flat": "1.00"}, "Input should be"),
    ],
)
def test_a_tariff_that_cannot_be_meant_says_why(fields, sentence):
    with pytest.raises(ValidationError) as caught:
        Tariff(**fields)
    assert sentence in str(caught.value)


def test_prices_keep_to_the_currency_and_the_cap_to_the_minimum():
    tariff = Tariff(
        per="household",
        meter="mail_sent",
        tiers=[{"price": "0.001"}],
        minimum="2.00",
        cap="1.00",
        flat="1,00",
    )
    assert list(tariff.check_amounts(currency="EUR")) == [
        (
            "flat: '1,00' has a comma; write amounts with a decimal point and no grouping, like "
            "'1234.50'"
        ),
        "tiers.0.price: '0.001' has 3 decimals; EUR has 2",
        "the cap 1.00 is below the minimum 2.00",
    ]
    assert (
        list(Tariff(per="household", flat="5", minimum="2", cap="2").check_amounts(currency="JPY"))
        == []
    )
