"""Every cost is divided over the households to the cent, by any keys, and each line says how."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopctl.core.config.coop import Pool, PoolKey
from coopctl.core.metering.usage import Usage
from coopctl.core.money.period import Period
from coopctl.core.money.split import tie_break
from coopctl.core.settlement.membership import Membership
from coopctl.core.settlement.preview import PeriodPreview, canonical_json
from coopctl.core.settlement.settle import settle_period

OCTOBER = Period(2026, 10, "Europe/Stockholm")
GB_MONTH = 10**9 * OCTOBER.seconds
EQUAL = Pool(keys=(PoolKey(key="equal"),))
METERS = ("storage", "mail_sent")


def home(
    number, *, joined=date(2026, 1, 1), left=None, shares=1, solidarity=Fraction(1), persons=1
):
    return Membership(
        number,
        f"Household {number}",
        "sv",
        "",
        joined,
        left,
        shares,
        solidarity,
        ((joined, left),) * persons,
    )


def settle(costs, pools, homes, usage=None):
    return settle_period(
        OCTOBER, currency="SEK", costs=costs, pools=pools, memberships=homes, usage=usage or {}
    )


def amounts(preview):
    return {household.number: household.total for household in preview.households}


def pool(*keys, fallback="equal"):
    return Pool(keys=tuple(PoolKey(**key) for key in keys), fallback=fallback)


@st.composite
def pools(draw):
    cuts = sorted(draw(st.lists(st.integers(1, 99), max_size=3, unique=True)))
    parts = [
        Fraction(end - start, 100) for start, end in zip([0, *cuts], [*cuts, 100], strict=True)
    ]
    key = st.one_of(
        st.sampled_from(["equal", "person", "share"]).map(lambda name: {"key": name}),
        st.sampled_from(METERS).map(lambda meter: {"key": "usage", "meter": meter}),
        st.tuples(st.sampled_from(METERS), st.integers(0, 10**6)).map(
            lambda p: {"key": "overage", "meter": p[0], "included": p[1]}
        ),
    )
    rules = tuple(PoolKey(**draw(key), part=part) for part in parts)
    return Pool(keys=rules, fallback=draw(st.sampled_from(["equal", "person", "share"])))


@st.composite
def homes(draw):
    day = st.dates(date(2026, 8, 1), date(2026, 12, 1))
    members = []
    for number in sorted(draw(st.sets(st.integers(1, 9999), max_size=12))):
        joined = draw(day)
        left = draw(
            st.none()
            | st.integers(0, 90).map(lambda days, joined=joined: joined + timedelta(days=days))
        )
        factor = draw(st.sampled_from([Fraction(1), Fraction(1, 2), Fraction(2, 3), Fraction(0)]))
        members.append(
            home(
                f"{number:04}",
                joined=joined,
                left=left,
                shares=draw(st.integers(1, 5)),
                solidarity=factor,
                persons=draw(st.integers(0, 4)),
            )
        )
    return members


costs = st.fixed_dictionaries(
    {"a": st.integers(-(10**9), 10**9), "b": st.integers(-(10**9), 10**9)}
)
usages = st.dictionaries(
    st.sampled_from(METERS),
    st.dictionaries(
        st.integers(1, 9999).map("{:04}".format),
        st.builds(Usage, st.integers(0, 10**18), st.booleans()),
    ),
)


@given(costs, pools(), pools(), homes(), usages)
def test_what_households_pay_and_the_reserve_is_what_the_pools_cost(
    costs, first, second, homes, usage
):
    preview = settle(costs, {"a": first, "b": second}, homes, usage)
    to_reserve = sum(pool.to_reserve for pool in preview.pools)
    assert (
        sum(household.total for household in preview.households) + to_reserve
        == sum(costs.values())
        == preview.total
    )
    for summary in preview.pools:
        lines = [
            line
            for household in preview.households
            for line in household.lines
            if line.pool == summary.pool
        ]
        assert (
            sum(line.amount for line in lines)
            == summary.allocated
            == summary.cost - summary.to_reserve
        )


@given(costs, st.tuples(pools(), pools()), homes(), usages, st.randoms())
def test_order_is_irrelevant_and_a_rerun_is_identical(costs, rules, homes, usage, random):
    first, second = rules
    preview = settle(costs, {"a": first, "b": second}, homes, usage)
    random.shuffle(homes)
    shuffled = {
        meter: dict(sorted(used.items(), key=lambda _: random.random()))
        for meter, used in usage.items()
    }
    assert canonical_json(
        settle(costs, {"b": second, "a": first}, homes, shuffled)
    ) == canonical_json(preview)


@given(costs, pools(), homes(), usages)
def test_each_line_can_be_computed_from_what_it_says(costs, rules, homes, usage):
    for household in settle(costs, {"a": rules, "b": EQUAL}, homes, usage).households:
        for line in household.lines:
            exact = line.part_cost * Fraction(line.share)
            assert line.amount == int(exact) + line.rounding
            assert line.rounding in (0, 1, -1)
            assert abs(line.amount - exact) < 1


@given(costs, pools(), homes(), usages)
def test_a_preview_survives_being_stored(costs, rules, homes, usage):
    preview = settle(costs, {"a": rules, "b": EQUAL}, homes, usage)
    assert PeriodPreview.model_validate_json(canonical_json(preview)) == preview


def test_a_hundred_by_use_of_one_one_and_two_gb_months():
    used = {
        "storage": {"0001": Usage(GB_MONTH), "0002": Usage(GB_MONTH), "0003": Usage(2 * GB_MONTH)}
    }
    preview = settle(
        {"disk": 10000},
        {"disk": pool({"key": "usage", "meter": "storage"})},
        [home("0001"), home("0002"), home("0003")],
        used,
    )
    assert amounts(preview) == {"0001": 2500, "0002": 2500, "0003": 5000}


def test_a_pool_with_two_keys_divides_each_part_by_its_own():
    rules = pool(
        {"key": "equal", "part": "60%"}, {"key": "usage", "meter": "storage", "part": "40%"}
    )
    used = {"storage": {"0001": Usage(3), "0002": Usage(1)}}
    preview = settle({"server": 60000}, {"server": rules}, [home("0001"), home("0002")], used)
    assert [line.amount for line in preview.households[0].lines] == [18000, 18000]
    assert [line.amount for line in preview.households[1].lines] == [18000, 6000]


def test_a_household_that_joined_late_or_left_early_pays_for_its_days():
    homes = [
        home("0001"),
        home("0002", joined=date(2026, 10, 22)),
        home("0003", left=date(2026, 10, 22)),
    ]
    preview = settle({"server": 6200}, {"server": EQUAL}, homes)
    assert amounts(preview) == {"0001": 3100, "0002": 1000, "0003": 2100}
    assert [line.share for household in preview.households for line in household.lines] == [
        "31/62",
        "10/62",
        "21/62",
    ]


def test_who_left_before_or_joins_after_has_no_part():
    homes = [
        home("0001"),
        home("0002", left=date(2026, 10, 1)),
        home("0003", joined=date(2026, 11, 1)),
    ]
    assert amounts(settle({"server": 100}, {"server": EQUAL}, homes)) == {"0001": 100}


def test_persons_count_by_their_own_days_within_the_household():
    whole, half = (date(2026, 1, 1), None), (date(2026, 10, 17), None)
    family = Membership("0001", "", "sv", "", date(2026, 1, 1), None, 1, Fraction(1), (whole, half))
    gone = Membership(
        "0002", "", "sv", "", date(2026, 1, 1), date(2026, 10, 16), 1, Fraction(1), (whole,)
    )
    preview = settle({"support": 6100}, {"support": pool({"key": "person"})}, [family, gone])
    assert [line.quantity for household in preview.households for line in household.lines] == [
        "46",
        "15",
    ]
    assert amounts(preview) == {"0001": 4600, "0002": 1500}


def test_pledged_shares_and_solidarity_weigh():
    homes = [home("0001", shares=3), home("0002"), home("0003", solidarity=Fraction(1, 2))]
    assert amounts(settle({"p": 9000}, {"p": pool({"key": "share"})}, homes)) == {
        "0001": 6000,
        "0002": 2000,
        "0003": 1000,
    }


def test_only_what_lies_above_the_included_amount_counts_as_overage():
    rules = pool({"key": "overage", "meter": "mail_sent", "included": 500})
    used = {"mail_sent": {"0001": Usage(500), "0002": Usage(501), "0003": Usage(503)}}
    assert amounts(
        settle({"p": 400}, {"p": rules}, [home("0001"), home("0002"), home("0003")], used)
    ) == {
        "0001": 0,
        "0002": 100,
        "0003": 300,
    }


def test_what_a_gauge_includes_is_meant_for_the_whole_month():
    rules = pool({"key": "overage", "meter": "storage", "included": "1 GB"})
    used = {"storage": {"0001": Usage(GB_MONTH), "0002": Usage(GB_MONTH + 1)}}
    assert amounts(settle({"p": 400}, {"p": rules}, [home("0001"), home("0002")], used)) == {
        "0001": 0,
        "0002": 400,
    }


@pytest.mark.parametrize(
    ("fallback", "expected"),
    [("equal", {"0001": 150, "0002": 150}), ("share", {"0001": 225, "0002": 75})],
)
def test_where_nobody_used_anything_the_fallback_divides_and_says_so(fallback, expected):
    rules = pool({"key": "usage", "meter": "storage"}, fallback=fallback)
    preview = settle({"p": 300}, {"p": rules}, [home("0001", shares=3), home("0002")])
    assert amounts(preview) == expected
    assert all(
        line.fallback and line.key == fallback
        for household in preview.households
        for line in household.lines
    )


def test_a_fallback_without_weight_falls_back_to_equal_parts():
    rules = pool({"key": "usage", "meter": "storage"}, fallback="person")
    assert amounts(
        settle({"p": 300}, {"p": rules}, [home("0001", persons=0), home("0002", persons=0)])
    ) == {"0001": 150, "0002": 150}


def test_without_any_household_the_cost_goes_to_the_reserve():
    preview = settle({"server": 500}, {"server": EQUAL}, [home("0001", left=date(2026, 10, 1))])
    assert (preview.households, preview.total) == ((), 500)
    assert [(pool.cost, pool.allocated, pool.to_reserve) for pool in preview.pools] == [
        (500, 0, 500)
    ]


def test_use_of_a_household_that_is_no_member_costs_the_others_nothing_extra():
    used = {"storage": {"0001": Usage(1), "0009": Usage(99)}}
    assert amounts(
        settle({"p": 100}, {"p": pool({"key": "usage", "meter": "storage"})}, [home("0001")], used)
    ) == {"0001": 100}


def test_estimated_use_is_marked_on_line_and_household():
    used = {"storage": {"0001": Usage(1, estimated=True), "0002": Usage(1)}}
    preview = settle(
        {"p": 100},
        {"p": pool({"key": "usage", "meter": "storage"})},
        [home("0001"), home("0002")],
        used,
    )
    assert [
        (household.estimated, household.lines[0].estimated) for household in preview.households
    ] == [(True, True), (False, False)]


def test_a_refund_divides_the_same_way():
    assert amounts(
        settle({"p": -1000}, {"p": EQUAL}, [home("0001"), home("0002"), home("0003")])
    ) == {
        number: -amount
        for number, amount in amounts(
            settle({"p": 1000}, {"p": EQUAL}, [home("0001"), home("0002"), home("0003")])
        ).items()
    }


def test_odd_cents_go_by_the_pools_own_name():
    """Anyone can check who pays it: `printf %s 2026-10/server/0001 | sha256sum`."""
    homes = [home(f"{number:04}") for number in range(1, 8)]
    lucky = set()
    for name in ("server", "domain", "backup", "traffic"):
        (one,) = [
            number
            for number, amount in amounts(settle({name: 701}, {name: EQUAL}, homes)).items()
            if amount == 101
        ]
        assert one == min(
            (member.number for member in homes),
            key=lambda number, name=name: tie_break(number, period="2026-10", pool=name),
        )
        lucky.add(one)
    assert len(lucky) > 1


def test_units_say_what_was_counted():
    keys = [{"key": key, "part": "25%"} for key in ("equal", "person", "share")] + [
        {"key": "usage", "meter": "mail_sent", "part": "25%"}
    ]
    used = {"mail_sent": {"0001": Usage(3)}}
    (household,) = settle(
        {"p": 400}, {"p": pool(*keys)}, [home("0001", shares=2, persons=3)], used
    ).households
    assert [(line.quantity, line.unit) for line in household.lines] == [
        ("31", "days"),
        ("93", "person-days"),
        ("62", "share-days"),
        ("3", "messages"),
    ]
