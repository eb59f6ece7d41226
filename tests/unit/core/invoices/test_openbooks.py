"""Open books: every sum is there, and nothing that would tell what one household, or two, used."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopctl.core.config.coop import parse_config
from coopctl.core.invoices.openbooks import FEWEST_USERS, OpenCost, OpenMonth, write_open_books
from coopctl.core.metering.usage import Usage
from coopctl.core.money.period import Period
from coopctl.core.settlement.membership import Membership
from coopctl.core.settlement.preview import canonical_json
from coopctl.core.settlement.settle import settle_period

OCTOBER = Period(2026, 10, "Europe/Stockholm")
GB_MONTH = OCTOBER.seconds * 10**9
COOP = {
    "name": "Frysboxen",
    "organisation_number": "802400-0000",
    "address": ["Frysgatan 1"],
    "domain": "frysboxen.example",
    "currency": "SEK",
    "timezone": "Europe/Stockholm",
    "language": "sv",
    "pools": {
        "server": {
            "keys": [
                {"key": "equal", "part": "60%"},
                {"key": "usage", "meter": "storage", "part": "40%"},
            ]
        },
        "domain": {"keys": [{"key": "equal"}]},
    },
}
CONFIG = parse_config({"coop": COOP}, source="coop.yml")
COST = OpenCost(
    date="2026-10-05",
    supplier="Hetzner",
    description="Server",
    pool="server",
    amount=60000,
    whole=60000,
    service_start="2026-10-01",
    service_end="2026-11-01",
)


def books_of(use, *, costs=None, months=(), reserve=0, closed_on=None, left=None):
    """The books of as many households as there are numbers in `use`: what each used, in
    GB-months.
    """
    members = [
        Membership(
            f"{place:04}",
            f"Secret {place}",
            "sv",
            "secret@elsewhere.example",
            date(2026, 1, 1),
            left,
            1,
            Fraction(1),
            (),
        )
        for place in range(1, len(use) + 1)
    ]
    usage = {
        "storage": {
            member.number: Usage(used * GB_MONTH) for member, used in zip(members, use, strict=True)
        }
    }
    costs = costs or {"server": 60000}
    preview = settle_period(
        OCTOBER, currency="SEK", costs=costs, pools=CONFIG.pools, memberships=members, usage=usage
    )
    return write_open_books(
        preview,
        period=OCTOBER,
        costs=[COST],
        months=months,
        reserve=reserve,
        closed_on=closed_on,
        config=CONFIG,
    )


def parts_of(books, pool="server"):
    (found,) = [one for one in books.pools if one.pool == pool]
    return {part.key: part for part in found.parts}


def test_it_says_what_was_paid_how_it_was_divided_and_what_is_in_the_reserve():
    books = books_of(
        [1, 1, 2],
        months=[OpenMonth(period="2026-09", total=500)],
        reserve=777,
        closed_on=date(2026, 11, 2),
    )
    assert (books.coop.name, books.coop.organisation_number, books.coop.address) == (
        "Frysboxen",
        "802400-0000",
        ("Frysgatan 1",),
    )
    assert (books.period.label, books.period.start, books.period.end) == (
        "2026-10",
        "2026-10-01",
        "2026-11-01",
    )
    assert (books.currency, books.settlement, books.state, books.version) == (
        "SEK",
        "cost",
        "open",
        1,
    )
    assert (books.households, books.invoiced, books.total) == (3, 60000, 60000)
    assert books.costs == (COST,)
    assert (books.reserve.change, books.reserve.balance, books.reserve.on) == (0, 777, "2026-11-02")
    assert [(month.period, month.total) for month in books.months] == [
        ("2026-09", 500),
        ("2026-10", 60000),
    ]
    (pool,) = books.pools
    assert (pool.pool, pool.kind, pool.cost, pool.allocated, pool.to_reserve) == (
        "server",
        "pool",
        60000,
        60000,
        0,
    )
    equal, usage = parts_of(books)["equal"], parts_of(books)["usage"]
    assert (equal.meter, equal.fallback, equal.amount, equal.households) == (None, False, 36000, 3)
    assert (equal.shown.quantity, equal.shown.unit) == ("93", "days")
    assert (usage.meter, usage.amount, usage.households) == ("storage", 24000, 3)
    assert (usage.shown.quantity, usage.shown.unit) == ("4.000", "GB-months")


@pytest.mark.parametrize(
    ("use", "shown"), [([1, 1, 1, 0], "3.000"), ([1, 1, 0, 0], None), ([5, 0, 0, 0], None)]
)
def test_what_fewer_than_three_used_together_is_not_shown(use, shown):
    assert FEWEST_USERS == 3
    part = parts_of(books_of(use))["usage"]
    assert (part.shown and part.shown.quantity) == shown
    assert part.amount == 24000


def test_days_of_membership_are_shown_of_however_few():
    assert parts_of(books_of([1]))["equal"].shown.quantity == "31"


def test_a_key_without_use_is_a_part_of_its_own_and_says_what_took_its_place():
    (pool,) = books_of([0, 0, 0]).pools
    assert [(part.key, part.fallback, part.amount) for part in pool.parts] == [
        ("equal", False, 36000),
        ("equal", True, 24000),
    ]


def test_what_nobody_shares_is_in_the_reserve():
    books = books_of([1], left=date(2026, 2, 1))
    assert (books.households, books.invoiced, books.total) == (0, 0, 60000)
    assert (books.reserve.change, books.reserve.on) == (-60000, None)
    (pool,) = books.pools
    assert (pool.allocated, pool.to_reserve, pool.parts) == (0, 60000, ())


@given(
    st.lists(st.integers(0, 3), min_size=1, max_size=6),
    st.fixed_dictionaries(
        {"server": st.integers(-(10**6), 10**6), "domain": st.integers(-(10**6), 10**6)}
    ),
)
def test_the_sums_are_the_months_and_no_household_can_be_found_in_them(use, costs):
    books = books_of(use, costs=costs)
    assert books.total == sum(pool.cost for pool in books.pools) == sum(costs.values())
    assert books.invoiced - books.reserve.change == books.total
    for pool in books.pools:
        assert (
            sum(part.amount for part in pool.parts) == pool.allocated == pool.cost - pool.to_reserve
        )
    text = canonical_json(books)
    assert "Secret" not in text
    assert "secret@" not in text
    assert '"0001"' not in text
