"""Settlement `cost`: invoices equal the pools, to the cent. Pure: the same facts give the same preview."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Literal

from coopctl.core.config import Pool
from coopctl.core.keys import DividedPart, Share, UsageByMeter, divide_pool, gather_facts
from coopctl.core.membership import Membership
from coopctl.core.period import Period
from coopctl.core.preview import HouseholdDocument, KeyDocument, LineDocument, PeriodPreview, PoolDocument


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
    """Divide each pool's cost (minor units, by pool name) over the households that were members in the period.

    60 % of 600.00 by days of membership and 40 % by usage, where nobody used anything yet:

    >>> from datetime import date
    >>> from fractions import Fraction
    >>> from coopctl.core.config import PoolKey
    >>> server = Pool(keys=(PoolKey(key="equal", part="60%"), PoolKey(key="usage", meter="storage", part="40%")))
    >>> homes = [Membership(n, n, "sv", "", date(2026, 1, 1), None, 1, Fraction(1), ()) for n in ("0001", "0002", "0003")]
    >>> month = Period(2026, 10, "Europe/Stockholm")
    >>> preview = settle_period(month, currency="SEK", costs={"server": 60000}, pools={"server": server}, memberships=homes, usage={})
    >>> [(line.key, line.fallback, line.quantity, line.share, line.amount) for line in preview.households[0].lines]
    [('equal', False, '31', '31/93', 12000), ('equal', True, '31', '31/93', 8000)]
    """
    facts = gather_facts(period, memberships=memberships, usage=usage)
    factors = {member.number: str(member.solidarity) for member in facts.active}
    lines: dict[str, list[LineDocument]] = defaultdict(list)
    summaries = []
    for name, cost in sorted(costs.items()):
        parts = divide_pool(name, cost=cost, pool=pools[name], facts=facts)
        for part in parts:
            for number, share in part.shares.items():
                lines[number].append(_line(name, cost=cost, part=part, share=share, solidarity=factors[number]))
        summaries.append(_summary(name, cost=cost, pool=pools[name], parts=parts))
    return PeriodPreview(
        period=str(period),
        currency=currency,
        settlement="cost",
        state=state,
        pools=tuple(summaries),
        households=tuple(_household(number, lines=tuple(lines[number])) for number in sorted(lines)),
        total=sum(costs.values()),
    )


def _line(pool: str, *, cost: int, part: DividedPart, share: Share, solidarity: str) -> LineDocument:
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


def _household(number: str, *, lines: tuple[LineDocument, ...]) -> HouseholdDocument:
    total = sum(line.amount for line in lines)
    return HouseholdDocument(number=number, total=total, estimated=any(line.estimated for line in lines), lines=lines)


def _summary(name: str, *, cost: int, pool: Pool, parts: list[DividedPart]) -> PoolDocument:
    to_reserve = sum(part.cost for part in parts if not part.shares)
    keys = tuple(KeyDocument(key=rule.key, part=str(rule.part), meter=rule.meter, included=rule.included) for rule in pool.keys)
    return PoolDocument(pool=name, cost=cost, allocated=cost - to_reserve, to_reserve=to_reserve, keys=keys, fallback=pool.fallback)
