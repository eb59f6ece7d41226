"""Quantities as people read them: GB-months for byte-seconds, GB for bytes, hours for microseconds.

Rounded for display only; nothing is computed from them.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from coopctl.core.settlement.preview import Document

_GB = 10**9
_HOUR = 3600 * 10**6  # microseconds


class Shown(Document):
    """`quantity` is decimal text with a point; `<0.001` is some, but less than a thousandth."""

    quantity: str
    unit: str


def show_quantity(quantity: int, *, unit: str, period_seconds: int) -> Shown:
    """Return a quantity for people. A GB-month is 10⁹ bytes kept for the whole month.

    >>> show_quantity(3 * 10**9 * 1_339_200, unit="byte-seconds", period_seconds=2_678_400)
    Shown(quantity='1.500', unit='GB-months')
    >>> show_quantity(31, unit="days", period_seconds=2_678_400)
    Shown(quantity='31', unit='days')
    """
    match unit:
        case "byte-seconds":
            return Shown(
                quantity=_thousandths(Fraction(quantity, _GB * period_seconds)), unit="GB-months"
            )
        case "bytes":
            return Shown(quantity=_thousandths(Fraction(quantity, _GB)), unit="GB")
        case "microseconds":
            return Shown(quantity=_thousandths(Fraction(quantity, _HOUR)), unit="hours")
        case _:
            return Shown(quantity=str(quantity), unit=unit)


def show_percent(part: int, *, whole: int) -> str:
    """Return `part/whole` in per cent with two decimals, half up.

    >>> show_percent(31, whole=93)
    '33.33'
    """
    return _rounded(Fraction(100 * part, whole), digits=2)


def _thousandths(quantity: Fraction) -> str:
    return "<0.001" if 0 < quantity < Fraction(1, 1000) else _rounded(quantity, digits=3)


def _rounded(number: Fraction, *, digits: int) -> str:
    half_up = (number * 10**digits + Fraction(1, 2)) // 1
    return f"{Decimal(half_up).scaleb(-digits):.{digits}f}"
