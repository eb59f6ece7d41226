"""The mail that brings a household its invoices: plain text in its language, the PDFs attached."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import Any

from coopctl.core.invoice import InvoiceDocument
from coopctl.documents.pdf import render_invoice
from coopctl.documents.texts import load_texts
from coopctl.documents.view import build_view, clean_text, name_document

# What every server takes, also one without 8BITMIME: quoted-printable and base64.
_POLICY = SMTP.clone(cte_type="7bit")


def compose_mail(documents: Sequence[str], *, sender: str, recipient: str, message_id: str, now: datetime) -> bytes:
    """Return one mail (RFC 5322, CRLF) with each invoice's canonical JSON as PDF; its text speaks the first one's language.

    RFC 3834's Auto-Submitted keeps absence notices from answering it.
    """
    invoices = [InvoiceDocument.model_validate_json(document) for document in documents]
    first = invoices[0]
    texts = load_texts(first.language)
    co_op = clean_text(first.coop.name)
    mail = EmailMessage(policy=_POLICY)
    mail["From"] = Address(co_op, addr_spec=sender)
    mail["To"] = Address(addr_spec=recipient)
    titles = ", ".join(name_document(invoice, texts=texts) for invoice in invoices)
    mail["Subject"] = texts.gettext("{invoices} from {co_op}").format(invoices=titles, co_op=co_op)
    mail["Date"] = format_datetime(now)
    mail["Message-ID"] = message_id
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(_write_text(invoices))
    for invoice, document in zip(invoices, documents, strict=True):
        mail.add_attachment(render_invoice(document), maintype="application", subtype="pdf", filename=f"{invoice.number}.pdf")
    mail["Content-Language"] = first.language  # last: set_content drops what came before
    return mail.as_bytes()


def _write_text(invoices: Sequence[InvoiceDocument]) -> str:
    _ = load_texts(invoices[0].language).gettext
    blocks = ["\n".join(_write_facts(build_view(invoice))) for invoice in invoices]
    explanation = _("The attached PDF shows how each amount came about.")
    question = _("If something looks wrong, just answer this mail.")
    return "\n\n".join([_("Hello!"), *blocks, f"{explanation}\n{question}", f"{clean_text(invoices[0].coop.name)}\n"])


def _write_facts(view: dict[str, Any]) -> list[str]:
    due, payment = view["due"], view["payment"]
    rows = [(fact["label"], fact["value"]) for fact in view["facts"][1:]]
    rows.append((due["label"], f"{due['value']}, {due['by']}" if payment else due["value"]))
    if payment:
        rows += [(fact["label"], fact["value"]) for fact in payment["facts"]]
    width = max(len(label) for label, _ in rows) + 2
    return [view["title"], *(f"  {label:<{width}}{value}" for label, value in rows)]
