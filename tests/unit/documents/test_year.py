"""The chart of a household's year: what the invoice knows, for the eye and for the ear."""

import json
import subprocess

from coopctl.core.invoices.invoice import InvoiceDocument
from coopctl.core.settlement.preview import canonical_json
from coopctl.documents.pdf import render_invoice
from coopctl.documents.view import build_view


def test_bars_are_what_was_invoiced_and_used(with_year):
    year = build_view(with_year(language="en"))["year"]
    cost, use = year["charts"]
    assert cost["bars"] == [0, 0, 43210, 60000]
    assert (cost["first"], cost["last"]) == ("Jul 2026", "Oct 2026")
    assert cost["top"] == (60000, "SEK\xa0600.00")
    assert use["top"][1] == "1.500 GB-months"


def test_the_ear_hears_every_month(with_year):
    (cost, use) = build_view(with_year(language="sv"))["year"]["charts"]
    expected = (
        "Fakturerat per månad. juli 2026: -5,00 kr; augusti 2026: –; september 2026: 432,10 kr; "
        "oktober 2026: 600,00 kr"
    )
    assert cost["alt"].replace("\xa0", " ") == expected
    assert use["alt"].startswith("Lagring per månad. juli 2026: 0,373 GB-månader; augusti 2026: –;")


def test_a_first_month_has_no_year(invoice_json):
    assert build_view(InvoiceDocument.model_validate_json(invoice_json()))["year"] is None


def test_the_chart_is_in_the_pdf_with_its_words(with_year, tmp_path):
    file = tmp_path / "invoice.pdf"
    file.write_bytes(render_invoice(canonical_json(with_year(language="de"))))
    text = subprocess.run(
        ["pdftotext", "-layout", str(file), "-"], check=True, capture_output=True, text=True
    ).stdout
    assert "Ihr Jahr" in text
    command = ["qpdf", "--json", "--json-stream-data=none", str(file)]
    objects = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    spoken = [value for value in find_all(objects, "/Alt") if "September 2026" in value]
    assert len(spoken) == 2


def find_all(value, key):
    if isinstance(value, dict):
        for name, inner in value.items():
            if name == key and isinstance(inner, str):
                yield inner
            yield from find_all(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from find_all(inner, key)
