"""What the invoice's template prints, formatted for the household's language. No sums."""

from __future__ import annotations

import unicodedata
from datetime import date
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import Any

from babel.dates import format_date

from coopctl.core.invoices.invoice import Buyer, InvoiceDocument, InvoiceLine, PaymentTerms, Seller
from coopctl.core.invoices.references import print_reference
from coopctl.core.money.amounts import LOCALES, Money, format_money
from coopctl.documents.labels import (
    SHARED,
    describe_key,
    describe_share,
    format_number,
    is_part,
    name_month,
    name_pool,
    name_unit,
)
from coopctl.documents.texts import Texts, load_texts
from coopctl.documents.year import draw_year

_SAID_BY_NOBODY = {
    "Cc",
    "Cf",
    "Cs",
    "Co",
    "Cn",
}  # controls, bidi overrides, private and unassigned code points


def build_view(invoice: InvoiceDocument) -> dict[str, Any]:
    """Return the JSON values that templates/invoice.typ reads: texts, and lists of them."""
    texts = load_texts(invoice.language)
    _ = texts.gettext
    locale = LOCALES[invoice.language]
    return {
        "language": invoice.language,
        "issued": [int(part) for part in invoice.issued.split("-")],
        "title": name_document(invoice, texts=texts),
        "attachment": "invoice.json",
        "coop": describe_coop(invoice.coop),
        "organisation": _("Organisation number {number}").format(
            number=clean_text(invoice.coop.organisation_number)
        ),
        "household": describe_household(invoice.household, texts=texts),
        "facts": _facts(invoice, texts=texts, locale=locale),
        "due": _due(invoice, texts=texts, locale=locale),
        "columns": [_("What for"), _("Your part"), _("Share"), _("Amount")],
        "pools": [
            _pool(list(lines), invoice=invoice, texts=texts)
            for _pool_name, lines in groupby(invoice.lines, attrgetter("pool"))
        ],
        "total": {"label": _("Total"), "value": _money(invoice.total, invoice=invoice)},
        "notes": _notes(invoice, texts=texts),
        "year": draw_year(invoice, texts=texts),
        "payment": describe_payment(invoice.payment, texts=texts) if invoice.total > 0 else None,
        "page": split_page_text(texts),
    }


def name_document(invoice: InvoiceDocument, *, texts: Texts) -> str:
    """Return what it is called, with its number."""
    _ = texts.gettext
    name = _("Credit note {number}") if invoice.kind == "credit_note" else _("Invoice {number}")
    return name.format(number=invoice.number)


def describe_coop(coop: Seller) -> dict[str, Any]:
    """Return who writes."""
    return {"name": clean_text(coop.name), "address": [clean_text(line) for line in coop.address]}


def describe_household(household: Buyer, *, texts: Texts) -> dict[str, str]:
    """Return to whom."""
    return {
        "label": texts.gettext("Household {number}").format(number=household.number),
        "name": clean_text(household.name),
    }


def clean_text(text: str) -> str:
    """Return the text without what can't be seen: a name must not turn the line round or hide a
    part of it.
    """
    return "".join(
        character for character in text if unicodedata.category(character) not in _SAID_BY_NOBODY
    )


def _facts(invoice: InvoiceDocument, *, texts: Texts, locale: str) -> list[dict[str, str]]:
    _ = texts.gettext
    facts = [
        (_("Invoice number") if invoice.kind == "invoice" else _("Number"), invoice.number),
        (_("Date"), long_date(invoice.issued, locale=locale)),
        (_("Period"), name_month(invoice.period.label, locale=locale)),
    ]
    if invoice.refers_to:
        facts.insert(
            1,
            (
                _("A part of invoice") if invoice.left else _("Takes back invoice"),
                invoice.refers_to,
            ),
        )
    return [{"label": label, "value": value} for label, value in facts]


def _due(invoice: InvoiceDocument, *, texts: Texts, locale: str) -> dict[str, str]:
    _ = texts.gettext
    if invoice.total <= 0:
        return {
            "label": _("To your credit"),
            "value": _money(-invoice.total, invoice=invoice),
            "by": _("Nothing to pay"),
        }
    by = _("by {date}").format(date=long_date(invoice.due, locale=locale))
    return {"label": _("To pay"), "value": _money(invoice.total, invoice=invoice), "by": by}


