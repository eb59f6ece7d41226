"""Reading the journal in order, with its entries, in a constant amount of memory."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from django.db.models import Sum

from coopctl.ledger.drafts import Draft, Entry
from coopctl.ledger.models import ClosedYear, Posting, Transaction


def read_journal() -> Iterator[tuple[Transaction, tuple[Entry, ...]]]:
    """Yield every transaction with its entries, by sequence: two queries."""
    postings = groupby(
        Posting.objects.order_by("transaction_id", "pk").iterator(),
        key=lambda posting: posting.transaction_id,
    )
    waiting = next(postings, None)
    for record in Transaction.objects.order_by("sequence").iterator():
        entries: tuple[Entry, ...] = ()
        if waiting is not None and waiting[0] == record.pk:
            entries = tuple(
                Entry(posting.account, posting.amount, posting.currency) for posting in waiting[1]
            )
            waiting = next(postings, None)
        yield record, entries


def as_draft(record: Transaction, entries: tuple[Entry, ...]) -> Draft:
    """Return the transaction as it was posted."""
    return Draft(
        record.date, record.description, record.actor, record.reason, entries, record.reverses_id
    )


def balances_before(day: date) -> dict[tuple[str, str], int]:
    """Return minor units by (account, currency) of all transactions dated before `day`; accounts at
    zero are left out.
    """
    postings = (
        Posting.objects.filter(transaction__date__lt=day)
        .order_by("account", "currency")
        .values_list("account", "currency")
    )
    return {
        (account, currency): int(amount)
        for account, currency, amount in postings.annotate(amount=Sum("amount"))
        if amount
    }


def first_open_day() -> date:
    """Return the first day that transactions can be dated on: the one after the last closed
    year.
    """
    last = ClosedYear.objects.order_by("year").values_list("year", flat=True).last()
    return date.min if last is None else date(last + 1, 1, 1)
