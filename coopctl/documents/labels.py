"""What keys, meters, prices and units are called on an invoice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache

from babel.dates import format_skeleton
from babel.numbers import format_decimal, format_percent, get_decimal_symbol, get_group_symbol

from coopctl.core.invoices.display import Shown
from coopctl.core.invoices.invoice import InvoiceLine
from coopctl.core.money.amounts import LOCALES
from coopctl.core.settlement.preview import ChargeDocument, LineKey
from coopctl.documents.services import name_meter, name_per
from coopctl.documents.texts import Texts

SHARED = ("equal", "person", "share", "usage", "overage", "rebate")


def describe_key(line: InvoiceLine, *, texts: Texts) -> str:
    """Return by what this part of the pool was divided, or what the price or the correction is
    for.
    """
    match line.key:
        case "tariff":
            basis = _describe_tariff(line, texts=texts)
        case "correction":
            basis = _describe_correction(line, texts=texts)
        case "credit" if line.credited and line.amount * line.credited.of > 0:
            basis = texts.gettext("Credited before, without naming a line")
        case _:
            basis = describe_basis(line.key, meter=line.meter, texts=texts)
    return say_fallback(basis, texts=texts) if line.fallback else basis


def describe_basis(key: LineKey, *, meter: str | None, texts: Texts) -> str:
    """Return what a key goes by."""
    _ = texts.gettext
    fixed = {
        "equal": _("In equal parts, by days of membership"),
        "person": _("By persons in the household and their days"),
        "share": _("By pledged shares and days of membership"),
        "rebate": _("Rent less costs, given back in equal parts"),
        "correction": _("Corrections of earlier months, by readings that came late"),
        "credit": _("Reduction of the invoice as a whole"),
    }
    if key in fixed:
        return fixed[key]
    if meter is None:
        return _("Fixed price, by days")
    use = name_meter(meter, texts=texts).basis
    return _("{use}, above what is included").format(use=use) if key == "overage" else use


def say_fallback(basis: str, *, texts: Texts) -> str:
    """Return the basis, saying that it took the place of use that nobody had."""
    return texts.gettext("{basis} (there was no use to divide by)").format(basis=basis)


def describe_share(
    line: InvoiceLine, *, money: Callable[[int], str], locale: str, texts: Texts
) -> str:
    """Return how the amount comes from the whole: a percentage of it, prices, or the amount that it
    replaces or is a part of.
    """
    _ = texts.gettext
    if line.credited is not None and is_part(line):
        gives_back = line.amount * line.credited.of < 0
        return (
            _("{part} of {amount}").format(part=money(-line.amount), amount=money(line.credited.of))
            if gives_back
            else ""
        )
    if line.correction is not None:
        return _("{after} instead of {before}").format(
            after=money(line.correction.after), before=money(line.correction.before)
        )
    if line.charge is not None and line.charge.steps:
        return _describe_steps(line.charge, money=money, locale=locale, texts=texts)
    if line.key == "tariff":
        days = line.share.partition("/")[2]
        return (
            _("included")
            if line.meter
            else _("{price} for {days} days").format(price=money(line.part_cost), days=days)
        )
    percent = format_percent(
        Decimal(line.shown_percent).scaleb(-2), locale=locale, decimal_quantization=False
    )
    return _("{percent} of {amount}").format(percent=percent, amount=money(line.part_cost))


def is_part(line: InvoiceLine) -> bool:
    """Tell whether a credit note's line credits less than what it names, so that its shares say
    nothing about its amount.
    """
    return line.credited is not None and -line.amount != line.credited.of


def name_unit(shown: Shown, *, texts: Texts) -> str:
    """Return the unit in the form that goes with its quantity."""
    number = 1 if shown.quantity == "1" else 2
    units = {
        "days": texts.ngettext("day", "days", number=number),
        "share-days": texts.ngettext("share-day", "share-days", number=number),
        "person-days": texts.ngettext("person-day", "person-days", number=number),
        "messages": texts.ngettext("message", "messages", number=number),
        "hours": texts.ngettext("hour", "hours", number=number),
        "GB-months": texts.gettext("GB-months"),
    }
    return (
        units["days"]
        if shown.unit.endswith("-days") and shown.unit not in units
        else units.get(shown.unit, shown.unit)
    )


def name_pool(name: str, *, key: LineKey, texts: Texts) -> str:
    """Return what stands above the lines of a pool or tariff: its own name, but the rebate's, which
    no co-op chose, and an invoice's.
    """
    match key:
        case "rebate":
            return texts.gettext("Rebate")
        case "credit":
            return texts.gettext("Invoice {number}").format(number=name)
        case _:
            return name


@lru_cache(maxsize=1024)
def name_month(label: str, *, locale: str, skeleton: str = "yMMMM") -> str:
    """Return the month `2026-10` as people of that place write it; cached, as Babel is slow.

    >>> name_month("2026-10", locale="en_GB"), name_month("2026-10", locale="sv_SE", skeleton="MMM")
    ('October 2026', 'okt.')
    """
    return format_skeleton(skeleton, date.fromisoformat(f"{label}-01"), locale=locale)


def format_number(text: str, *, locale: str) -> str:
    """Return decimal text (or `<0.001`) as people of that place write it.

    >>> format_number("1234.500", locale="de_DE"), format_number("<0.001", locale="sv_SE")
    ('1.234,500', '< 0,001')
    """
    prefix, digits = ("< ", text[1:]) if text.startswith("<") else ("", text)
    whole, _point, fraction = digits.partition(".")
    group, point = _read_symbols(locale)
    grouped = f"{int(whole):,}".replace(",", group)
    return f"{prefix}{grouped}{point}{fraction}" if fraction else f"{prefix}{grouped}"


@cache
def _read_symbols(locale: str) -> tuple[str, str]:
    return get_group_symbol(locale), get_decimal_symbol(locale)


def _describe_tariff(line: InvoiceLine, *, texts: Texts) -> str:
    if line.meter is None and line.charge is not None:
        return texts.gettext("Fixed price {per_thing}, by days").format(
            per_thing=name_per(line.charge.per, texts=texts)
        )
    basis = describe_basis("tariff", meter=line.meter, texts=texts)
    account = line.charge.account if line.charge else None
    return f"{basis}: {account}" if account else basis


def _describe_correction(line: InvoiceLine, *, texts: Texts) -> str:
    shown = (
        name_month(line.correction.period, locale=LOCALES[texts.language])
        if line.correction
        else ""
    )
    return texts.gettext("Correction of {month}, by readings that came late").format(month=shown)


def _describe_steps(
    charge: ChargeDocument, *, money: Callable[[int], str], locale: str, texts: Texts
) -> str:
    steps = [f"{_count(step.count, locale=locale)} × {money(step.price)}" for step in charge.steps]
    bounds = {"minimum": texts.gettext("at least this"), "cap": texts.gettext("at most this")}
    return ", ".join([*steps, bounds[charge.bounded]] if charge.bounded else steps)


def _count(fraction: str, *, locale: str) -> str:
    count = Fraction(fraction)
    return format_decimal(
        Decimal(count.numerator) / count.denominator, format="#,##0.###", locale=locale
    )