def _pool(lines: list[InvoiceLine], *, invoice: InvoiceDocument, texts: Texts) -> dict[str, Any]:
    whole = texts.gettext("{amount} in all").format(
        amount=_money(lines[0].pool_cost, invoice=invoice)
    )
    return {
        "name": clean_text(name_pool(lines[0].pool, key=lines[0].key, texts=texts)),
        "cost": whole
        if lines[0].key in SHARED and not any(is_part(line) for line in lines)
        else "",
        "lines": [_line(line, invoice=invoice, texts=texts) for line in lines],
    }


def _line(line: InvoiceLine, *, invoice: InvoiceDocument, texts: Texts) -> dict[str, Any]:
    locale = LOCALES[invoice.language]
    return {
        "basis": clean_text(describe_key(line, texts=texts)),
        "solidarity": ""
        if line.solidarity == "1"
        else texts.gettext("weighted {factor}").format(factor=line.solidarity),
        "quantity": "" if line.correction or line.key == "credit" else _quantity(line, texts=texts),
        "share": describe_share(
            line, money=lambda amount: _money(amount, invoice=invoice), locale=locale, texts=texts
        ),
        "amount": _money(line.amount, invoice=invoice),
    }


def _quantity(line: InvoiceLine, *, texts: Texts) -> str:
    mark = "*" if line.estimated else ""
    return (
        f"{format_number(line.shown.quantity, locale=LOCALES[texts.language])} "
        f"{name_unit(line.shown, texts=texts)}{mark}"
    )


def split_page_text(texts: Texts) -> list[str]:
    """Return what stands before, between and after the number of the page and of all pages."""
    before, _page, rest = texts.gettext("Page {page} of {pages}").partition("{page}")
    between, _pages, after = rest.partition("{pages}")
    return [before, between, after]


def _notes(invoice: InvoiceDocument, *, texts: Texts) -> list[str]:
    _ = texts.gettext
    notes = [_("No VAT: a non-profit association shares its costs among its members.")]
    if invoice.kind == "credit_note":
        notes.insert(0, _tell_left(invoice, texts=texts))
        if invoice.reason:
            notes.insert(0, _("Reason: {reason}").format(reason=clean_text(invoice.reason)))
    if invoice.estimated:
        notes.insert(
            0,
            _(
                "* Partly estimated: where an hour could not be read, the reading of the hour "
                "before was carried over."
            ),
        )
    return notes


def _tell_left(note: InvoiceDocument, *, texts: Texts) -> str:
    _ = texts.gettext
    if note.left:
        sentence = _(
            "Of invoice {number}, {amount} are left. If more than that is paid already, the rest "
            "stands to your credit."
        )
        return sentence.format(number=note.refers_to, amount=_money(note.left, invoice=note))
    return _(
        "It credits the whole invoice. If that is paid already, the amount stands to your credit."
    )


def describe_payment(terms: PaymentTerms, *, texts: Texts) -> dict[str, Any]:
    """Return how to pay."""
    _ = texts.gettext
    ways = [
        ("Bankgiro", terms.bankgiro),
        ("Swish", terms.swish),
        ("IBAN", terms.iban),
        (_("Reference"), print_reference(terms.reference)),
    ]
    return {
        "heading": _("How to pay"),
        "facts": [{"label": label, "value": clean_text(value)} for label, value in ways if value],
        "scan": {"swish": _("Scan with Swish"), "epc": _("Scan with your bank's app")}[
            terms.qr.kind
        ]
        if terms.qr
        else "",
        "qr_alt": _("QR code that fills in account, amount and reference"),
        "hint": _("Please give the reference: by it your payment finds its invoice."),
    }


def _money(amount: int, *, invoice: InvoiceDocument) -> str:
    return format_money(Money(amount, invoice.currency), language=invoice.language)


@lru_cache(maxsize=1024)
def long_date(text: str, *, locale: str) -> str:
    """Return an ISO 8601 date as people of that place write it."""
    return format_date(date.fromisoformat(text), format="long", locale=locale)
