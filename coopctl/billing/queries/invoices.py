"""Reads about invoices."""

from __future__ import annotations

from typing import Any

from coopctl.billing.models import Invoice
from coopctl.core.errors import InvalidInputError
from coopctl.core.invoices.invoice import InvoiceDocument
from coopctl.core.money.amounts import Money, decimal_text


def get_invoice(number: str) -> Invoice:
    """Return the invoice. Raises InvalidInputError if there is none with that number."""
    invoice = Invoice.objects.select_related("period").filter(number=number.strip()).first()
    if invoice is None:
        raise InvalidInputError(
            f"there is no invoice {number!r}", hint="`coopctl invoice list` shows them all"
        )
    return invoice


def find_credit_notes(invoice: Invoice) -> list[Invoice]:
    """Return the credit notes of an invoice, in the order in which they were issued."""
    return list(Invoice.objects.filter(credits=invoice).order_by("pk"))


def read_document(invoice: Invoice) -> InvoiceDocument:
    """Return the document of an issued invoice."""
    return InvoiceDocument.model_validate_json(invoice.document)


def find_invoices(*, period: str | None = None, household: str | None = None) -> list[Invoice]:
    """Return invoices in the order of their numbers."""
    invoices = Invoice.objects.all()
    if period is not None:
        invoices = invoices.filter(period=period)
    if household is not None:
        invoices = invoices.filter(household=household)
    return list(invoices)


def list_invoices(
    *, period: str | None = None, household: str | None = None
) -> list[dict[str, Any]]:
    """Return invoices in the order of their numbers, as JSON values. `total` is in minor units,
    `amount` its decimal text.
    """
    return [
        {
            "number": invoice.number,
            "household": invoice.household,
            "period": invoice.period_id,
            "issued": invoice.issued.isoformat(),
            "due": invoice.due.isoformat(),
            "total": invoice.total,
            "amount": decimal_text(Money(invoice.total, invoice.currency)),
            "currency": invoice.currency,
        }
        for invoice in find_invoices(period=period, household=household)
    ]
