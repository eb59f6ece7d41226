"""Splitting an amount into parts that sum to it: largest remainder, with a public tie-break."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from fractions import Fraction
from math import lcm
from typing import Any


def allocate(
    amount: int, weights: Mapping[str, Fraction], *, period: str, pool: str
) -> dict[str, int]:
    """Divide `amount` (minor units) by weight; the parts sum to it exactly.

    Everyone gets the whole units of their exact share; the units left over go to the largest
    remainders, ties to the smallest SHA-256 of `period/pool/number`. A negative amount mirrors the
    positive one: a refund gives the odd cent back to who paid it. Raises ValueError for a negative
    weight or when all weights are zero: see `keys.divide_part`.

    Three households divide 10.00, and who pays the odd cent changes by month:

    >>> thirds = {"0001": Fraction(31), "0002": Fraction(31), "0003": Fraction(31)}
    >>> allocate(1000, thirds, period="2026-10", pool="server")
    {'0001': 333, '0002': 333, '0003': 334}
    >>> allocate(1000, thirds, period="2026-11", pool="server")
    {'0001': 334, '0002': 333, '0003': 333}

    100.00 by 1, 1 and 2 GB-months:

    >>> used = {"0001": Fraction(1), "0002": Fraction(1), "0003": Fraction(2)}
    >>> allocate(10000, used, period="2026-10", pool="server")
    {'0001': 2500, '0002': 2500, '0003': 5000}
    """
    return largest_remainder(
        amount, weights, tie=lambda number: tie_break(number, period=period, pool=pool)
    )


def tie_break(number: str, *, period: str, pool: str) -> str:
    """Return what decides a tie; anyone can check it: `printf %s 2026-10/server/0001 |
    sha256sum`.
    """
    return hashlib.sha256(f"{period}/{pool}/{number}".encode()).hexdigest()


def largest_remainder(
    amount: int, weights: Mapping[str, Fraction], *, tie: Callable[[str], Any]
) -> dict[str, int]:
    """Divide `amount` by weight; units left over go to the largest remainders, equal ones in the
    order of `tie(name)`.
    """
    scaled, total = whole_weights(weights)
    if total <= 0 or min(scaled.values()) < 0:
        raise ValueError("weights must be at least zero and not all zero")
    sign = -1 if amount < 0 else 1
    quotas = {name: divmod(abs(amount) * weight, total) for name, weight in scaled.items()}
    left_over = abs(amount) - sum(units for units, _ in quotas.values())
    ahead = sorted(
        (name for name, (_, rest) in quotas.items() if rest),
        key=lambda name: (-quotas[name][1], tie(name)),
    )[:left_over]
    extra = frozenset(ahead)
    return {name: sign * (units + (name in extra)) for name, (units, _) in quotas.items()}


def whole_weights(weights: Mapping[str, Fraction]) -> tuple[dict[str, int], int]:
    """Return the weights over their common denominator, and their sum: `31/2` and `31` become 31
    and 62 of 93.
    """
    scale = lcm(*(weight.denominator for weight in weights.values()))
    scaled = {
        name: weight.numerator * (scale // weight.denominator) for name, weight in weights.items()
    }
    return scaled, sum(scaled.values())
