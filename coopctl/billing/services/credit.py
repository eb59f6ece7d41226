"""Credit notes: an invoice is taken back as a whole, by a document with a number of its own."""

from __future__ import annotations

from datetime import date

from coopctl.billing.models import Invoice
from coopctl.billing.queries.invoices import get_invoice, read_document
from coopctl.billing.services.issue import take_numbers
from coopctl.core.credit import write_credit_note
from coopctl.core.errors import RefusedError
from coopctl.core.preview import canonical_json
from coopctl.ledger.accounts import RESERVE, household_account
from coopctl.ledger.drafts import Draft, Entry
from coopctl.ledger.services.journal import lock_journal, post_transaction
from coopctl.registry.services.changes import audit_entry, change_registry


def credit_invoice(number: str, *, today: date, actor: str, reason: str = "") -> Invoice:
    """Issue the credit note for an invoice, dated `today`; the reserve bears what the household no longer pays.

    The period stays closed: its pools aren't divided again, so nobody else pays more, and the household isn't invoiced for it
    a second time. Raises InvalidInputError for an unknown number, RefusedError for a credit note or an invoice that is credited.
    """
    with change_registry():
        lock_journal()
        invoice = get_invoice(number)
        if invoice.credits is not None:
            raise RefusedError(f"{invoice.number} is a credit note itself", hint="a credit note stays")
        former = Invoice.objects.filter(credits=invoice).first()
        if former is not None:
            raise RefusedError(f"invoice {invoice.number} is credited already, by {former.number}", hint="the two sum to zero")
        (own_number,) = take_numbers(1, series=f"{today.year:04}")
        document = write_credit_note(read_document(invoice), number=own_number, issued=today)
        entries = (
            Entry(household_account(invoice.household), -invoice.total, invoice.currency),
            Entry(RESERVE, invoice.total, invoice.currency),
        )
        description = f"Credit note {own_number} for invoice {invoice.number} to household {invoice.household}"
        credit = Invoice.objects.create(
            number=own_number,
            household=invoice.household,
            period=invoice.period,
            issued=today,
            due=today,
            total=-invoice.total,
            currency=invoice.currency,
            document=canonical_json(document),
            transaction=post_transaction(Draft(today, description, actor, reason or "invoice credited", entries)),
            credits=invoice,
        )
        after = {"credits": invoice.number, "total": credit.total, "reason": reason}
        audit_entry(actor=actor, action="credit", instance=credit, before=None, after=after).save()
    return credit
