"""The keys by which a pool is divided: what each household brings, and what that comes to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction
from typing import Literal

from coopctl.core.config.coop import Pool, PoolKey
from coopctl.core.metering.meters import METERS
from coopctl.core.metering.usage import Usage
from coopctl.core.money.period import Period
from coopctl.core.money.split import allocate, largest_remainder, whole_weights
from coopctl.core.settlement.membership import Membership

FallbackKey = Literal["equal", "person", "share"]
UsageByMeter = Mapping[str, Mapping[str, Usage]]
UsageByAccount = Mapping[str, Mapping[str, Mapping[str, Usage]]]
Accounts = Mapping[str, Mapping[str, Sequence[tuple[date, date | None]]]]


@dataclass(frozen=True)
class Basis:
    """What a household brings to a key, before its solidarity factor; `unit` is days or the meter's
    base unit.
    """

    quantity: int
    unit: str
    estimated: bool = False


@dataclass(frozen=True)
class Share:
    """A household's share of a part: `amount` is `part × weight / total weight` towards zero, plus
    `rounding` (0 or one unit).
    """

    basis: Basis
    weight: int
    amount: int
    rounding: int


@dataclass(frozen=True)
class DividedPart:
    """One key's part of a pool. `fallback`: the pool's own key had no weight at all. Without
    shares, `cost` goes to the reserve.
    """

    rule: PoolKey
    fallback: bool
    cost: int
    total_weight: int
    shares: Mapping[str, Share]


@dataclass(frozen=True)
class Facts:
    """What a period is settled on: who was a member (with at least a day in it), and what was
    metered, by meter and household.

    For price lists: what was metered by meter, household and account, and when there were accounts,
    by kind and household.
    """

    period: Period
    active: tuple[Membership, ...]
    usage: UsageByMeter
    by_account: UsageByAccount = field(default_factory=dict)
    accounts: Accounts = field(default_factory=dict)


def gather_facts(
    period: Period,
    *,
    memberships: Iterable[Membership],
    usage: UsageByMeter,
    by_account: UsageByAccount | None = None,
    accounts: Accounts | None = None,
) -> Facts:
    """Keep the households that were members in the period, in the order of their numbers."""
    active = (
        member
        for member in memberships
        if period.overlap_days(start=member.joined, end=member.left)
    )
    return Facts(
        period,
        tuple(sorted(active, key=lambda member: member.number)),
        usage,
        by_account or {},
        accounts or {},
    )


def measure(rule: PoolKey, *, member: Membership, facts: Facts) -> Basis:
    """Return what a household brings to a key. What is `included` is meant per household and whole
    month.
    """
    days = facts.period.overlap_days(start=member.joined, end=member.left)
    match rule.key:
        case "equal":
            return Basis(days, "days")
        case "share":
            return Basis(_share_days(member, period=facts.period), "share-days")
        case "person":
            return Basis(
                sum(
                    _days_of_person(span, member=member, period=facts.period)
                    for span in member.persons
                ),
                "person-days",
            )
        case "usage" | "overage":
            return _metered(rule, member=member, facts=facts)


def _share_days(member: Membership, *, period: Period) -> int:
    return sum(
        shares * period.overlap_days(start=start, end=_earlier(end, member.left))
        for start, end, shares in member.pledges
    )


def _earlier(*days: date | None) -> date | None:
    return min((day for day in days if day is not None), default=None)


def _days_of_person(span: tuple[date, date | None], *, member: Membership, period: Period) -> int:
    joined, left = span
    return period.overlap_days(start=max(joined, member.joined), end=_earlier(left, member.left))


def _metered(rule: PoolKey, *, member: Membership, facts: Facts) -> Basis:
    assert rule.meter is not None
    meter = METERS[rule.meter]
    used = facts.usage.get(rule.meter, {}).get(member.number, Usage(0))
    included = (rule.included or 0) * (facts.period.seconds if meter.kind == "gauge" else 1)
    return Basis(max(0, used.quantity - included), meter.unit, used.estimated)


def divide_pool(name: str, *, cost: int, pool: Pool, facts: Facts) -> list[DividedPart]:
    """Divide a pool's cost over its keys by their parts, then each part over the households.

    Units left over between keys go to the largest remainders, ties in the order in which the pool
    names its keys.
    """
    parts = largest_remainder(
        cost, {str(place): rule.part for place, rule in enumerate(pool.keys)}, tie=int
    )
    return [
        divide_part(parts[str(place)], rule=rule, fallback=pool.fallback, pool=name, facts=facts)
        for place, rule in enumerate(pool.keys)
    ]


def divide_part(
    cost: int, *, rule: PoolKey, fallback: FallbackKey, pool: str, facts: Facts
) -> DividedPart:
    """Divide one part over the active households; those with no weight get a share of 0.

    Where all weights are zero, the fallback key divides it, then `equal`; where nobody was a
    member, nobody gets a share.
    """
    for candidate in (
        rule,
        PoolKey(key=fallback, part=rule.part),
        PoolKey(key="equal", part=rule.part),
    ):
        bases = {
            member.number: measure(candidate, member=member, facts=facts) for member in facts.active
        }
        weights = {
            member.number: bases[member.number].quantity * member.solidarity
            for member in facts.active
        }
        if any(weights.values()):
            return _share(
                DividedPart(candidate, candidate is not rule, cost, 0, {}),
                bases=bases,
                weights=weights,
                pool=pool,
                facts=facts,
            )
    return DividedPart(rule, fallback=False, cost=cost, total_weight=0, shares={})


def _share(
    part: DividedPart,
    *,
    bases: Mapping[str, Basis],
    weights: Mapping[str, Fraction],
    pool: str,
    facts: Facts,
) -> DividedPart:
    amounts = allocate(part.cost, weights, period=str(facts.period), pool=pool)
    scaled, total = whole_weights(weights)
    sign = -1 if part.cost < 0 else 1
    towards_zero = {
        number: sign * (abs(part.cost) * weight // total) for number, weight in scaled.items()
    }
    shares = {
        n: Share(bases[n], scaled[n], amounts[n], amounts[n] - towards_zero[n]) for n in bases
    }
    return replace(part, total_weight=total, shares=shares)
