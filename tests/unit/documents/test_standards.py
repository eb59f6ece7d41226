"""A validator that isn't ours finds nothing wrong with the files: PDF/A-3a (ISO 19005-3) and
PDF/UA-1 (ISO 14289-1).
"""

import subprocess

import pytest

from coopctl.core.invoices.invoice import InvoiceDocument
from coopctl.core.settlement.preview import canonical_json
from coopctl.documents.pdf import render_invoice


@pytest.mark.parametrize("language", ["sv", "en", "de"])
@pytest.mark.parametrize("currency", ["SEK", "EUR"])
def test_an_invoice_keeps_both_standards(broken_rules, invoice_json, language, currency):
    assert broken_rules(render_invoice(invoice_json(language=language, currency=currency))) == []


def test_an_invoice_with_charts_keeps_them(broken_rules, year_json):
    assert broken_rules(render_invoice(year_json())) == []


def test_an_invoice_of_several_pages_keeps_them(broken_rules, invoice_json, tmp_path):
    invoice = InvoiceDocument.model_validate_json(invoice_json())
    pdf = render_invoice(canonical_json(invoice.model_copy(update={"lines": invoice.lines * 40})))
    (tmp_path / "long.pdf").write_bytes(pdf)
    pages = subprocess.run(
        ["qpdf", "--show-npages", str(tmp_path / "long.pdf")],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    assert int(pages) > 1
    assert broken_rules(pdf) == []


def test_a_credit_note_keeps_them(broken_rules, credit_note_json):
    assert broken_rules(render_invoice(credit_note_json())) == []


def test_a_name_without_glyphs_does_not_break_them(broken_rules, invoice_json):
    assert broken_rules(render_invoice(invoice_json(name="李 😀"))) == []


def test_the_validator_sees_what_is_missing(broken_rules, invoice_json):
    pdf = render_invoice(invoice_json())
    assert broken_rules(pdf.replace(b"pdfaid:part", b"pdfbad:part"))
