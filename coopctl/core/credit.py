"""The credit note as a document: its invoice with every amount turned round."""

from __future__ import annotations

from datetime import date

from coopctl.core.invoice import InvoiceDocument, InvoiceLine
from coopctl.core.payment import ocr_reference


def write_credit_note(invoice: InvoiceDocument, *, number: str, issued: date) -> InvoiceDocument:
    """Return the document that takes an invoice back: the lines of both sum to zero, one by one.

    It's settled when it's issued, so there is nothing to pay and no code to scan.
    """
    return invoice.model_copy(
        update={
            "kind": "credit_note",
            "refers_to": invoice.number,
            "number": number,
            "issued": issued.isoformat(),
            "due": issued.isoformat(),
            "lines": tuple(_turn_round(line) for line in invoice.lines),
            "total": -invoice.total,
            "payment": invoice.payment.model_copy(update={"reference": ocr_reference(number), "qr": None}),
            "history": (),
        }
    )


def _turn_round(line: InvoiceLine) -> InvoiceLine:
    amounts = {name: -getattr(line, name) for name in ("pool_cost", "part_cost", "amount", "rounding")}
    return line.model_copy(update=amounts)
