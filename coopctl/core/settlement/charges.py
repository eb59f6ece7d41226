"""A price list applied to the members of a period: one line for each price that somebody pays."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from coopctl.core.config.pricelist import Tariff
from coopctl.core.metering.meters import METERS
from coopctl.core.metering.usage import Usage
from coopctl.core.settlement.keys import Facts
from coopctl.core.settlement.membership import Membership
from coopctl.core.settlement.preview import ChargeDocument, LineDocument, PoolDocument
from coopctl.core.settlement.tariff import DayCharge, Span, charge_days, charge_use

Lines = Mapping[str, list[LineDocument]]


def charge_members(
    tariffs: Mapping[str, Tariff], *, facts: Facts, currency: str
) -> tuple[Lines, tuple[PoolDocument, ...]]:
    """Return every member's lines, by household number, and what each tariff brings in. Solidarity
    factors don't touch prices.
    """
    lines: dict[str, list[LineDocument]] = defaultdict(list)
    income = dict.fromkeys(sorted(tariffs), 0)
    for name in income:
        for member in facts.active:
            for line in _charge(
                name, tariff=tariffs[name], member=member, facts=facts, currency=currency
            ):
                lines[member.number].append(line)
                income[name] += line.amount
    return lines, tuple(
        describe_income(name, amount=amount, kind="tariff") for name, amount in income.items()
    )


def describe_income(name: str, *, amount: int, kind: str) -> PoolDocument:
    """Return where the money of a tariff, or of the rebate, went: all of it to the reserve."""
    fields = {
        "pool": name,
        "cost": 0,
        "allocated": amount,
        "to_reserve": -amount,
        "keys": (),
        "fallback": "equal",
        "kind": kind,
    }
    return PoolDocument.model_validate(fields)


def find_spans(tariff: Tariff, *, member: Membership, facts: Facts) -> list[tuple[Span, int]]:
    """Return when, and how many times, a member has what the tariff is per; never outside its
    membership.
    """
    match tariff.per:
        case "household":
            return [((member.joined, member.left), 1)]
        case "share":
            return [
                (_cut((start, end), member=member), shares) for start, end, shares in member.pledges
            ]
        case "person":
            return [(_cut(span, member=member), 1) for span in member.persons]
        case kind:
            return [
                (_cut(span, member=member), 1)
                for span in facts.accounts.get(kind, {}).get(member.number, ())
            ]


def _cut(span: Span, *, member: Membership) -> Span:
    start, end = span
    ends = [day for day in (end, member.left) if day is not None]
    return max(start, member.joined), min(ends, default=None)


def _charge(
    name: str, *, tariff: Tariff, member: Membership, facts: Facts, currency: str
) -> Iterator[LineDocument]:
    if tariff.flat is not None:
        spans = find_spans(tariff, member=member, facts=facts)
        charge = charge_days(tariff, spans=spans, period=facts.period, currency=currency)
        if charge.days:
            yield _day_line(name, tariff=tariff, charge=charge)
    if tariff.meter is not None:
        yield from _use_lines(name, tariff=tariff, member=member, facts=facts, currency=currency)


def _day_line(name: str, *, tariff: Tariff, charge: DayCharge) -> LineDocument:
    return LineDocument(
        pool=name,
        key="tariff",
        meter=None,
        fallback=False,
        quantity=str(charge.days),
        unit="days" if tariff.per == "household" else f"{tariff.per}-days",
        solidarity="1",
        share=f"{charge.days}/{charge.whole}",
        pool_cost=charge.price,
        part_cost=charge.price,
        amount=charge.amount,
        rounding=charge.rounding,
        estimated=False,
        charge=ChargeDocument(per=tariff.per, exact=f"{charge.price * charge.days}/{charge.whole}"),
    )


def _use_lines(
    name: str, *, tariff: Tariff, member: Membership, facts: Facts, currency: str
) -> Iterator[LineDocument]:
    assert tariff.meter is not None
    days = facts.period.overlap_days(start=member.joined, end=member.left)
    for account, usage in _find_use(tariff, member=member, facts=facts):
        charge = charge_use(
            tariff, quantity=usage.quantity, days=days, period=facts.period, currency=currency
        )
        if usage.quantity or charge.amount:
            yield LineDocument(
                pool=name,
                key="tariff",
                meter=tariff.meter,
                fallback=False,
                quantity=str(usage.quantity),
                unit=METERS[tariff.meter].unit,
                solidarity="1",
                share="1/1",
                pool_cost=charge.amount,
                part_cost=charge.amount,
                amount=charge.amount,
                rounding=0,
                estimated=usage.estimated,
                charge=ChargeDocument(
                    per=tariff.per,
                    exact=str(charge.exact),
                    account=account,
                    steps=charge.steps,
                    bounded=charge.bounded,
                ),
            )


def _find_use(
    tariff: Tariff, *, member: Membership, facts: Facts
) -> Iterable[tuple[str | None, Usage]]:
    """Return what was used, by account where each is charged for itself; a household as a whole is
    None.
    """
    assert tariff.meter is not None
    if tariff.per == "household":
        return [(None, facts.usage.get(tariff.meter, {}).get(member.number, Usage(0)))]
    return facts.by_account.get(tariff.meter, {}).get(member.number, {}).items()
