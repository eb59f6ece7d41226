"""Explaining an invoice: computed again from what is stored, with the keys that the period was closed with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from coopctl.billing.models import Invoice
from coopctl.billing.queries.invoices import get_invoice, read_document
from coopctl.billing.queries.preview import compute_preview
from coopctl.core.config import Pool, PoolKey
from coopctl.core.invoice import InvoiceDocument
from coopctl.core.period import Period, parse_period
from coopctl.core.preview import HouseholdDocument, LineDocument, PeriodPreview, PoolDocument
from coopctl.ledger.accounts import household_account


@dataclass(frozen=True)
class Explanation:
    """An invoice, and a sentence for each way in which the stored facts would give another one today."""

    invoice: InvoiceDocument
    period: Period
    differences: tuple[str, ...]

    @property
    def agrees(self) -> bool:
        """Whether computing it again gives the same invoice."""
        return not self.differences


def explain_invoice(number: str) -> Explanation:
    """Compute the invoice again from stored costs, memberships and readings. Raises InvalidInputError for an unknown number."""
    invoice = get_invoice(number)
    document = read_document(invoice)
    issued = PeriodPreview.model_validate_json(invoice.period.document)
    period = parse_period(invoice.period.pk, zone=invoice.period.zone)
    pools = {pool.pool: _as_pool(pool) for pool in issued.pools}
    again = compute_preview(period, currency=invoice.currency, pools=pools)
    share = next((share for share in again.households if share.number == invoice.household), None)
    return Explanation(document, period, (*_compare(document, share=share), *_compare_ledger(invoice)))


def _as_pool(document: PoolDocument) -> Pool:
    keys = tuple(PoolKey(key=key.key, part=Fraction(key.part), meter=key.meter, included=key.included) for key in document.keys)
    return Pool(keys=keys, fallback=document.fallback)


def _compare(document: InvoiceDocument, *, share: HouseholdDocument | None) -> Iterator[str]:
    if share is None:
        yield f"household {document.household.number} wasn't a member in {document.period.label}"
        return
    if share.total != document.total:
        yield f"the total would be {share.total}, not {document.total} minor units"
    names = tuple(LineDocument.model_fields)
    if len(share.lines) != len(document.lines):
        yield f"there would be {len(share.lines)} lines, not {len(document.lines)}"
        return
    for issued, again in zip(document.lines, share.lines, strict=True):
        for name in names:
            if getattr(issued, name) != getattr(again, name):
                yield f"{issued.pool}, {issued.key}: {name} would be {getattr(again, name)}, not {getattr(issued, name)}"


def _compare_ledger(invoice: Invoice) -> Iterator[str]:
    account = household_account(invoice.household)
    booked = sum(posting.amount for posting in invoice.transaction.postings.all() if posting.account == account)
    if booked != invoice.total:
        yield f"the ledger debits {booked}, not {invoice.total} minor units"
