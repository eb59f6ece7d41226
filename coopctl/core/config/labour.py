"""Volunteer hours: what one is worth, and what so many come to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from pydantic import BaseModel, ConfigDict

from coopctl.core.config.pricelist import Price
from coopctl.core.money.amounts import Money, parse_money

_HOURS = re.compile(r"[0-9]{1,3}(?:\.(?:0|00|25|5|50|75))?", re.ASCII)
_LONGEST = 24 * 60


class Labour(BaseModel):
    """The section `labour` of coop.yml: what an hour is worth, in the co-op's currency."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    rate: Price

    def check_amounts(self, *, currency: str) -> Iterator[str]:
        """Yield a sentence if the currency can't express the rate."""
        try:
            parse_money(self.rate, currency=currency)
        except ValueError as error:
            yield f"rate: {error}"


def parse_hours(text: str) -> int:
    """Return the minutes of `1.5`: quarters of an hour, more than zero, at most a day. Raises
    ValueError with a sentence for people.

    >>> parse_hours("1.5"), parse_hours("0.25")
    (90, 15)
    """
    minutes = int(Fraction(text) * 60) if _HOURS.fullmatch(text) else 0
    if not 0 < minutes <= _LONGEST:
        raise ValueError(
            f"{text!r} is not a number of hours; write quarters like '1.25', more than 0 and at "
            "most 24"
        )
    return minutes


def value_labour(minutes: int, *, rate: Money) -> Money:
    """Return what the minutes are worth at a rate per hour, rounded half up to a minor unit.

    >>> value_labour(90, rate=Money(15001, "SEK"))
    Money(amount=22502, currency='SEK')
    """
    return Money((2 * minutes * rate.amount + 60) // 120, rate.currency)
