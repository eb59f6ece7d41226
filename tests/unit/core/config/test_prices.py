"""Settlements by price list: income and costs meet in the reserve, rent goes back."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopctl.core.config.coop import Pool, PoolKey
from coopctl.core.config.pricelist import Tariff
from coopctl.core.metering.usage import Usage
from coopctl.core.money.period import Period
from coopctl.core.settlement.keys import gather_facts
from coopctl.core.settlement.membership import Membership
from coopctl.core.settlement.preview import PeriodPreview, canonical_json
from coopctl.core.settlement.settle import Rules, settle_facts

OCTOBER = Period(2026, 10, "Europe/Stockholm")
POOLS = {"server": Pool(keys=(PoolKey(key="equal"),)), "domain": Pool(keys=(PoolKey(key="share"),))}
ALWAYS = (date(2026, 1, 1), None)


def home(
    number,
    *,
    joined=date(2026, 1, 1),
    left=None,
    shares=1,
    solidarity=Fraction(1),
    persons=((date(2026, 1, 1), None),),
):
    return Membership(
        number, f"Household {number}", "sv", "", joined, left, shares, solidarity, persons
    )


def settle(settlement, tariffs, *, homes, costs=None, usage=None, by_account=None, accounts=None):
    facts = gather_facts(
        OCTOBER, memberships=homes, usage=usage or {}, by_account=by_account, accounts=accounts
    )
    return settle_facts(
        facts, currency="EUR", costs=costs or {}, rules=Rules(settlement, POOLS, tariffs)
    )


def totals(preview):
    return {household.number: household.total for household in preview.households}


def rows(preview):
    return {row.pool: (row.cost, row.allocated, row.to_reserve) for row in preview.pools}


def test_income_less_cost_goes_to_the_reserve_and_each_row_says_its_part():
    tariffs = {"membership": Tariff(per="household", flat="10.00")}
    preview = settle("tariff", tariffs, homes=[home("0001"), home("0002")], costs={"server": 1500})
    assert totals(preview) == {"0001": 1000, "0002": 1000}
    assert rows(preview) == {"server": (1500, 0, 1500), "membership": (0, 2000, -2000)}
    assert preview.total == 1500


def test_rent_above_the_cost_comes_back_in_equal_parts():
    tariffs = {"mail": Tariff(per="household", meter="mail_sent", price="1.00")}
    usage = {"mail_sent": {"0001": Usage(20), "0002": Usage(4)}}
    preview = settle(
        "rent",
        tariffs,
        homes=[home("0001"), home("0002"), home("0003")],
        costs={"server": 1500},
        usage=usage,
    )
    assert totals(preview) == {"0001": 2000 - 300, "0002": 400 - 300, "0003": -300}
    assert rows(preview) == {
        "server": (1500, 0, 1500),
        "mail": (0, 2400, -2400),
        "rebate": (0, -900, 900),
    }
    assert sum(row.to_reserve for row in preview.pools) == 0


def test_rent_below_the_cost_is_charged_in_equal_parts():
    tariffs = {"membership": Tariff(per="household", flat="1.00")}
    preview = settle("rent", tariffs, homes=[home("0001"), home("0002")], costs={"server": 1500})
    assert totals(preview) == {"0001": 750, "0002": 750}


def test_rebates_go_by_days_and_without_solidarity():
    tariffs = {"mail": Tariff(per="household", meter="mail_sent", price="1.00")}
    homes = [home("0001", solidarity=Fraction(1, 2)), home("0002", joined=date(2026, 10, 22))]
    preview = settle("rent", tariffs, homes=homes, usage={"mail_sent": {"0001": Usage(41)}})
    assert totals(preview) == {"0001": 4100 - 3100, "0002": -1000}


def test_without_members_the_reserve_bears_the_cost_in_every_settlement():
    tariffs = {"membership": Tariff(per="household", flat="1.00")}
    for settlement in ("tariff", "rent"):
        preview = settle(settlement, tariffs, homes=[], costs={"server": 1500})
        assert (preview.households, sum(row.to_reserve for row in preview.pools)) == ((), 1500)


@pytest.mark.parametrize(
    ("per", "expected"),
    [
        ("household", {"0001": 3100, "0002": 1000}),
        ("share", {"0001": 9300, "0002": 1000}),
        ("person", {"0001": 3100 + 1500, "0002": 1000}),
        ("mailbox", {"0001": 3100 + 200, "0002": 500}),
    ],
)
def test_a_flat_price_counts_what_it_is_per_within_the_membership(per, expected):
    homes = [
        home("0001", shares=3, persons=(ALWAYS, (date(2026, 10, 17), None))),
        home("0002", joined=date(2026, 10, 22), persons=(ALWAYS,)),
    ]
    accounts = {
        "mailbox": {
            "0001": (ALWAYS, (date(2026, 9, 1), date(2026, 10, 3))),
            "0002": ((date(2026, 9, 1), date(2026, 10, 27)),),
        }
    }
    preview = settle(
        "tariff", {"price": Tariff(per=per, flat="31.00")}, homes=homes, accounts=accounts
    )
    assert totals(preview) == expected


def test_a_price_for_use_per_account_is_charged_for_each_account():
    lists = Tariff(
        per="list",
        meter="list_deliveries",
        package=1000,
        price="1.00",
        mode="volume",
        free_up_to=500,
    )
    use = {
        "list_deliveries": {
            "0001": {
                "list/a": Usage(500),
                "list/b": Usage(501),
                "list/c": Usage(1001, estimated=True),
            }
        }
    }
    preview = settle("tariff", {"lists": lists}, homes=[home("0001")], by_account=use)
    (household,) = preview.households
    assert [(line.charge.account, line.amount, line.estimated) for line in household.lines] == [
        ("list/a", 0, False),
        ("list/b", 100, False),
        ("list/c", 200, True),
    ]
    assert household.estimated


def test_a_household_is_charged_for_all_that_it_used_together():
    lists = Tariff(per="household", meter="mail_sent", package=1000, price="1.00")
    preview = settle(
        "tariff",
        {"mail": lists},
        homes=[home("0001"), home("0002")],
        usage={"mail_sent": {"0001": Usage(1001)}},
    )
    assert totals(preview) == {"0001": 200}


prices = st.integers(0, 10**5).map(lambda minor: f"{minor // 100}.{minor % 100:02}")


@st.composite
def tariffs(draw):
    flat = st.builds(
        lambda per, price, every: Tariff(per=per, flat=price, every=every),
        st.sampled_from(["household", "share", "person", "mailbox"]),
        prices,
        st.sampled_from(["month", "year"]),
    )
    use = st.builds(
        lambda per, price, package, minimum: Tariff(
            per=per, meter="mail_sent", price=price, package=package, minimum=minimum
        ),
        st.sampled_from(["household", "list"]),
        prices,
        st.integers(1, 1000),
        st.none() | prices,
    )
    return draw(st.dictionaries(st.sampled_from(["t", "u", "v"]), st.one_of(flat, use), min_size=1))


@st.composite
def homes(draw):
    day = st.dates(date(2026, 8, 1), date(2026, 12, 1))
    members = []
    for number in sorted(draw(st.sets(st.integers(1, 9999), max_size=8))):
        joined = draw(day)
        left = draw(
            st.none()
            | st.integers(0, 90).map(lambda days, joined=joined: joined + timedelta(days=days))
        )
        persons = tuple((draw(day), None) for _ in range(draw(st.integers(0, 3))))
        members.append(
            home(
                f"{number:04}",
                joined=joined,
                left=left,
                shares=draw(st.integers(1, 5)),
                persons=persons,
            )
        )
    return members


costs = st.fixed_dictionaries(
    {"server": st.integers(-(10**9), 10**9), "domain": st.integers(-(10**9), 10**9)}
)
quantities = st.dictionaries(st.integers(1, 9999).map("{:04}".format), st.integers(0, 10**6))


def settle_drawn(settlement, price_list, costs, homes, used):
    usage = {"mail_sent": {number: Usage(quantity) for number, quantity in used.items()}}
    by_account = {
        "mail_sent": {number: {"list/x": Usage(quantity)} for number, quantity in used.items()}
    }
    accounts = {
        "mailbox": {
            member.number: (ALWAYS, (date(2026, 10, 5), date(2026, 10, 9))) for member in homes
        }
    }
    return settle(
        settlement,
        price_list,
        homes=homes,
        costs=costs,
        usage=usage,
        by_account=by_account,
        accounts=accounts,
    )


@given(st.sampled_from(["tariff", "rent"]), tariffs(), costs, homes(), quantities)
def test_what_households_pay_and_the_reserve_is_what_the_pools_cost(
    settlement, price_list, costs, homes, used
):
    preview = settle_drawn(settlement, price_list, costs, homes, used)
    paid = sum(household.total for household in preview.households)
    assert (
        paid + sum(row.to_reserve for row in preview.pools) == sum(costs.values()) == preview.total
    )
    for row in preview.pools:
        lines = [
            line
            for household in preview.households
            for line in household.lines
            if line.pool == row.pool
        ]
        assert sum(line.amount for line in lines) == row.allocated == row.cost - row.to_reserve


@given(tariffs(), costs, homes(), quantities)
def test_rent_less_cost_is_what_is_given_back_exactly(price_list, costs, homes, used):
    preview = settle_drawn("rent", price_list, costs, homes, used)
    lines = [line for household in preview.households for line in household.lines]
    rent = sum(line.amount for line in lines if line.key == "tariff")
    rebates = -sum(line.amount for line in lines if line.key == "rebate")
    members = any(line.key == "rebate" for line in lines)
    assert rebates == (rent - sum(costs.values()) if members else 0)


@given(
    st.sampled_from(["tariff", "rent"]),
    st.tuples(tariffs(), costs),
    homes(),
    quantities,
    st.randoms(),
)
def test_order_is_irrelevant_a_rerun_is_identical_and_it_survives_being_stored(
    settlement, asked, homes, used, random
):
    price_list, costs = asked
    preview = settle_drawn(settlement, price_list, costs, homes, used)
    random.shuffle(homes)
    shuffled = dict(sorted(used.items(), key=lambda _: random.random()))
    again = settle_drawn(
        settlement,
        dict(reversed(price_list.items())),
        dict(reversed(costs.items())),
        homes,
        shuffled,
    )
    assert canonical_json(again) == canonical_json(preview)
    assert PeriodPreview.model_validate_json(canonical_json(preview)) == preview


@given(tariffs(), costs, homes(), quantities)
def test_each_line_can_be_computed_from_what_it_says(price_list, costs, homes, used):
    for household in settle_drawn("rent", price_list, costs, homes, used).households:
        for line in household.lines:
            assert line.amount == int(line.part_cost * Fraction(line.share)) + line.rounding


@given(homes(), st.integers(2, 30), st.integers(0, 10**6))
def test_a_household_that_splits_or_merges_in_mid_month_pays_the_same_in_all(homes, day, cost):
    """Two memberships that follow each other, and two that share the pledged shares, weigh what one
    does.
    """
    one = home("9999", shares=2)
    cut = date(2026, 10, day)
    split = [
        home("9999", shares=2, left=cut, persons=((date(2026, 1, 1), cut),)),
        home("9998", joined=cut, persons=((cut, None),)),
        home("9997", joined=cut, persons=()),
    ]
    others = [member for member in homes if member.number not in ("9997", "9998", "9999")]
    for key in ("share", "person"):
        pools = {"server": Pool(keys=(PoolKey(key=key),)), "domain": POOLS["domain"]}
        shares = []
        for these in ([one], split):
            facts = gather_facts(OCTOBER, memberships=[*others, *these], usage={})
            preview = settle_facts(
                facts, currency="EUR", costs={"server": cost}, rules=Rules("cost", pools, {})
            )
            assert sum(household.total for household in preview.households) == cost
            ours = [
                line
                for household in preview.households
                if household.number > "9996"
                for line in household.lines
            ]
            shares.append(sum(Fraction(line.share) for line in ours))
        assert shares[0] == shares[1]


def test_lines_say_all_about_a_price():
    preview = settle(
        "rent",
        {"sites": Tariff(per="site", flat="12.00", every="year")},
        homes=[home("0001")],
        accounts={"site": {"0001": [ALWAYS]}},
    )
    price, rebate = (line.model_dump() for line in preview.households[0].lines)
    assert price == {
        "pool": "sites",
        "key": "tariff",
        "meter": None,
        "fallback": False,
        "quantity": "31",
        "unit": "site-days",
        "solidarity": "1",
        "share": "31/365",
        "pool_cost": 1200,
        "part_cost": 1200,
        "amount": 102,
        "rounding": 1,
        "estimated": False,
        "charge": {
            "per": "site",
            "exact": "37200/365",
            "account": None,
            "steps": (),
            "bounded": None,
        },
        "correction": None,
    }
    assert rebate == price | {
        "pool": "rebate",
        "key": "rebate",
        "unit": "days",
        "share": "31/31",
        "pool_cost": -102,
        "part_cost": -102,
        "amount": -102,
        "rounding": 0,
        "charge": None,
    }


def test_lines_say_all_about_use():
    mail = Tariff(per="household", meter="mail_sent", unit=3, price="0.10")
    preview = settle(
        "tariff",
        {"mail": mail},
        homes=[home("0001")],
        usage={"mail_sent": {"0001": Usage(5, estimated=True)}},
    )
    (line,) = preview.households[0].lines
    assert line.model_dump() == {
        "pool": "mail",
        "key": "tariff",
        "meter": "mail_sent",
        "fallback": False,
        "quantity": "5",
        "unit": "messages",
        "solidarity": "1",
        "share": "1/1",
        "pool_cost": 17,
        "part_cost": 17,
        "amount": 17,
        "rounding": 0,
        "estimated": True,
        "charge": {
            "per": "household",
            "exact": "50/3",
            "account": None,
            "steps": ({"quantity": "5", "count": "5/3", "price": 10},),
            "bounded": None,
        },
        "correction": None,
    }
    assert [row.model_dump(exclude={"keys"}) for row in preview.pools] == [
        {
            "pool": "mail",
            "cost": 0,
            "allocated": 17,
            "to_reserve": -17,
            "fallback": "equal",
            "kind": "tariff",
        }
    ]
    assert (preview.settlement, preview.currency, preview.state, preview.period) == (
        "tariff",
        "EUR",
        "open",
        "2026-10",
    )


def test_who_used_nothing_has_no_line_but_for_a_minimum():
    for minimum, amounts in ((None, []), ("5.00", [500])):
        mail = Tariff(per="household", meter="mail_sent", price="0.10", minimum=minimum)
        preview = settle("tariff", {"mail": mail}, homes=[home("0001")])
        assert [
            line.amount for household in preview.households for line in household.lines
        ] == amounts


def test_prices_are_in_the_co_ops_currency():
    """The yen has no decimals: 500 is 500 minor units."""
    mail = {"per": "household", "meter": "mail_sent", "price": "5", "cap": "20", "minimum": "10"}
    tariffs = {"mail": Tariff(**mail), "membership": Tariff(per="household", flat="500")}
    for used, amount in ((1, 10), (3, 15), (9, 20)):
        facts = gather_facts(
            OCTOBER, memberships=[home("0001")], usage={"mail_sent": {"0001": Usage(used)}}
        )
        preview = settle_facts(
            facts, currency="JPY", costs={}, rules=Rules("tariff", POOLS, tariffs)
        )
        assert [line.amount for line in preview.households[0].lines] == [amount, 500]


def test_a_bound_is_reported_and_the_minimum_ends_with_the_membership():
    mail = Tariff(per="household", meter="mail_sent", price="0.10", minimum="31.00")
    preview = settle("tariff", {"mail": mail}, homes=[home("0001", left=date(2026, 10, 11))])
    (line,) = preview.households[0].lines
    assert (line.amount, line.charge.bounded) == (1000, "minimum")


def test_households_and_kinds_that_are_not_there_pay_nothing():
    tariffs = {
        "sites": Tariff(per="site", flat="1.00"),
        "lists": Tariff(per="list", meter="list_deliveries", price="1.00"),
        "membership": Tariff(per="household", flat="1.00"),
    }
    for accounts, by_account in (({}, {}), ({"site": {}}, {"list_deliveries": {}})):
        preview = settle(
            "tariff", tariffs, homes=[home("0001")], accounts=accounts, by_account=by_account
        )
        assert [(line.pool, line.unit) for line in preview.households[0].lines] == [
            ("membership", "days")
        ]
