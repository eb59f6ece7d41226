"""What the invoice's template prints: every text formatted for the household's language. Formatting only, no sums."""

from __future__ import annotations

import unicodedata
from datetime import date
from decimal import Decimal
from itertools import groupby
from operator import attrgetter
from typing import Any

from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal, format_percent

from coopctl.core.invoice import InvoiceDocument, InvoiceLine
from coopctl.core.money import LOCALES, Money, format_money
from coopctl.documents.labels import describe_key, name_unit
from coopctl.documents.texts import Texts, load_texts

_SAID_BY_NOBODY = {"Cc", "Cf", "Cs", "Co", "Cn"}  # controls, bidi overrides, private and unassigned code points


def build_view(invoice: InvoiceDocument) -> dict[str, Any]:
    """Return the JSON values that templates/invoice.typ reads: texts, and lists of them."""
    texts = load_texts(invoice.language)
    _ = texts.gettext
    locale = LOCALES[invoice.language]
    return {
        "language": invoice.language,
        "issued": [int(part) for part in invoice.issued.split("-")],
        "title": _("Invoice {number}").format(number=invoice.number),
        "coop": {"name": clean_text(invoice.coop.name), "address": [clean_text(line) for line in invoice.coop.address]},
        "organisation": _("Organisation number {number}").format(number=clean_text(invoice.coop.organisation_number)),
        "household": {"label": _("Household {number}").format(number=invoice.household.number), "name": clean_text(invoice.household.name)},
        "facts": [
            {"label": _("Invoice number"), "value": invoice.number},
            {"label": _("Date"), "value": _long_date(invoice.issued, locale=locale)},
            {"label": _("Period"), "value": format_skeleton("yMMMM", date.fromisoformat(invoice.period.start), locale=locale)},
        ],
        "due": _due(invoice, texts=texts, locale=locale),
        "columns": [_("What for"), _("Your part"), _("Share"), _("Amount")],
        "pools": [_pool(list(lines), invoice=invoice, texts=texts) for _pool_name, lines in groupby(invoice.lines, attrgetter("pool"))],
        "total": {"label": _("Total"), "value": _money(invoice.total, invoice=invoice)},
        "notes": _notes(invoice, texts=texts),
        "payment": _payment(invoice, texts=texts),
        "page": _("Page {page} of {pages}"),
    }


def clean_text(text: str) -> str:
    """Return the text without what can't be seen: a name must not turn the line round or hide a part of it."""
    return "".join(character for character in text if unicodedata.category(character) not in _SAID_BY_NOBODY)


def _due(invoice: InvoiceDocument, *, texts: Texts, locale: str) -> dict[str, str]:
    _ = texts.gettext
    if invoice.total < 0:
        return {"label": _("To your credit"), "value": _money(-invoice.total, invoice=invoice), "by": _("Nothing to pay")}
    by = _("by {date}").format(date=_long_date(invoice.due, locale=locale))
    return {"label": _("To pay"), "value": _money(invoice.total, invoice=invoice), "by": by}


def _pool(lines: list[InvoiceLine], *, invoice: InvoiceDocument, texts: Texts) -> dict[str, Any]:
    cost = texts.gettext("{amount} in all").format(amount=_money(lines[0].pool_cost, invoice=invoice))
    return {"name": clean_text(lines[0].pool), "cost": cost, "lines": [_line(line, invoice=invoice, texts=texts) for line in lines]}


def _line(line: InvoiceLine, *, invoice: InvoiceDocument, texts: Texts) -> dict[str, Any]:
    locale = LOCALES[invoice.language]
    percent = format_percent(Decimal(line.shown_percent).scaleb(-2), locale=locale, decimal_quantization=False)
    return {
        "basis": describe_key(line, texts=texts),
        "solidarity": "" if line.solidarity == "1" else texts.gettext("weighted {factor}").format(factor=line.solidarity),
        "quantity": f"{_number(line.shown.quantity, locale=locale)} {name_unit(line.shown, texts=texts)}",
        "estimated": line.estimated,
        "share": texts.gettext("{percent} of {amount}").format(percent=percent, amount=_money(line.part_cost, invoice=invoice)),
        "amount": _money(line.amount, invoice=invoice),
    }


def _number(text: str, *, locale: str) -> str:
    prefix, digits = ("< ", text[1:]) if text.startswith("<") else ("", text)
    pattern = "#,##0.000" if "." in digits else "#,##0"
    return prefix + format_decimal(Decimal(digits), format=pattern, locale=locale)


def _notes(invoice: InvoiceDocument, *, texts: Texts) -> list[str]:
    _ = texts.gettext
    notes = [_("No VAT: a non-profit association shares its costs among its members.")]
    if invoice.estimated:
        notes.insert(0, _("* Partly estimated: where an hour could not be read, the reading of the hour before was carried over."))
    return notes


def _payment(invoice: InvoiceDocument, *, texts: Texts) -> dict[str, Any] | None:
    if invoice.total <= 0:
        return None
    _ = texts.gettext
    terms = invoice.payment
    ways = [("Bankgiro", terms.bankgiro), ("Swish", terms.swish), ("IBAN", terms.iban), (_("Reference"), terms.reference)]
    return {
        "heading": _("How to pay"),
        "facts": [{"label": label, "value": clean_text(value)} for label, value in ways if value],
        "scan": {"swish": _("Scan with Swish"), "epc": _("Scan with your bank's app")}[terms.qr.kind] if terms.qr else "",
        "qr_alt": _("QR code that fills in account, amount and reference"),
        "hint": _("Please give the reference: by it your payment finds its invoice."),
    }


def _money(amount: int, *, invoice: InvoiceDocument) -> str:
    return format_money(Money(amount, invoice.currency), language=invoice.language)


def _long_date(text: str, *, locale: str) -> str:
    return format_date(date.fromisoformat(text), format="long", locale=locale)
