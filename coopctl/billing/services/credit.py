"""Credit notes: an invoice is cancelled, wholly or in part, by a document with its own number."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from coopctl.billing.models import Invoice
from coopctl.billing.queries.invoices import find_credit_notes, get_invoice, read_document
from coopctl.billing.services.issue import take_numbers
from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.core.invoices.credit import choose_parts, write_credit_note
from coopctl.core.invoices.invoice import InvoiceDocument
from coopctl.core.money.amounts import parse_money
from coopctl.core.reasons import check_reason
from coopctl.core.settlement.preview import canonical_json
from coopctl.ledger.accounts import RESERVE, household_account
from coopctl.ledger.drafts import Draft, Entry
from coopctl.ledger.models import Transaction
from coopctl.ledger.services.journal import lock_journal, post_transaction
from coopctl.registry.services.changes import audit_entry, change_registry


def credit_invoice(
    number: str,
    *,
    today: date,
    actor: str,
    reason: str = "",
    lines: Sequence[int] = (),
    amount: str | None = None,
) -> Invoice:
    """Issue a credit note for what is left of an invoice, of some of its lines, or for an amount of
    one line or of the whole.

    It's dated `today`; the reserve bears what the household no longer pays. The period stays
    closed: its pools aren't divided again, so nobody else pays more, and the household isn't
    invoiced for it a second time. Raises InvalidInputError for an unknown number or line,
    RefusedError for a credit note and for more than is left.
    """
    with change_registry():
        lock_journal()
        invoice = get_invoice(number)
        if invoice.credits is not None:
            raise RefusedError(
                f"{invoice.number} is a credit note itself", hint="a credit note is final"
            )
        issued, notes = (
            read_document(invoice),
            [read_document(note) for note in find_credit_notes(invoice)],
        )
        parts = choose_parts(
            issued, notes=notes, lines=lines, amount=_read_amount(amount, currency=invoice.currency)
        )
        (own_number,) = take_numbers(1, series=f"{today.year:04}")
        given = check_reason(reason, optional=True)
        document = write_credit_note(
            issued, number=own_number, issued=today, parts=parts, notes=notes, reason=given
        )
        credit = _store(
            document,
            invoice=invoice,
            record=_post(document, invoice=invoice, today=today, actor=actor),
            today=today,
        )
        after = {
            "credits": invoice.number,
            "total": credit.total,
            "left": document.left,
            "reason": document.reason,
        }
        audit_entry(actor=actor, action="credit", instance=credit, before=None, after=after).save()
    return credit


def _read_amount(text: str | None, *, currency: str) -> int | None:
    try:
        return None if text is None else parse_money(text, currency=currency).amount
    except ValueError as error:
        raise InvalidInputError(f"amount: {error}") from None


def _post(document: InvoiceDocument, *, invoice: Invoice, today: date, actor: str) -> Transaction:
    entries = (
        Entry(household_account(invoice.household), document.total, invoice.currency),
        Entry(RESERVE, -document.total, invoice.currency),
    )
    description = (
        f"Credit note {document.number} for invoice {invoice.number} to household "
        f"{invoice.household}"
    )
    return post_transaction(
        Draft(today, description, actor, document.reason or "invoice credited", entries)
    )


def _store(
    document: InvoiceDocument, *, invoice: Invoice, record: Transaction, today: date
) -> Invoice:
    return Invoice.objects.create(
        number=document.number,
        household=invoice.household,
        period=invoice.period,
        issued=today,
        due=today,
        total=document.total,
        currency=invoice.currency,
        document=canonical_json(document),
        transaction=record,
        credits=invoice,
    )
