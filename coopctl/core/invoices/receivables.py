"""What remains to pay on each invoice, from the balance and the payments that name one. Pure."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Charge:
    """An invoice that asks for money; `amount` is positive, in minor units."""

    due: datetime.date
    number: str
    amount: int


@dataclass(frozen=True)
class OpenCharge:
    """A charge and what is still to be paid of it."""

    charge: Charge
    left: int


@dataclass(frozen=True)
class Standing:
    """A household's standing: Σ `left` of `unpaid` + `other` − `credit` is its balance. `other`
    is owed without an invoice.
    """

    unpaid: tuple[OpenCharge, ...]
    other: int
    credit: int


def settle_charges(
    charges: Iterable[Charge], *, balance: int, directed: Mapping[str, int]
) -> Standing:
    """Divide what a household has paid over its charges: first what names an invoice, then the
    rest, the oldest charge first.

    `balance` is its account in the ledger (positive: it owes), `directed` what was paid or credited
    by invoice number. Only sums count, so the order in which payments came never matters.

    Two invoices of 100.00; 120.00 was paid for the second one, so the 20.00 overpaid go to the
    first:

    >>> first = Charge(datetime.date(2026, 1, 1), "2026-0001", 10000)
    >>> second = Charge(datetime.date(2026, 2, 1), "2026-0002", 10000)
    >>> standing = settle_charges([first, second], balance=8000, directed={"2026-0002": 12000})
    >>> [(open.charge.number, open.left) for open in standing.unpaid], standing.credit
    ([('2026-0001', 8000)], 0)
    """
    ordered = sorted(charges)
    paid = {
        charge.number: max(0, min(charge.amount, directed.get(charge.number, 0)))
        for charge in ordered
    }
    free = sum(charge.amount for charge in ordered) - balance - sum(paid.values())
    if free < 0:
        # More was taken back (a refund) or charged otherwise (a fee) than was paid freely: that's
        # owed as such.
        return Standing(_unpaid(ordered, paid=paid), other=-free, credit=0)
    for charge in ordered:
        part = min(free, charge.amount - paid[charge.number])
        paid[charge.number] += part
        free -= part
    return Standing(_unpaid(ordered, paid=paid), other=0, credit=free)


def _unpaid(charges: Iterable[Charge], *, paid: Mapping[str, int]) -> tuple[OpenCharge, ...]:
    return tuple(
        OpenCharge(charge, charge.amount - paid[charge.number])
        for charge in charges
        if charge.amount > paid[charge.number]
    )
