"""What a tariff charges: prices for existing, by days, and prices for use. Pure and exact; each
charge is rounded once.

Rounding. A price by days is cut on the calendar, rounded down at both ends: what a month or year
costs up to a day is the same whoever asks, so charges for adjoining spans sum to the charge for
both. A charge for use is rounded half up.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from coopctl.core.config.pricelist import Tariff
from coopctl.core.metering.meters import METERS
from coopctl.core.money.amounts import parse_money
from coopctl.core.money.period import Period
from coopctl.core.settlement.preview import StepDocument

Span = tuple[date, date | None]


@dataclass(frozen=True)
class DayCharge:
    """`days` that count (one per account, person or share and day) of `whole` days that `price`
    pays for, in minor units.
    """

    days: int
    whole: int
    price: int
    amount: int

    @property
    def rounding(self) -> int:
        """What `amount` is above the exact charge, rounded down."""
        return self.amount - self.price * self.days // self.whole


@dataclass(frozen=True)
class UseCharge:
    """What use comes to; `exact` before rounding, in minor units."""

    amount: int
    exact: Fraction
    steps: tuple[StepDocument, ...]
    bounded: Literal["minimum", "cap"] | None


def charge_days(
    tariff: Tariff, *, spans: Iterable[tuple[Span, int]], period: Period, currency: str
) -> DayCharge:
    """Charge the flat price for the days of each (span, times) that lie in the period.

    12.00 a year for one site, that is there all year or from 10 February on:

    >>> hosting = Tariff(per="site", flat="12.00", every="year")
    >>> months = [Period(2026, month, "Europe/Stockholm") for month in range(1, 13)]
    >>> def charge_months(start):
    ...     spans = [((start, None), 1)]
    ...     return [
    ...         charge_days(hosting, spans=spans, period=month, currency="EUR").amount
    ...         for month in months
    ...     ]
    >>> charge_months(date(2025, 5, 1))
    [101, 92, 102, 99, 102, 99, 101, 102, 99, 102, 99, 102]
    >>> sum(charge_months(date(2026, 2, 10)))
    1069
    """
    assert tariff.flat is not None
    first, end = (
        (period.start, period.end)
        if tariff.every == "month"
        else (date(period.year, 1, 1), date(period.year + 1, 1, 1))
    )
    price, whole = parse_money(tariff.flat, currency=currency).amount, (end - first).days
    days = amount = 0
    for (start, stop), times in spans:
        inside = period.overlap_days(start=start, end=stop)
        before = (max(start, period.start) - first).days
        days += times * inside
        amount += (
            times * (price * (before + inside) // whole - price * before // whole) if inside else 0
        )
    return DayCharge(days, whole, price, amount)


def charge_use(
    tariff: Tariff, *, quantity: int, days: int, period: Period, currency: str
) -> UseCharge:
    """Charge a quantity of the tariff's meter, used by what was there for `days` of the period.

    A list is free up to 500 mails a month; above that, 1.00 for each 1000 begun:

    >>> lists = Tariff(
    ...     per="list", meter="list_deliveries", package=1000, price="1.00", mode="volume",
    ...     free_up_to=500,
    ... )
    >>> october = Period(2026, 10, "Europe/Stockholm")
    >>> def charge(mails):
    ...     return charge_use(lists, quantity=mails, days=31, period=october, currency="EUR").amount
    >>> [charge(mails) for mails in (0, 500, 501, 1000, 1001, 12_345)]
    [0, 0, 100, 100, 200, 1300]
    """
    scale = period.seconds if _is_gauge(tariff) else 1
    if tariff.free_up_to and quantity <= tariff.free_up_to * scale:
        return UseCharge(0, Fraction(0), (), None)
    free = max(tariff.included, tariff.free_up_to if tariff.mode == "graduated" else 0) * scale
    steps = tuple(_steps(tariff, quantity=max(0, quantity - free), scale=scale, currency=currency))
    exact = sum((Fraction(step.count) * step.price for step in steps), Fraction(0))
    exact, bounded = _bound(
        exact, tariff=tariff, part=Fraction(days, period.days), currency=currency
    )
    return UseCharge(int(exact + Fraction(1, 2)), exact, steps, bounded)


def _is_gauge(tariff: Tariff) -> bool:
    return tariff.meter is not None and METERS[tariff.meter].kind == "gauge"


def _steps(tariff: Tariff, *, quantity: int, scale: int, currency: str) -> Iterable[StepDocument]:
    for part, price in _slices(tariff, quantity=quantity, scale=scale):
        size = (tariff.package or tariff.unit or 1) * scale
        count = Fraction(-(-part // size)) if tariff.package else Fraction(part, size)
        yield StepDocument(
            quantity=str(part), count=str(count), price=parse_money(price, currency=currency).amount
        )


def _slices(tariff: Tariff, *, quantity: int, scale: int) -> Sequence[tuple[int, str]]:
    if tariff.price is not None:
        return [(quantity, tariff.price)] if quantity else []
    slices = []
    lower = 0
    for tier in tariff.tiers:
        upper = quantity if tier.up_to is None else min(quantity, tier.up_to * scale)
        if upper > lower:
            slices.append((upper - lower, tier.price))
        lower = max(lower, upper)
    return slices if tariff.mode == "graduated" else [(quantity, slices[-1][1])] if slices else []


def _bound(
    exact: Fraction, *, tariff: Tariff, part: Fraction, currency: str
) -> tuple[Fraction, Literal["minimum", "cap"] | None]:
    if tariff.minimum is not None:
        least = parse_money(tariff.minimum, currency=currency).amount * part
        if exact < least:
            return least, "minimum"
    if tariff.cap is not None:
        most = Fraction(parse_money(tariff.cap, currency=currency).amount)
        if exact > most:
            return most, "cap"
    return exact, None
