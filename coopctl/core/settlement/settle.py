"""Settling a period by `cost`, `tariff` or `rent`. Pure: the same facts give the same preview.

`cost`: invoices equal the pools, to the cent. `tariff`: members pay prices; the reserve bears the
pools and gets the income. `rent`: as `tariff`, and what was paid above the cost goes back to the
members. In each, what households pay and what goes to the reserve is what the pools cost.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from coopctl.core.config.coop import Pool, Settlement
from coopctl.core.config.pricelist import Tariff
from coopctl.core.money.period import Period
from coopctl.core.settlement.charges import charge_members, describe_income
from coopctl.core.settlement.keys import (
    DividedPart,
    Facts,
    Share,
    UsageByMeter,
    divide_pool,
    gather_facts,
)
from coopctl.core.settlement.membership import Membership
from coopctl.core.settlement.preview import (
    HouseholdDocument,
    KeyDocument,
    LineDocument,
    PeriodPreview,
    PoolDocument,
)
from coopctl.core.settlement.rent import REBATE, give_back


@dataclass(frozen=True)
class Rules:
    """How a co-op settles: by which settlement, with which pools and prices."""

    settlement: Settlement
    pools: Mapping[str, Pool]
    tariffs: Mapping[str, Tariff]


def settle_period(
    period: Period,
    *,
    currency: str,
    costs: Mapping[str, int],
    pools: Mapping[str, Pool],
    memberships: Iterable[Membership],
    usage: UsageByMeter,
    state: Literal["open", "closed"] = "open",
) -> PeriodPreview:
    """Divide each pool's cost (minor units, by pool name) over the period's member households.

    60 % of 600.00 by days of membership and 40 % by usage, where nobody used anything yet:

    >>> from datetime import date
    >>> from fractions import Fraction
    >>> from coopctl.core.config.coop import PoolKey
    >>> usage = PoolKey(key="usage", meter="storage", part="40%")
    >>> server = Pool(keys=(PoolKey(key="equal", part="60%"), usage))
    >>> homes = [
    ...     Membership(n, n, "sv", "", date(2026, 1, 1), None, 1, Fraction(1), ())
    ...     for n in ("0001", "0002", "0003")
    ... ]
    >>> month = Period(2026, 10, "Europe/Stockholm")
    >>> preview = settle_period(
    ...     month, currency="SEK", costs={"server": 60000}, pools={"server": server},
    ...     memberships=homes, usage={},
    ... )
    >>> for line in preview.households[0].lines:
    ...     print(line.key, line.fallback, line.quantity, line.share, line.amount)
    equal False 31 31/93 12000
    equal True 31 31/93 8000
    """
    facts = gather_facts(period, memberships=memberships, usage=usage)
    return settle_facts(
        facts, currency=currency, costs=costs, rules=Rules("cost", pools, {}), state=state
    )


def settle_facts(
    facts: Facts,
    *,
    currency: str,
    costs: Mapping[str, int],
    rules: Rules,
    state: Literal["open", "closed"] = "open",
) -> PeriodPreview:
    """Settle a period on its facts; `costs` in minor units by pool name."""
    if rules.settlement == "cost":
        lines, summaries = _divide_costs(facts, costs=costs, pools=rules.pools)
    else:
        lines, summaries = _charge_prices(facts, currency=currency, costs=costs, rules=rules)
    return PeriodPreview(
        period=str(facts.period),
        currency=currency,
        settlement=rules.settlement,
        state=state,
        pools=summaries,
        households=tuple(
            describe_household(number, lines=tuple(lines[number])) for number in sorted(lines)
        ),
        total=sum(costs.values()),
    )


def describe_household(number: str, *, lines: tuple[LineDocument, ...]) -> HouseholdDocument:
    """Return what a household pays: its lines and their sum."""
    total = sum(line.amount for line in lines)
    return HouseholdDocument(
        number=number, total=total, estimated=any(line.estimated for line in lines), lines=lines
    )


def _charge_prices(
    facts: Facts, *, currency: str, costs: Mapping[str, int], rules: Rules
) -> tuple[dict[str, list[LineDocument]], tuple[PoolDocument, ...]]:
    charged, income = charge_members(rules.tariffs, facts=facts, currency=currency)
    lines = {number: list(its_lines) for number, its_lines in charged.items()}
    summaries = [
        _bear(name, cost=cost, pool=rules.pools[name]) for name, cost in sorted(costs.items())
    ]
    summaries += income
    if rules.settlement == "rent":
        rebates = give_back(sum(row.allocated for row in income) - sum(costs.values()), facts=facts)
        for number, line in rebates.items():
            lines.setdefault(number, []).append(line)
        summaries.append(
            describe_income(
                REBATE, amount=sum(line.amount for line in rebates.values()), kind="rebate"
            )
        )
    return lines, tuple(summaries)


def _bear(name: str, *, cost: int, pool: Pool) -> PoolDocument:
    return _summary(name, cost=cost, pool=pool, to_reserve=cost)


def _divide_costs(
    facts: Facts, *, costs: Mapping[str, int], pools: Mapping[str, Pool]
) -> tuple[dict[str, list[LineDocument]], tuple[PoolDocument, ...]]:
    factors = {member.number: str(member.solidarity) for member in facts.active}
    lines: dict[str, list[LineDocument]] = defaultdict(list)
    summaries = []
    for name, cost in sorted(costs.items()):
        parts = divide_pool(name, cost=cost, pool=pools[name], facts=facts)
        for part in parts:
            for number, share in part.shares.items():
                lines[number].append(
                    _line(name, cost=cost, part=part, share=share, solidarity=factors[number])
                )
        to_reserve = sum(part.cost for part in parts if not part.shares)
        summaries.append(_summary(name, cost=cost, pool=pools[name], to_reserve=to_reserve))
    return lines, tuple(summaries)


def _line(
    pool: str, *, cost: int, part: DividedPart, share: Share, solidarity: str
) -> LineDocument:
    return LineDocument(
        pool=pool,
        key=part.rule.key,
        meter=part.rule.meter,
        fallback=part.fallback,
        quantity=str(share.basis.quantity),
        unit=share.basis.unit,
        solidarity=solidarity,
        share=f"{share.weight}/{part.total_weight}",
        pool_cost=cost,
        part_cost=part.cost,
        amount=share.amount,
        rounding=share.rounding,
        estimated=share.basis.estimated,
    )


def _summary(name: str, *, cost: int, pool: Pool, to_reserve: int) -> PoolDocument:
    keys = tuple(
        KeyDocument(key=rule.key, part=str(rule.part), meter=rule.meter, included=rule.included)
        for rule in pool.keys
    )
    return PoolDocument(
        pool=name,
        cost=cost,
        allocated=cost - to_reserve,
        to_reserve=to_reserve,
        keys=keys,
        fallback=pool.fallback,
    )
