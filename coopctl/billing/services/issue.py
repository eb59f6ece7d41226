"""Issuing invoices: numbers without a gap, documents that never change, debits in the ledger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from coopctl.billing.models import ClosedPeriod, Invoice, NumberSeries
from coopctl.core.config import CoopConfig
from coopctl.core.invoice import InvoiceDocument, write_invoice
from coopctl.core.period import Period
from coopctl.core.preview import HouseholdDocument, PeriodPreview, canonical_json
from coopctl.ledger.accounts import cost_account, household_account
from coopctl.ledger.drafts import Draft, Entry
from coopctl.ledger.models import Transaction
from coopctl.ledger.services.journal import post_transactions
from coopctl.registry.queries.households import memberships

_BATCH = 500


def issue_invoices(
    preview: PeriodPreview, *, closed: ClosedPeriod, period: Period, issued: date, actor: str, config: CoopConfig
) -> list[Invoice]:
    """Issue an invoice to each household whose total isn't zero, in the order of their numbers.

    Must run inside the transaction that closes the period: numbers are taken from the series under a lock, and are given
    back if it fails.
    """
    members = {member.number: member for member in memberships(period.start, period.end)}
    billed = [share for share in preview.households if share.total]
    numbers = _take_numbers(len(billed), series=f"{issued.year:04}")
    documents = [
        write_invoice(share, number=number, issued=issued, period=period, member=members[share.number], config=config)
        for share, number in zip(billed, numbers, strict=True)
    ]
    drafts = [_book(share, document=document, actor=actor) for share, document in zip(billed, documents, strict=True)]
    records = post_transactions(drafts)
    invoices = [_store(document, closed=closed, record=record) for document, record in zip(documents, records, strict=True)]
    Invoice.objects.bulk_create(invoices, batch_size=_BATCH)
    _post_cancelled([share for share in preview.households if not share.total], preview=preview, issued=issued, actor=actor)
    return invoices


def _take_numbers(count: int, *, series: str) -> list[str]:
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


def _book(share: HouseholdDocument, *, document: InvoiceDocument, actor: str) -> Draft:
    owed = Entry(household_account(share.number), share.total, document.currency)
    description = f"Invoice {document.number} to household {share.number}"
    return Draft(
        date.fromisoformat(document.issued),
        description,
        actor,
        f"{document.period.label} closed",
        (owed, *_credit_pools(share, currency=document.currency)),
    )


def _credit_pools(share: HouseholdDocument, *, currency: str) -> list[Entry]:
    amounts: dict[str, int] = defaultdict(int)
    for line in share.lines:
        amounts[line.pool] += line.amount
    return [Entry(cost_account(pool), -amount, currency) for pool, amount in sorted(amounts.items()) if amount]


def _post_cancelled(shares: Sequence[HouseholdDocument], *, preview: PeriodPreview, issued: date, actor: str) -> None:
    """Post shares that cancel out (a cost in one pool, a refund in another): the pools still give up what they gave."""
    drafts = [
        Draft(issued, f"Shares of household {share.number} that cancel out", actor, f"{preview.period} closed", tuple(entries))
        for share in shares
        if (entries := _credit_pools(share, currency=preview.currency))
    ]
    post_transactions(drafts)
