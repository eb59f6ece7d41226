"""The charts of a household's year: what each month cost, and what it used of each meter. Bars for
the eye, a sentence for the ear.
"""

from __future__ import annotations

from typing import Any

from coopctl.core.invoices.history import HistoryMonth
from coopctl.core.invoices.invoice import InvoiceDocument
from coopctl.core.money.amounts import LOCALES, Money, format_money
from coopctl.documents.labels import format_number, name_month, name_unit
from coopctl.documents.services import name_meter
from coopctl.documents.texts import Texts

_CHARTS = 2  # that fit beside each other


def draw_year(invoice: InvoiceDocument, *, texts: Texts) -> dict[str, Any] | None:
    """Return the charts' values for the template, or None before there are two months to compare.
    Bars are whole numbers to scale by.
    """
    months = invoice.history
    if sum(month.total is not None for month in months) < 2:
        return None
    meters = sorted({use.meter for use in months[-1].use})
    charts = [
        _cost_chart(invoice, texts=texts),
        *(_use_chart(invoice, meter=meter, texts=texts) for meter in meters),
    ]
    return {"heading": texts.gettext("Your year"), "charts": charts[:_CHARTS]}


def _cost_chart(invoice: InvoiceDocument, *, texts: Texts) -> dict[str, Any]:
    values = [
        (month.total or 0, _show_total(month.total, invoice=invoice)) for month in invoice.history
    ]
    return _chart(
        texts.gettext("Invoiced by month"), months=invoice.history, values=values, texts=texts
    )


def _show_total(total: int | None, *, invoice: InvoiceDocument) -> str:
    return (
        "–"
        if total is None
        else format_money(Money(total, invoice.currency), language=invoice.language)
    )


def _use_chart(invoice: InvoiceDocument, *, meter: str, texts: Texts) -> dict[str, Any]:
    locale = LOCALES[invoice.language]
    values = []
    for month in invoice.history:
        use = next((use for use in month.use if use.meter == meter), None)
        shown = (
            f"{format_number(use.shown.quantity, locale=locale)} "
            f"{name_unit(use.shown, texts=texts)}"
            if use
            else "–"
        )
        values.append((int(use.quantity) if use else 0, shown))
    return _chart(
        name_meter(meter, texts=texts).chart, months=invoice.history, values=values, texts=texts
    )


def _chart(
    caption: str, *, months: tuple[HistoryMonth, ...], values: list[tuple[int, str]], texts: Texts
) -> dict[str, Any]:
    locale = LOCALES[texts.language]
    spoken = [
        f"{name_month(month.period, locale=locale)}: {shown}"
        for month, (_value, shown) in zip(months, values, strict=True)
    ]
    return {
        "caption": caption,
        "alt": f"{caption}. {'; '.join(spoken)}",
        "top": max(values),
        "first": name_month(months[0].period, locale=locale, skeleton="yMMM"),
        "last": name_month(months[-1].period, locale=locale, skeleton="yMMM"),
        "bars": [max(0, value) for value, _shown in values],
    }
