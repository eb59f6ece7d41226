"""Mails that bring invoices and reminders: plain text in the household's language, with PDFs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import Any

from coopctl.core.invoices.invoice import InvoiceDocument
from coopctl.core.invoices.reminder import ReminderDocument
from coopctl.documents.pdf import render_invoice
from coopctl.documents.reminder import build_reminder_view, render_reminder
from coopctl.documents.texts import load_texts
from coopctl.documents.view import build_view, clean_text

# What every server takes, also one without 8BITMIME: quoted-printable and base64.
_POLICY = SMTP.clone(cte_type="7bit")


@dataclass(frozen=True)
class Envelope:
    """From whom, to whom, when, and the mail's identification (RFC 5322, 3.6.4)."""

    sender: str
    recipient: str
    message_id: str
    now: datetime


@dataclass(frozen=True)
class _Enclosure:
    """A document that a mail brings: what is said about it, and its PDF."""

    view: dict[str, Any]
    name: str
    pdf: bytes


def compose_mail(documents: Sequence[str], *, envelope: Envelope) -> bytes:
    """Return one mail (RFC 5322, CRLF) with each invoice's canonical JSON as PDF; its text speaks
    the first one's language.
    """
    invoices = [InvoiceDocument.model_validate_json(document) for document in documents]
    enclosures = [
        _Enclosure(build_view(invoice), f"{invoice.number}.pdf", render_invoice(document))
        for invoice, document in zip(invoices, documents, strict=True)
    ]
    explanation = load_texts(invoices[0].language).gettext(
        "The attached PDF shows how each amount came about."
    )
    return _compose(
        enclosures, language=invoices[0].language, explanation=explanation, envelope=envelope
    )


def compose_reminder(documents: Sequence[str], *, envelope: Envelope) -> bytes:
    """Return one mail with each reminder's canonical JSON as PDF."""
    reminders = [ReminderDocument.model_validate_json(document) for document in documents]
    enclosures = [
        _Enclosure(
            build_reminder_view(reminder),
            f"{reminder.invoice.number}-{reminder.level}.pdf",
            render_reminder(document),
        )
        for reminder, document in zip(reminders, documents, strict=True)
    ]
    return _compose(
        enclosures,
        language=reminders[0].language,
        explanation=enclosures[0].view["notes"][0],
        envelope=envelope,
    )


def _compose(
    enclosures: Sequence[_Enclosure], *, language: str, explanation: str, envelope: Envelope
) -> bytes:
    """RFC 3834's Auto-Submitted keeps absence notices from answering it."""
    texts = load_texts(language)
    co_op = enclosures[0].view["coop"]["name"]
    mail = EmailMessage(policy=_POLICY)
    mail["From"] = Address(co_op, addr_spec=envelope.sender)
    mail["To"] = Address(addr_spec=envelope.recipient)
    titles = ", ".join(clean_text(enclosure.view["title"]) for enclosure in enclosures)
    mail["Subject"] = texts.gettext("{invoices} from {co_op}").format(invoices=titles, co_op=co_op)
    mail["Date"] = format_datetime(envelope.now)
    mail["Message-ID"] = envelope.message_id
    mail["Auto-Submitted"] = "auto-generated"
    blocks = ["\n".join(_write_facts(enclosure.view)) for enclosure in enclosures]
    question = texts.gettext("If something looks wrong, just answer this mail.")
    mail.set_content(
        "\n\n".join([texts.gettext("Hello!"), *blocks, f"{explanation}\n{question}", f"{co_op}\n"])
    )
    for enclosure in enclosures:
        mail.add_attachment(
            enclosure.pdf, maintype="application", subtype="pdf", filename=enclosure.name
        )
    mail["Content-Language"] = language  # last: set_content drops what came before
    return mail.as_bytes()


def _write_facts(view: dict[str, Any]) -> list[str]:
    due, payment = view["due"], view["payment"]
    rows = [(fact["label"], fact["value"]) for fact in view["facts"][1:]]
    rows.append((due["label"], f"{due['value']}, {due['by']}" if payment else due["value"]))
    if payment:
        rows += [(fact["label"], fact["value"]) for fact in payment["facts"]]
    width = max(len(label) for label, _ in rows) + 2
    return [view["title"], *(f"  {label:<{width}}{value}" for label, value in rows)]
