"""How payments and their matches stand in the ledger."""

from __future__ import annotations

from datetime import date

from coopctl.billing.accounts import target_account
from coopctl.billing.models import Payment, PaymentMatch
from coopctl.ledger.accounts import (
    UNMATCHED,
    bank_account,
    household_account,
)
from coopctl.ledger.drafts import Draft, Entry


def book_arrival(payment: Payment, *, household: str, first_open: date, actor: str) -> Draft:
    """Return the transaction of a payment as it's imported: to the household, or the queue.

    It has the bank's date; before `first_open`, the first open day of the books, that day's.
    """
    into = household_account(household) if household else UNMATCHED
    what = f"Payment from household {household}" if household else "Payment that names no invoice"
    if payment.amount < 0:
        what = "Payment out"
    if payment.date < first_open:
        what += f", at the bank on {payment.date}"
    entries = (
        Entry(bank_account(payment.account), payment.amount, payment.currency),
        Entry(into, -payment.amount, payment.currency),
    )
    return Draft(max(payment.date, first_open), what, actor, "bank file imported", entries)


def book_match(match: PaymentMatch, *, on: date, actor: str, reason: str) -> Draft:
    """Return the transaction that takes a part of a payment out of the queue."""
    currency = match.payment.currency
    account = target_account(match.target, household=match.household)
    entries = (Entry(UNMATCHED, match.amount, currency), Entry(account, -match.amount, currency))
    return Draft(on, f"Payment {match.payment_id} is for {account}", actor, reason, entries)
