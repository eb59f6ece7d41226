"""Documents as PDF/A-3a and PDF/UA-1, with their JSON attached: byte-identical each time."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import typst

from coopctl.core.errors import CoopError
from coopctl.core.invoices.invoice import InvoiceDocument
from coopctl.documents.qr import draw_qr
from coopctl.documents.view import build_view

_TEMPLATES = Path(__file__).parent / "templates"
_REPORT_IT = "this is a bug in coopctl: please report it"
_STANDARDS: list[Any] = ["a-3a", "ua-1"]
# What the fonts surely have: Latin, Greek, Cyrillic, dashes and quotes, currencies.
PRINTABLE = (
    range(0x20, 0x7F),
    range(0xA0, 0x250),
    range(0x370, 0x500),
    range(0x2010, 0x2028),
    range(0x20A0, 0x20C0),
)


def render_invoice(document: str) -> bytes:
    """Return the PDF of an invoice's canonical JSON; it depends on nothing else. Raises CoopError
    if typst fails.
    """
    invoice = InvoiceDocument.model_validate_json(document)
    qr = draw_qr(invoice.payment.qr.text) if invoice.payment.qr else ""
    return compile_pdf("invoice.typ", view=build_view(invoice), source=document, extra=(qr,))


def compile_pdf(
    template: str, *, view: dict[str, Any], source: str, extra: tuple[str, ...] = ()
) -> bytes:
    """Return the PDF of a view, with its JSON `source` attached: the same bytes each time.

    Fonts are those inside the typst package. Raises CoopError if typst fails.
    """
    try:
        return _compile(template, arguments=(json.dumps(view), source, *extra))
    except typst.TypstError as error:
        if "could not be displayed" in str(error):
            return _compile(
                template, arguments=(json.dumps(_replace_unprintable(view)), source, *extra)
            )
        raise CoopError(f"{view['title']} can't be rendered: {error}", hint=_REPORT_IT) from error


def _compile(template: str, *, arguments: tuple[str, ...]) -> bytes:
    view, *others = map(_quote, arguments)
    call = f'#import "{template}": render\n#render({", ".join([f"json(bytes({view}))", *others])})'
    pdf = _compiler(template).compile(input=call.encode(), format="pdf", pdf_standards=_STANDARDS)
    assert isinstance(pdf, bytes)
    return pdf


def _quote(text: str) -> str:
    """Return a typst string literal: only a backslash and a quote mean anything in it, so that
    texts stay data, never markup.
    """
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


@cache
def _compiler(template: str) -> typst.Compiler:
    """Return this process's compiler of a template; it remembers what doesn't change between
    documents.
    """
    fonts = typst.Fonts(include_system_fonts=False)
    return typst.Compiler(input=str(_TEMPLATES / template), root=str(_TEMPLATES), font_paths=fonts)


def _replace_unprintable(value: Any) -> Any:
    """Put a replacement character where no font has a glyph; the attached JSON keeps the true
    text.
    """
    match value:
        case str():
            return "".join(
                character if any(ord(character) in known for known in PRINTABLE) else "\ufffd"
                for character in value
            )
        case list():
            return [_replace_unprintable(item) for item in value]
        case dict():
            return {key: _replace_unprintable(item) for key, item in value.items()}
        case _:
            return value
