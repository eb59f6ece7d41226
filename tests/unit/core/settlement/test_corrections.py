"""A closed month settled again: corrections make up the difference, to the cent."""

from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from coopctl.core.config.coop import Pool, PoolKey
from coopctl.core.config.pricelist import Tariff
from coopctl.core.metering.usage import Usage
from coopctl.core.money.period import Period
from coopctl.core.settlement.corrections import (
    add_corrections,
    compare_use,
    correct_period,
    sum_amounts,
    sum_corrections,
)
from coopctl.core.settlement.keys import gather_facts
from coopctl.core.settlement.membership import Membership
from coopctl.core.settlement.preview import UseDocument
from coopctl.core.settlement.settle import Rules, settle_facts

OCTOBER, NOVEMBER = Period(2026, 10, "Europe/Stockholm"), Period(2026, 11, "Europe/Stockholm")
POOLS = {
    "server": Pool(
        keys=(PoolKey(key="equal", part="60%"), PoolKey(key="usage", meter="mail_sent", part="40%"))
    )
}
TARIFFS = {"mail": Tariff(per="household", meter="mail_sent", price="1.00")}
NUMBERS = ("0001", "0002", "0003")


def settle(used, *, period=OCTOBER, settlement="cost", cost=60000):
    homes = [
        Membership(number, "", "sv", "", date(2026, 1, 1), None, 1, Fraction(1), ())
        for number in NUMBERS
    ]
    facts = gather_facts(
        period,
        memberships=homes,
        usage={"mail_sent": {number: Usage(count) for number, count in used.items()}},
    )
    return settle_facts(
        facts, currency="SEK", costs={"server": cost}, rules=Rules(settlement, POOLS, TARIFFS)
    )


def correct(issued, again, *, later=()):
    settled = sum_amounts(issued)
    for key, amount in sum_corrections(later, period=issued.period).items():
        settled[key] = settled.get(key, 0) + amount
    return correct_period(again, settled=settled, use={})


def corrected(correction):
    return {
        number: sum(line.amount for line in lines) for number, lines in correction.lines.items()
    }


def test_a_late_reading_moves_the_share_that_goes_by_use():
    correction = correct(settle({"0001": 3, "0002": 1}), settle({"0001": 3, "0002": 1, "0003": 4}))
    assert corrected(correction) == {"0001": -9000, "0002": -3000, "0003": 12000}
    (line,) = correction.lines["0003"]
    assert (line.key, line.pool, line.amount, line.share) == ("correction", "server", 12000, "1/1")
    assert (line.correction.period, line.correction.before, line.correction.after) == (
        "2026-10",
        12000,
        24000,
    )


def test_use_that_nobody_had_before_takes_the_place_of_the_fallback():
    correction = correct(settle({}), settle({"0002": 1}))
    assert corrected(correction) == {"0001": -8000, "0002": 16000, "0003": -8000}


def test_nothing_late_is_no_correction():
    assert correct(settle({"0001": 3}), settle({"0001": 3})).lines == {}


def test_the_next_month_carries_the_correction_and_its_pools_stay_balanced():
    november = settle({}, period=NOVEMBER)
    preview = add_corrections(
        november, [correct(settle({"0001": 1}), settle({"0001": 1, "0002": 1}))]
    )
    assert {household.number: household.total for household in preview.households} == {
        "0001": 8000,
        "0002": 32000,
        "0003": 20000,
    }
    assert [line.key for line in preview.households[0].lines] == ["equal", "equal", "correction"]
    assert [(row.cost, row.allocated, row.to_reserve) for row in preview.pools] == [
        (60000, 60000, 0)
    ]


def test_income_that_comes_late_goes_to_the_reserve():
    november = settle({"0001": 1}, period=NOVEMBER, settlement="tariff")
    october = settle({"0001": 1}, settlement="tariff"), settle({"0001": 5}, settlement="tariff")
    preview = add_corrections(november, [correct(*october)])
    assert [(row.pool, row.cost, row.allocated, row.to_reserve) for row in preview.pools] == [
        ("server", 60000, 0, 60000),
        ("mail", 0, 500, -500),
    ]


