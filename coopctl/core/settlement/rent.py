"""Settlement `rent`: what rent brings in above the cost goes back to all members in equal parts, or
is charged if it's short.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from coopctl.core.money.split import allocate
from coopctl.core.settlement.keys import Facts
from coopctl.core.settlement.preview import LineDocument

REBATE = "rebate"


def give_back(surplus: int, *, facts: Facts) -> Mapping[str, LineDocument]:
    """Return each member's line; their amounts sum to −`surplus`, exactly. Nobody was a member:
    none, and the reserve has it.

    Equal parts are by days of membership; solidarity factors don't count, or the low ones would get
    less back.
    """
    days = {
        member.number: facts.period.overlap_days(start=member.joined, end=member.left)
        for member in facts.active
    }
    whole = sum(days.values())
    if not whole:
        return {}
    weights = {number: Fraction(count) for number, count in days.items()}
    amounts = allocate(-surplus, weights, period=str(facts.period), pool=REBATE)
    sign = 1 if surplus < 0 else -1
    return {
        number: LineDocument(
            pool=REBATE,
            key="rebate",
            meter=None,
            fallback=False,
            quantity=str(count),
            unit="days",
            solidarity="1",
            share=f"{count}/{whole}",
            pool_cost=-surplus,
            part_cost=-surplus,
            amount=amounts[number],
            rounding=amounts[number] - sign * (abs(surplus) * count // whole),
            estimated=False,
        )
        for number, count in days.items()
    }
