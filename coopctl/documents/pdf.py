"""Invoice JSON → PDF/A-3a and PDF/UA-1, with the JSON attached: byte-identical each time."""

from __future__ import annotations

import io
import json
from functools import cache
from pathlib import Path
from typing import Any

import segno
import typst

from coopctl.core.errors import CoopError
from coopctl.core.invoice import InvoiceDocument
from coopctl.documents.view import build_view

_TEMPLATES = Path(__file__).parent / "templates"
_REPORT_IT = "this is a bug in coopctl: please report it"
_STANDARDS: list[Any] = ["a-3a", "ua-1"]
# What the fonts surely have: Latin, Greek, Cyrillic, dashes and quotes, currencies.
PRINTABLE = (range(0x20, 0x7F), range(0xA0, 0x250), range(0x370, 0x500), range(0x2010, 0x2028), range(0x20A0, 0x20C0))


def render_invoice(document: str) -> bytes:
    """Return the PDF of an invoice's canonical JSON; it depends on nothing else.

    Fonts are those inside the typst package. Texts reach the template as data, never as markup. Raises CoopError if typst fails.
    """
    invoice = InvoiceDocument.model_validate_json(document)
    view = build_view(invoice)
    qr = _draw_qr(invoice.payment.qr.text) if invoice.payment.qr else ""
    try:
        return _compile(document, view=view, qr=qr)
    except typst.TypstError as error:
        if "could not be displayed" in str(error):
            return _compile(document, view=_replace_unprintable(view), qr=qr)
        raise CoopError(f"invoice {invoice.number} can't be rendered: {error}", hint=_REPORT_IT) from error


def _compile(document: str, *, view: Any, qr: str) -> bytes:
    inputs = {"view": json.dumps(view), "document": document, "qr": qr}
    pdf = _compiler().compile(format="pdf", sys_inputs=inputs, pdf_standards=_STANDARDS)
    assert isinstance(pdf, bytes)
    return pdf


@cache
def _compiler() -> typst.Compiler:
    """Return the compiler of this process; it remembers what doesn't change between invoices."""
    fonts = typst.Fonts(include_system_fonts=False)
    return typst.Compiler(input=str(_TEMPLATES / "invoice.typ"), root=str(_TEMPLATES), font_paths=fonts)


def _draw_qr(text: str) -> str:
    """Return the code as SVG: error correction M and UTF-8, as EPC069-12 asks for, with its quiet zone."""
    picture = io.BytesIO()
    segno.make_qr(text, error="m", boost_error=False, encoding="utf-8").save(picture, kind="svg", border=4, light="#fff", xmldecl=False)
    return picture.getvalue().decode()


def _replace_unprintable(value: Any) -> Any:
    """Put a replacement character where no font has a glyph; the attached JSON keeps the true text."""
    match value:
        case str():
            return "".join(character if any(ord(character) in known for known in PRINTABLE) else "\ufffd" for character in value)
        case list():
            return [_replace_unprintable(item) for item in value]
        case dict():
            return {key: _replace_unprintable(item) for key, item in value.items()}
        case _:
            return value