def test_a_household_without_lines_of_its_own_gets_one_for_the_correction():
    empty = settle({}, period=NOVEMBER, settlement="tariff", cost=0)
    preview = add_corrections(empty, [correct(settle({"0001": 1}), settle({"0002": 1}))])
    assert [(household.number, household.total) for household in preview.households] == [
        ("0001", -24000),
        ("0002", 24000),
    ]
    assert {row.pool: row.allocated + row.to_reserve - row.cost for row in preview.pools} == {
        "server": 0,
        "mail": 0,
    }


def test_what_changed_of_the_use_is_told_by_household_and_meter():
    before = {"mail_sent": {"0001": Usage(3), "0002": Usage(1)}}
    after = {"mail_sent": {"0001": Usage(3), "0002": Usage(1, estimated=True), "0003": Usage(4)}}
    assert compare_use(before, after) == {
        "0002": (UseDocument(meter="mail_sent", before="1", after="1", estimated=True),),
        "0003": (UseDocument(meter="mail_sent", before="0", after="4", estimated=False),),
    }


use = st.dictionaries(st.sampled_from(NUMBERS), st.integers(0, 1000))


@given(
    use, st.lists(use, max_size=4), st.integers(-(10**6), 10**6), st.sampled_from(["cost", "rent"])
)
def test_however_often_readings_come_late_all_sums_to_what_was_settled_at_once(
    first, updates, cost, settlement
):
    issued = settle(first, settlement=settlement, cost=cost)
    later = []
    for known in updates:
        correction = correct(issued, settle(known, settlement=settlement, cost=cost), later=later)
        assert sum(corrected(correction).values()) == 0
        later.append(
            add_corrections(
                settle({}, period=NOVEMBER, settlement=settlement, cost=0), [correction]
            )
        )
    last = updates[-1] if updates else first
    settled = sum_amounts(issued)
    for key, amount in sum_corrections(later, period="2026-10").items():
        settled[key] = settled.get(key, 0) + amount
    wanted = sum_amounts(settle(last, settlement=settlement, cost=cost))
    assert {key: amount for key, amount in settled.items() if amount} == {
        key: amount for key, amount in wanted.items() if amount
    }
    assert correct(issued, settle(last, settlement=settlement, cost=cost), later=later).lines == {}


def test_a_correction_is_one_line_with_all_that_it_says():
    use = UseDocument(meter="mail_sent", before="0", after="4", estimated=True)
    issued, again = settle({"0001": 3, "0002": 1}), settle({"0001": 3, "0002": 1, "0003": 4})
    correction = correct_period(again, settled=sum_amounts(issued), use={"0003": (use,)})
    assert correction.lines["0003"][0].model_dump() == {
        "pool": "server",
        "key": "correction",
        "meter": None,
        "fallback": False,
        "quantity": "1",
        "unit": "correction",
        "solidarity": "1",
        "share": "1/1",
        "pool_cost": 12000,
        "part_cost": 12000,
        "amount": 12000,
        "rounding": 0,
        "estimated": True,
        "charge": None,
        "correction": {
            "period": "2026-10",
            "before": 12000,
            "after": 24000,
            "use": (use.model_dump(),),
        },
    }
    assert not correction.lines["0001"][0].estimated


def test_a_pool_that_the_next_month_does_not_have_comes_with_its_correction():
    empty = settle({}, period=NOVEMBER).model_copy(update={"pools": ()})
    preview = add_corrections(empty, [correct(settle({"0001": 1}), settle({"0002": 1}))])
    (row,) = preview.pools
    assert (row.pool, row.kind, row.cost, row.allocated, row.to_reserve, len(row.keys)) == (
        "server",
        "pool",
        0,
        0,
        0,
        2,
    )


def test_use_of_a_meter_that_was_not_asked_for_before_is_all_new():
    assert compare_use({}, {"mail_sent": {"0001": Usage(3)}}) == {
        "0001": (UseDocument(meter="mail_sent", before="0", after="3", estimated=False),)
    }
    assert compare_use({"mail_sent": {"0001": Usage(3)}}, {"mail_sent": {}}) == {
        "0001": (UseDocument(meter="mail_sent", before="3", after="0", estimated=False),)
    }
