"""`coopctl books check`: is everything invoiced and paid in the ledger, and the ledger intact?"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from django.db.models import Sum

from coopctl.billing.accounts import target_account
from coopctl.billing.models import (
    ClosedPeriod,
    Cost,
    Invoice,
    NumberSeries,
    Payment,
    PaymentMatch,
    Reminder,
)
from coopctl.core.money.amounts import Money, decimal_text
from coopctl.ledger.accounts import (
    DEPOSITS,
    UNMATCHED,
    bank_account,
    cost_account,
    household_account,
)
from coopctl.ledger.models import ClosedYear, Posting
from coopctl.ledger.queries.balances import balances_of, total_by_currency
from coopctl.ledger.queries.journal import balances_before
from coopctl.ledger.queries.verification import verify_chain
from coopctl.ledger.services.years import describe_year

_BATCH = 500
_Booked = dict[tuple[int, str], int]


def check_books() -> list[str]:
    """Return a sentence for each thing that's wrong; none means that the books are consistent."""
    return [
        *verify_chain(),
        *(
            f"all accounts sum to {amount} minor units of {currency}, not to zero"
            for currency, amount in total_by_currency("").items()
            if amount
        ),
        *_check_invoices(),
        *_check_periods(),
        *_check_numbers(),
        *_check_costs(),
        *_check_payments(),
        *_check_queue(),
        *_check_deposits(),
        *_check_years(),
    ]


def _read_booked(transactions: Iterable[int | None]) -> _Booked:
    """Return what each transaction posts to each account, in minor units."""
    wanted = sorted(transaction for transaction in set(transactions) if transaction is not None)
    booked: _Booked = defaultdict(int)
    for start in range(0, len(wanted), _BATCH):
        rows = Posting.objects.filter(transaction__in=wanted[start : start + _BATCH])
        for transaction, account, amount in rows.values_list("transaction_id", "account", "amount"):
            booked[transaction, account] += amount
    return booked


def _check_invoices() -> Iterator[str]:
    invoices = list(
        Invoice.objects.values_list("number", "household", "total", "transaction_id", "document")
    )
    booked = _read_booked(transaction for *_, transaction, _ in invoices)
    for number, household, total, transaction, document in invoices:
        debit = booked.get((transaction, household_account(household)), 0)
        if debit != total:
            yield (
                f"invoice {number} is for {total} minor units, but the ledger debits household "
                f"{household} {debit}"
            )
        if json.loads(document)["total"] != total:
            yield (
                f"invoice {number} states a total other than the {total} minor units that it's "
                "listed with"
            )


def _check_periods() -> Iterator[str]:
    for closed in ClosedPeriod.objects.iterator():
        shares = {
            share["number"]: share["total"]
            for share in json.loads(closed.document)["households"]
            if share["total"]
        }
        issued = dict(
            Invoice.objects.filter(period=closed, credits=None).values_list("household", "total")
        )
        if shares != issued:
            wrong = sorted(
                number
                for number in shares.keys() | issued.keys()
                if shares.get(number) != issued.get(number)
            )
            yield (
                f"{closed} was closed with other amounts than its invoices have, for household "
                f"{', '.join(wrong)}"
            )


def _check_numbers() -> Iterator[str]:
    given: dict[str, list[int]] = defaultdict(list)
    for number in Invoice.objects.values_list("number", flat=True):
        series, _, place = number.rpartition("-")
        given[series].append(int(place))
    last = dict(NumberSeries.objects.values_list("name", "last"))
    for series in sorted(given.keys() | last.keys()):
        if sorted(given[series]) != list(range(1, last.get(series, 0) + 1)):
            yield f"the numbers of series {series} aren't 1 to {last.get(series, 0)} without a gap"


def _check_costs() -> Iterator[str]:
    costs = list(Cost.objects.values_list("pk", "pool", "amount", "transaction_id"))
    booked = _read_booked(transaction for *_, transaction in costs)
    for key, pool, amount, transaction in costs:
        debit = booked.get((transaction, cost_account(pool)), 0)
        if debit != amount:
            yield f"cost {key} is for {amount} minor units, but the ledger debits its pool {debit}"


def _check_payments() -> Iterator[str]:
    payments = list(Payment.objects.values_list("pk", "account", "amount", "transaction_id"))
    matches = list(
        PaymentMatch.objects.filter(transaction__isnull=False).values_list(
            "payment_id", "target", "household", "amount", "transaction_id"
        )
    )
    fees = list(
        Reminder.objects.filter(fee__gt=0).values_list(
            "invoice__number", "invoice__household", "fee", "transaction_id"
        )
    )
    booked = _read_booked(
        [*(row[-1] for row in payments), *(row[-1] for row in matches), *(row[-1] for row in fees)]
    )
    for key, account, amount, transaction in payments:
        if booked.get((transaction, bank_account(account)), 0) != amount:
            yield f"payment {key} is for {amount} minor units, but the ledger disagrees"
    for key, target, household, amount, transaction in matches:
        account = target_account(target, household=household)
        if booked.get((transaction, account), 0) != -amount:
            yield (
                f"a match of payment {key} is for {amount} minor units, but the ledger disagrees"
            )
    for number, household, fee, transaction in fees:
        if booked.get((transaction, household_account(household)), 0) != fee:
            yield (
                f"a reminder of invoice {number} has a fee of {fee} minor units, "
                "but the ledger disagrees"
            )


def _check_queue() -> Iterator[str]:
    waiting: dict[str, int] = defaultdict(int)
    for currency, amount in (
        Payment.objects.order_by("currency").values_list("currency").annotate(amount=Sum("amount"))
    ):
        waiting[currency] += amount
    for currency, amount in (
        PaymentMatch.objects.order_by("payment__currency")
        .values_list("payment__currency")
        .annotate(amount=Sum("amount"))
    ):
        waiting[currency] -= amount
    held = {currency: -amount for (_, currency), amount in balances_of(UNMATCHED).items()}
    for currency in sorted(waiting.keys() | held.keys()):
        if waiting[currency] != held.get(currency, 0):
            booked = _money(held.get(currency, 0), currency)
            yield (
                f"{_money(waiting[currency], currency)} of payments wait in the queue, but the "
                f"ledger holds {booked}"
            )


def _check_deposits() -> Iterator[str]:
    for (account, currency), amount in balances_of(DEPOSITS).items():
        if amount > 0:
            yield (
                f"the deposit of household {account.removeprefix(DEPOSITS)} is overdrawn by "
                f"{_money(amount, currency)}"
            )


def _check_years() -> Iterator[str]:
    for closed in ClosedYear.objects.all():
        document = json.loads(closed.document)
        balances = balances_before(date(closed.year + 1, 1, 1))
        if (
            describe_year(
                closed.year, balances=balances, sequence=document["sequence"], hash=document["hash"]
            )
            != closed.document
        ):
            yield f"the balances at the end of {closed.year} aren't those that it was closed with"


def _money(amount: int, currency: str) -> str:
    return f"{decimal_text(Money(amount, currency))} {currency}"
