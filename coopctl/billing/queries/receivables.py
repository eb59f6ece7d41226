"""What households owe: the ledger's balances, divided over their invoices."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Sum

from coopctl.billing.models import Invoice, PaymentMatch
from coopctl.core.invoices.receivables import Charge, OpenCharge, Standing, settle_charges
from coopctl.ledger.accounts import DEPOSITS, HOUSEHOLDS
from coopctl.ledger.queries.balances import balances_of


@dataclass(frozen=True)
class Account:
    """A household's standing with the co-op; `deposit` is what is held for it, apart."""

    household: str
    standing: Standing
    balance: int
    deposit: int

    def overdue(self, *, today: date) -> tuple[OpenCharge, ...]:
        """Return what should have been paid before today."""
        return tuple(charge for charge in self.standing.unpaid if charge.charge.due < today)


def read_accounts(*, currency: str, household: str | None = None) -> dict[str, Account]:
    """Return every household's account in that currency, by number, or only the one's: five
    queries.
    """
    suffix = household or ""
    balances = {
        account.removeprefix(HOUSEHOLDS): amount
        for account, amount in _balances(HOUSEHOLDS + suffix, currency=currency)
    }
    deposits = {
        account.removeprefix(DEPOSITS): -amount
        for account, amount in _balances(DEPOSITS + suffix, currency=currency)
    }
    if household is not None:  # a prefix may be another household's, too
        balances, deposits = (
            {household: amounts.get(household, 0)} for amounts in (balances, deposits)
        )
    charges = _read_charges(currency=currency, household=household)
    directed = _read_directed(currency=currency, household=household)
    numbers = sorted(balances.keys() | deposits.keys() | charges.keys())
    return {
        number: Account(
            household=number,
            standing=settle_charges(
                charges.get(number, ()), balance=balances.get(number, 0), directed=directed
            ),
            balance=balances.get(number, 0),
            deposit=deposits.get(number, 0),
        )
        for number in numbers
    }


def _balances(prefix: str, *, currency: str) -> Iterable[tuple[str, int]]:
    return (
        (account, amount)
        for (account, code), amount in balances_of(prefix).items()
        if code == currency
    )


def _read_charges(*, currency: str, household: str | None) -> dict[str, list[Charge]]:
    invoices = Invoice.objects.filter(currency=currency, total__gt=0, credits=None)
    if household is not None:
        invoices = invoices.filter(household=household)
    charges: dict[str, list[Charge]] = defaultdict(list)
    for number, owner, due, total in invoices.values_list("number", "household", "due", "total"):
        charges[owner].append(Charge(due, number, total))
    return charges


def _read_directed(*, currency: str, household: str | None) -> dict[str, int]:
    """Return what payments, and credit notes, say that they're for, by invoice number."""
    matches = PaymentMatch.objects.filter(invoice__isnull=False, payment__currency=currency)
    notes = Invoice.objects.filter(currency=currency, credits__isnull=False)
    if household is not None:
        matches, notes = matches.filter(household=household), notes.filter(household=household)
    directed: dict[str, int] = defaultdict(int)
    for number, paid in (
        matches.order_by("invoice__number")
        .values_list("invoice__number")
        .annotate(paid=Sum("amount"))
    ):
        directed[number] += int(paid)
    for number, total in notes.values_list("credits__number", "total"):
        directed[number] -= total
    return directed
