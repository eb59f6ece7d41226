"""Issuing invoices: numbers without a gap, documents that never change, debits in the ledger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from coopctl.billing.models import ClosedPeriod, Invoice, NumberSeries
from coopctl.billing.queries.history import read_histories
from coopctl.core.config.coop import CoopConfig
from coopctl.core.invoices.invoice import NO_HISTORY, InvoiceDocument, write_invoice
from coopctl.core.money.period import Period
from coopctl.core.settlement.membership import Membership
from coopctl.core.settlement.preview import (
    HouseholdDocument,
    PeriodPreview,
    PoolDocument,
    canonical_json,
)
from coopctl.ledger.accounts import cost_account, household_account, income_account
from coopctl.ledger.drafts import Draft, Entry
from coopctl.ledger.models import Transaction
from coopctl.ledger.services.journal import post_transactions
from coopctl.registry.queries.households import memberships

_BATCH = 500


def issue_invoices(
    preview: PeriodPreview,
    *,
    closed: ClosedPeriod,
    period: Period,
    issued: date,
    actor: str,
    config: CoopConfig,
) -> list[Invoice]:
    """Issue an invoice to each household whose total isn't zero, in the order of their numbers.

    Must run inside the transaction that closes the period: numbers are taken from the series under
    a lock, and are given back if it fails.
    """
    billed = [share for share in preview.households if share.total]
    members = _find_members(period, numbers={share.number for share in billed})
    accounts = {row.pool: account_of(row) for row in preview.pools}
    numbers = take_numbers(len(billed), series=f"{issued.year:04}")
    pasts = read_histories(period)
    documents = [
        write_invoice(
            share,
            number=number,
            issued=issued,
            period=period,
            member=members[share.number],
            config=config,
            past=pasts.get(share.number, NO_HISTORY),
        )
        for share, number in zip(billed, numbers, strict=True)
    ]
    drafts = [
        _book(share, document=document, accounts=accounts, actor=actor)
        for share, document in zip(billed, documents, strict=True)
    ]
    records = post_transactions(drafts)
    invoices = [
        _store(document, closed=closed, record=record)
        for document, record in zip(documents, records, strict=True)
    ]
    Invoice.objects.bulk_create(invoices, batch_size=_BATCH)
    cancelled = [share for share in preview.households if not share.total]
    _post_cancelled(cancelled, preview=preview, accounts=accounts, issued=issued, actor=actor)
    return invoices


def account_of(row: PoolDocument) -> str:
    """Return the account that shares of a pool, or charges by a tariff, are credited to."""
    return cost_account(row.pool) if row.kind == "pool" else income_account(row.pool)


def _find_members(period: Period, *, numbers: set[str]) -> dict[str, Membership]:
    """Return the households by number; a correction may concern one that has left since."""
    members = {member.number: member for member in memberships(period.start, period.end)}
    if numbers - members.keys():
        members = {member.number: member for member in memberships(date.min, date.max)} | members
    return members


def take_numbers(count: int, *, series: str) -> list[str]:
    """Return the next numbers of a series, inside the transaction that uses them: if it fails they
    are given back.
    """
    row = NumberSeries.objects.select_for_update().get_or_create(pk=series)[0]
    first = row.last + 1
    row.last += count
    row.save()
    return [f"{series}-{number:04}" for number in range(first, first + count)]


def _store(document: InvoiceDocument, *, closed: ClosedPeriod, record: Transaction) -> Invoice:
    return Invoice(
        number=document.number,
        household=document.household.number,
        period=closed,
        issued=date.fromisoformat(document.issued),
        due=date.fromisoformat(document.due),
        total=document.total,
        currency=document.currency,
        document=canonical_json(document),
        transaction=record,
    )


def _book(
    share: HouseholdDocument, *, document: InvoiceDocument, accounts: Mapping[str, str], actor: str
) -> Draft:
    owed = Entry(household_account(share.number), share.total, document.currency)
    description = f"Invoice {document.number} to household {share.number}"
    return Draft(
        date.fromisoformat(document.issued),
        description,
        actor,
        f"{document.period.label} closed",
        (owed, *_credit_pools(share, accounts=accounts, currency=document.currency)),
    )


def _credit_pools(
    share: HouseholdDocument, *, accounts: Mapping[str, str], currency: str
) -> list[Entry]:
    amounts: dict[str, int] = defaultdict(int)
    for line in share.lines:
        amounts[line.pool] += line.amount
    return [
        Entry(accounts[pool], -amount, currency)
        for pool, amount in sorted(amounts.items())
        if amount
    ]


def _post_cancelled(
    shares: Sequence[HouseholdDocument],
    *,
    preview: PeriodPreview,
    accounts: Mapping[str, str],
    issued: date,
    actor: str,
) -> None:
    """Post shares that cancel out (a cost in one pool, a refund in another): the pools still give
    up what they gave.
    """
    drafts = [
        Draft(
            issued,
            f"Shares of household {share.number} that cancel out",
            actor,
            f"{preview.period} closed",
            tuple(entries),
        )
        for share in shares
        if (entries := _credit_pools(share, accounts=accounts, currency=preview.currency))
    ]
    post_transactions(drafts)
