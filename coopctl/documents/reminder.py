"""A reminder of a late invoice: the invoice's own layout, and the mail that brings it."""

from __future__ import annotations

from typing import Any

from coopctl.core.invoices.reminder import ReminderDocument
from coopctl.core.money.amounts import LOCALES, Money, format_money
from coopctl.documents.pdf import compile_pdf
from coopctl.documents.qr import draw_qr
from coopctl.documents.texts import Texts, load_texts
from coopctl.documents.view import (
    clean_text,
    describe_coop,
    describe_household,
    describe_payment,
    long_date,
    split_page_text,
)


def render_reminder(document: str) -> bytes:
    """Return the PDF of a reminder's canonical JSON; it depends on nothing else. Raises CoopError
    if typst fails.
    """
    reminder = ReminderDocument.model_validate_json(document)
    qr = draw_qr(reminder.payment.qr.text) if reminder.payment.qr else ""
    return compile_pdf(
        "invoice.typ", view=build_reminder_view(reminder), source=document, extra=(qr,)
    )


def build_reminder_view(reminder: ReminderDocument) -> dict[str, Any]:
    """Return the JSON values that templates/invoice.typ reads."""
    texts = load_texts(reminder.language)
    _ = texts.gettext
    locale = LOCALES[reminder.language]
    invoice = reminder.invoice
    facts = [
        (_("Invoice number"), invoice.number),
        (_("Was due on"), long_date(invoice.due, locale=locale)),
        (_("Date"), long_date(reminder.date, locale=locale)),
    ]
    return {
        "language": reminder.language,
        "issued": [int(part) for part in reminder.date.split("-")],
        "title": name_reminder(reminder, texts=texts),
        "attachment": "reminder.json",
        "coop": describe_coop(reminder.coop),
        "organisation": _("Organisation number {number}").format(
            number=clean_text(reminder.coop.organisation_number)
        ),
        "household": describe_household(reminder.household, texts=texts),
        "facts": [{"label": label, "value": value} for label, value in facts],
        "due": {
            "label": _("To pay"),
            "value": _money(reminder.to_pay, reminder=reminder),
            "by": _("now"),
        },
        "columns": [_("What for"), "", "", _("Amount")],
        "pools": [
            {
                "name": _("Invoice {number}").format(number=invoice.number),
                "cost": "",
                "lines": _lines(reminder, texts=texts),
            }
        ],
        "total": {"label": _("To pay"), "value": _money(reminder.to_pay, reminder=reminder)},
        "notes": [
            _(
                "If you have paid in the last few days, this has crossed your payment: there is "
                "nothing more to do."
            ),
            _(
                "If you can't pay now, tell us: we'll find a way. Mail that comes in for you is "
                "never stopped."
            ),
        ],
        "year": None,
        "payment": describe_payment(reminder.payment, texts=texts),
        "page": split_page_text(texts),
    }


def name_reminder(reminder: ReminderDocument, *, texts: Texts) -> str:
    """Return what it is called, with its invoice's number; only from the second one on it says
    which it is.
    """
    _ = texts.gettext
    name = (
        _("Reminder of invoice {number}")
        if reminder.level == 1
        else _("Reminder {level} of invoice {number}")
    )
    return name.format(level=reminder.level, number=reminder.invoice.number)


def _lines(reminder: ReminderDocument, *, texts: Texts) -> list[dict[str, str]]:
    _ = texts.gettext
    invoice = reminder.invoice
    amounts = [
        (
            _("Invoiced on {date}").format(
                date=long_date(invoice.issued, locale=LOCALES[texts.language])
            ),
            invoice.total,
        ),
        (_("Paid or credited"), invoice.unpaid - invoice.total),
        (_("Fees of earlier reminders"), reminder.earlier_fees),
        (_("Fee of this reminder"), reminder.fee),
    ]
    return [
        {
            "basis": basis,
            "solidarity": "",
            "quantity": "",
            "share": "",
            "amount": _money(amount, reminder=reminder),
        }
        for basis, amount in amounts
        if amount
    ]


def _money(amount: int, *, reminder: ReminderDocument) -> str:
    return format_money(Money(amount, reminder.currency), language=reminder.language)
