"""Invoices as PDF: this renderer, and WeasyPrint beside it on the same contents.

These are texts, table, charts, code and attachment. Processor time counts, not wall time: "per
core" holds whatever else the machine does, and however many threads are used.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from pathlib import Path
from statistics import median
from typing import Any

import weasyprint  # type: ignore[import-untyped]
from jinja2 import Environment, FileSystemLoader
from weasyprint.text.fonts import FontConfiguration  # type: ignore[import-untyped]

from benchmarks.measurement import Measurement, at_least, told
from coopctl.core.config.coop import CoopConfig, parse_config
from coopctl.core.invoices.display import Shown
from coopctl.core.invoices.history import History, HistoryMonth, MeterUse, previous_labels
from coopctl.core.invoices.invoice import InvoiceDocument, write_invoice
from coopctl.core.metering.usage import Usage
from coopctl.core.money.period import Period
from coopctl.core.settlement.membership import Membership
from coopctl.core.settlement.preview import canonical_json
from coopctl.core.settlement.settle import settle_period
from coopctl.documents.pdf import render_invoice
from coopctl.documents.qr import draw_qr
from coopctl.documents.view import build_view

INVOICES = 300
_AT_A_TIME = 60
_BY_WEASYPRINT = 5
_ROUNDS = 7
_PERIOD = Period(2026, 10, "Europe/Stockholm")
_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"), autoescape=True
)
_KEYS = [{"key": "equal", "part": "60%"}, {"key": "usage", "meter": "storage", "part": "40%"}]
_COOP = {
    "name": "Frysboxen",
    "organisation_number": "802400-0000",
    "address": ["Frysgatan 1", "123 45 Umeå"],
    "domain": "frysboxen.example",
    "currency": "SEK",
    "timezone": "Europe/Stockholm",
    "language": "sv",
    "pools": {
        "server": {"keys": _KEYS},
        "domain": {"keys": [{"key": "share"}]},
        "backup": {"keys": [{"key": "person"}]},
    },
    "payment": {
        "bankgiro": "123-4567",
        "swish": "1230000000",
        "iban": "SE35 5000 0000 0549 1000 0003",
    },
}


def measure() -> Iterator[Measurement]:
    """Yield how many invoices each renders in a second of one core.

    These are the medians of seven short rounds, taken in turns.
    """
    documents = write_documents(INVOICES)
    rounds = [
        (documents[start : start + _AT_A_TIME], documents[start : start + _BY_WEASYPRINT])
        for start in _starts()
    ]
    render_invoice(documents[0])
    render_by_weasyprint(documents[0])
    pairs = [
        (_per_second(render_invoice, many), _per_second(render_by_weasyprint, few))
        for many, few in rounds
    ]
    ours, theirs = (median(speeds) for speeds in zip(*pairs, strict=True))
    yield at_least("invoices as PDF, per core", ours, unit="/s", limit=150)
    yield told("the same by WeasyPrint", theirs, unit="/s")
    ratio = median(our / their for our, their in pairs)
    yield at_least("invoices against WeasyPrint", ratio, unit="×", limit=15)


def _starts() -> list[int]:
    return [place * (INVOICES - _AT_A_TIME) // (_ROUNDS - 1) for place in range(_ROUNDS)]


def write_documents(count: int) -> list[str]:
    """Return canonical invoices of as many households, every one different.

    Each has four lines, two charts of a year and a Swish code.
    """
    config = parse_config({"coop": _COOP}, source="benchmark")
    numbers = [f"{household:04}" for household in range(1, count + 1)]
    people = ((date(2020, 1, 1), None),) * 2
    members = [
        Membership(
            number, f"Household {number}", "sv", "", date(2020, 1, 1), None, 1, Fraction(1), people
        )
        for number in numbers
    ]
    usage = {"storage": {number: Usage(int(number) * 10**12) for number in numbers}}
    costs = {"server": 60_000 * count, "domain": 1_234 * count, "backup": 7_654 * count}
    preview = settle_period(
        _PERIOD, currency="SEK", costs=costs, pools=config.pools, memberships=members, usage=usage
    )
    shares = zip(preview.households, members, strict=True)
    return [
        _write(share, member=member, config=config, place=place)
        for place, (share, member) in enumerate(shares, 1)
    ]


def render_by_weasyprint(document: str) -> bytes:
    """Return the invoice laid out alike, as PDF/A-3a with its JSON attached."""
    invoice = InvoiceDocument.model_validate_json(document)
    code = draw_qr(invoice.payment.qr.text) if invoice.payment.qr else ""
    html = _TEMPLATES.get_template("invoice.html.j2").render(view=build_view(invoice), code=code)
    attached = weasyprint.Attachment(string=document, name="invoice.json", relationship="Source")
    pdf = weasyprint.HTML(string=html).write_pdf(
        pdf_variant="pdf/a-3a", attachments=[attached], font_config=FontConfiguration()
    )
    assert isinstance(pdf, bytes)
    return pdf


def _write(share: Any, *, member: Membership, config: CoopConfig, place: int) -> str:
    months = tuple(
        _month(label, place=place * 12 + offset)
        for offset, label in enumerate(previous_labels(str(_PERIOD)))
    )
    past = History(months, {month.period: month.total or 0 for month in months})
    number = f"2026-{place:04}"
    invoice = write_invoice(
        share,
        number=number,
        issued=date(2026, 11, 2),
        period=_PERIOD,
        member=member,
        config=config,
        past=past,
    )
    return canonical_json(invoice)


def _month(label: str, *, place: int) -> HistoryMonth:
    use = MeterUse(
        meter="storage",
        quantity=str(place * 10**11),
        shown=Shown(quantity=f"{place / 1000:.3f}", unit="GB-months"),
    )
    return HistoryMonth(period=label, total=50_000 + 7 * place, use=(use,))


def _per_second(render: Callable[[str], bytes], documents: Sequence[str]) -> float:
    start = time.process_time()
    for document in documents:
        render(document)
    return len(documents) / (time.process_time() - start)
