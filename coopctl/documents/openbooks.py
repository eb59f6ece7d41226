"""Open books as a page and as PDF, in one of the co-op's languages. Formatting only, no sums."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from babel.dates import format_date
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from coopctl.core.invoices.openbooks import OpenBooks, OpenCost, OpenPart, OpenPool
from coopctl.core.money.amounts import LOCALES, Money, format_money
from coopctl.core.settlement.preview import canonical_json
from coopctl.documents.labels import (
    describe_basis,
    format_number,
    name_month,
    name_unit,
    say_fallback,
)
from coopctl.documents.pdf import compile_pdf
from coopctl.documents.texts import Texts, load_texts
from coopctl.documents.view import clean_text, split_page_text

_TEMPLATES = Path(__file__).parent / "templates"


def render_html(books: OpenBooks, *, language: str) -> str:
    """Return the month's open books as one HTML page that needs nothing else: no script, no
    picture, no font from elsewhere.
    """
    return (
        _environment()
        .get_template("openbooks.html.j2")
        .render(view=build_books_view(books, language=language))
    )


def render_books_pdf(books: OpenBooks, *, language: str) -> bytes:
    """Return the month's open books as PDF/A-3a and PDF/UA-1, with their JSON attached; the same
    bytes each time.
    """
    return compile_pdf(
        "openbooks.typ",
        view=build_books_view(books, language=language),
        source=canonical_json(books),
    )


def build_books_view(books: OpenBooks, *, language: str) -> dict[str, Any]:
    """Return the values that both templates print: texts, and whole numbers that bars are scaled
    by.
    """
    texts = load_texts(language)
    _ = texts.gettext
    month = name_month(books.period.label, locale=LOCALES[language])

    def money(amount: int) -> str:
        return format_money(Money(amount, books.currency), language=language)

    return {
        "language": language,
        "dated": [int(part) for part in books.period.end.split("-")],
        "coop": {
            "name": clean_text(books.coop.name),
            "organisation": clean_text(books.coop.organisation_number),
        },
        "title": _("Open books, {month}").format(month=month),
        "draft": _("Preview: the month is not closed yet, and anything may still change.")
        if books.state == "open"
        else "",
        "lead": _(
            "What the co-op paid, for what, and how it was divided. No household's own use or "
            "invoice is shown."
        ),
        "figures": [
            {"label": _("Costs of the month"), "value": money(books.total)},
            {"label": _("Invoiced to households"), "value": money(books.invoiced)},
            {
                "label": _("Households"),
                "value": format_number(str(books.households), locale=LOCALES[language]),
            },
            {"label": _("Reserve"), "value": money(books.reserve.balance)},
        ],
        "pools": _pools(books, texts=texts, money=money),
        "costs": _costs(books, texts=texts, money=money),
        "year": _year(books, texts=texts, money=money),
        "reserve": _reserve(books, texts=texts, money=money),
        "page": split_page_text(texts),
        "attached": _("The figures of this report, for programs"),
    }


def _pools(books: OpenBooks, *, texts: Texts, money: Any) -> dict[str, Any]:
    _ = texts.gettext
    return {
        "heading": _("How it was divided"),
        "columns": [_("Pool and key"), _("Households"), _("Together"), _("Amount")],
        "top": max((pool.cost for pool in books.pools), default=0),
        "rows": [_pool(pool, texts=texts, money=money) for pool in books.pools],
        "total": {"label": _("Total"), "value": money(books.total)},
        "none": _("The month has no costs."),
    }


def _pool(pool: OpenPool, *, texts: Texts, money: Any) -> dict[str, Any]:
    parts = [_part(part, texts=texts, money=money) for part in pool.parts]
    if pool.to_reserve:
        gone = (
            texts.gettext("Borne by the reserve")
            if pool.to_reserve > 0
            else texts.gettext("Put into the reserve")
        )
        parts.append(
            {"basis": gone, "households": "", "together": "", "amount": money(pool.to_reserve)}
        )
    name = texts.gettext("Rebate") if pool.kind == "rebate" else clean_text(pool.pool)
    return {"name": name, "cost": money(pool.cost), "value": max(0, pool.cost), "parts": parts}


def _part(part: OpenPart, *, texts: Texts, money: Any) -> dict[str, str]:
    locale = LOCALES[texts.language]
    basis = describe_basis(part.key, meter=part.meter, texts=texts)
    together = (
        f"{format_number(part.shown.quantity, locale=locale)} {name_unit(part.shown, texts=texts)}"
        if part.shown
        else "–"
    )
    return {
        "basis": say_fallback(basis, texts=texts) if part.fallback else basis,
        "households": format_number(str(part.households), locale=locale),
        "together": together,
        "amount": money(part.amount),
    }


def _costs(books: OpenBooks, *, texts: Texts, money: Any) -> dict[str, Any]:
    _ = texts.gettext
    return {
        "heading": _("What was paid"),
        "columns": [_("Pool"), _("Supplier and purpose"), _("Pays for"), _("Of this month")],
        "rows": [_cost(cost, texts=texts, money=money) for cost in books.costs],
    }


def _cost(cost: OpenCost, *, texts: Texts, money: Any) -> dict[str, str]:
    return {
        "pool": clean_text(cost.pool),
        "supplier": clean_text(cost.supplier),
        "description": clean_text(cost.description),
        "whole": ""
        if cost.whole == cost.amount
        else texts.gettext("{amount} in all").format(amount=money(cost.whole)),
        "span": _span(cost, language=texts.language),
        "amount": money(cost.amount),
    }


def _span(cost: OpenCost, *, language: str) -> str:
    first = date.fromisoformat(cost.service_start)
    last = date.fromordinal(date.fromisoformat(cost.service_end).toordinal() - 1)
    shown = [format_date(day, format="medium", locale=LOCALES[language]) for day in (first, last)]
    return shown[0] if first == last else " – ".join(shown)


def _year(books: OpenBooks, *, texts: Texts, money: Any) -> dict[str, Any] | None:
    if len(books.months) < 2:
        return None
    locale = LOCALES[texts.language]
    caption = texts.gettext("Costs by month")
    spoken = [
        f"{name_month(month.period, locale=locale)}: {money(month.total)}" for month in books.months
    ]
    top = max(month.total for month in books.months)
    return {
        "heading": texts.gettext("The year"),
        "caption": caption,
        "alt": f"{caption}. {'; '.join(spoken)}",
        "top": [top, money(top)],
        "bars": [
            {
                "month": name_month(month.period, locale=locale, skeleton="MMM"),
                "value": max(0, month.total),
                "shown": money(month.total),
            }
            for month in books.months
        ],
    }


def _reserve(books: OpenBooks, *, texts: Texts, money: Any) -> dict[str, str]:
    _ = texts.gettext
    change, balance = money(books.reserve.change), money(books.reserve.balance)
    if books.reserve.on is None:
        text = _("This month would change it by {change}. Now it comes to {balance}.").format(
            change=change, balance=balance
        )
    else:
        day = format_date(
            date.fromisoformat(books.reserve.on), format="long", locale=LOCALES[texts.language]
        )
        closed = _(
            "This month changed it by {change}. On {day}, when the month was closed, it came to "
            "{balance}."
        )
        text = closed.format(change=change, balance=balance, day=day)
    return {"heading": _("Reserve"), "text": text}


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
