"""Changed pledges, splits and mergers of households: nothing is counted twice or lost."""

from datetime import date, timedelta
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from coopctl.core.config.coop import Pool, PoolKey
from coopctl.core.config.pricelist import Tariff
from coopctl.core.money.period import Period
from coopctl.core.settlement.basis import read_members, write_basis
from coopctl.core.settlement.charges import find_spans
from coopctl.core.settlement.keys import gather_facts, measure
from coopctl.core.settlement.membership import Membership
from coopctl.core.settlement.settle import Rules, settle_facts

OCTOBER = Period(2026, 10, "Europe/Stockholm")
FIRST = date(2026, 10, 1)
JOINED = date(2026, 1, 1)


def home(number, *, joined=JOINED, left=None, shares=1, persons=(), former=()):
    return Membership(
        number, "", "", "", joined, left, shares, Fraction(1), tuple(persons), tuple(former)
    )


def share_days(member):
    return measure(
        PoolKey(key="share"),
        member=member,
        facts=gather_facts(OCTOBER, memberships=[member], usage={}),
    ).quantity


def test_each_day_counts_the_shares_that_were_pledged_on_it():
    member = home("1", shares=5, former=((date(2026, 10, 11), 2), (date(2026, 10, 21), 3)))
    assert share_days(member) == 10 * 2 + 10 * 3 + 11 * 5
    assert [(end, shares) for _, end, shares in member.pledges] == [
        (date(2026, 10, 11), 2),
        (date(2026, 10, 21), 3),
        (None, 5),
    ]


def test_a_change_outside_the_month_leaves_it_alone():
    assert share_days(home("1", shares=5, former=((date(2026, 11, 1), 2),))) == 31 * 2
    assert share_days(home("1", shares=5, former=((date(2026, 10, 1), 2),))) == 31 * 5


def test_who_left_pledges_nothing_any_more():
    member = home(
        "1",
        left=date(2026, 10, 6),
        shares=5,
        former=((date(2026, 10, 3), 2), (date(2026, 10, 20), 9)),
    )
    assert share_days(member) == 2 * 2 + 3 * 9


def test_a_price_per_share_follows_the_pledge():
    member = home("1", left=date(2026, 10, 26), shares=5, former=((date(2026, 10, 11), 2),))
    facts = gather_facts(OCTOBER, memberships=[member], usage={})
    tariff = Tariff(per="share", flat="1.00", every="month")
    assert find_spans(tariff, member=member, facts=facts) == [
        ((JOINED, date(2026, 10, 11)), 2),
        ((date(2026, 10, 11), date(2026, 10, 26)), 5),
    ]


def test_the_basis_of_a_closed_month_keeps_former_pledges():
    member = home("1", shares=5, former=((date(2026, 10, 11), 2),))
    (kept,) = read_members(write_basis([member], accounts={}, tariffs={}, intake=0))
    assert kept == member


days = st.integers(1, 30).map(lambda day: FIRST + timedelta(days=day))


def settle(key, homes):
    """What the households pay, and each one's exact part of the whole."""
    pools = {"server": Pool(keys=(PoolKey(key=key),))}
    facts = gather_facts(OCTOBER, memberships=homes, usage={})
    preview = settle_facts(
        facts, currency="EUR", costs={"server": 100_003}, rules=Rules("cost", pools, {})
    )
    assert sum(household.total for household in preview.households) == 100_003
    return {
        household.number: sum(Fraction(line.share) for line in household.lines)
        for household in preview.households
    }


@given(days, st.integers(2, 9), st.data())
def test_a_split_and_a_merge_take_nothing_from_the_others(day, shares, data):
    """Persons and shares that move by day weigh together what they weighed before; the odd cent
    aside, the others pay the same.
    """
    taken = data.draw(st.integers(1, shares - 1))
    stay, moved = (JOINED, None), (JOINED, day)
    others = [
        home("5", shares=2, persons=[stay]),
        home("6", joined=date(2026, 10, 9), persons=[stay, stay]),
    ]
    whole = [home("1", shares=shares, persons=[stay, stay])]
    split = [
        home("1", shares=shares - taken, persons=[stay, moved], former=((day, shares),)),
        home("2", joined=day, shares=taken, persons=[(day, None)]),
    ]
    merged = [
        home("1", shares=shares, persons=[stay, (day, None)], former=((day, shares - taken),)),
        home("2", left=day, shares=taken, persons=[moved]),
    ]
    apart = [
        home("1", shares=shares - taken, persons=[stay]),
        home("2", shares=taken, persons=[stay]),
    ]
    for key in ("share", "person"):
        results = [settle(key, [*others, *homes]) for homes in (whole, split, merged, apart)]
        assert len({(result["5"], result["6"]) for result in results}) == 1
        assert (
            len(
                {
                    sum(result[number] for number in ("1", "2") if number in result)
                    for result in results
                }
            )
            == 1
        )
