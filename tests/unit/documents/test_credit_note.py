"""A credit note says what it credits, and asks for nothing."""

import subprocess

import pytest

from coopctl.documents.pdf import render_invoice


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "sv",
            [
                "Kreditfaktura 2026-0007",
                "Krediterar faktura",
                "Er till godo",
                "600,00 kr",
                "-360,00 kr",
            ],
        ),
        (
            "en",
            [
                "Credit note 2026-0007",
                "Takes back invoice",
                "To your credit",
                "SEK 600.00",
                "-SEK 360.00",
            ],
        ),
        (
            "de",
            [
                "Rechnungskorrektur 2026-0007",
                "Zu Rechnung",
                "Zu Ihren Gunsten",
                "600,00 SEK",
                "-360,00 SEK",
            ],
        ),
    ],
)
def test_it_refers_to_its_invoice_in_the_households_language(
    credit_note_json, tmp_path, language, expected
):
    file = tmp_path / "note.pdf"
    file.write_bytes(render_invoice(credit_note_json(language=language)))
    text = subprocess.run(
        ["pdftotext", "-layout", str(file), "-"], check=True, capture_output=True, text=True
    ).stdout
    for words in [*expected, "2026-0001"]:
        assert words in text.replace("\xa0", " "), text
    for words in ("Så betalar ni", "How to pay", "So zahlen Sie"):
        assert words not in text


def test_rendering_again_gives_the_same_bytes(credit_note_json):
    assert render_invoice(credit_note_json()) == render_invoice(credit_note_json())
