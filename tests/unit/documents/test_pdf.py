"""The PDF is the invoice: archivable, accessible, machine-readable, always the same bytes."""

import json
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coopctl.documents.pdf import PRINTABLE, render_invoice

LANGUAGES = ("sv", "en", "de")


@pytest.fixture
def render(tmp_path, invoice_json):
    """Render an invoice to a file."""

    def render(**choices):
        file = tmp_path / "invoice.pdf"
        file.write_bytes(render_invoice(invoice_json(**choices)))
        return file

    return render


def run(*command):
    return subprocess.run(
        [str(part) for part in command], check=True, capture_output=True, text=True
    ).stdout


def text_of(file):
    return run("pdftotext", "-layout", file, "-").replace("\xa0", " ").replace("\u202f", " ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_rendering_again_gives_the_same_bytes(invoice_json, language):
    document = invoice_json(language=language)
    assert render_invoice(document) == render_invoice(document)


def test_another_process_renders_the_same_bytes(invoice_json):
    document = invoice_json()
    program = (
        "import sys; from coopctl.documents.pdf import render_invoice; "
        "sys.stdout.buffer.write(render_invoice(sys.stdin.read()))"
    )
    there = subprocess.run(
        [sys.executable, "-c", program], input=document.encode(), check=True, capture_output=True
    ).stdout
    assert there == render_invoice(document)


def test_the_attachment_is_the_invoice_to_the_byte(render, invoice_json):
    file = render()
    attached = subprocess.run(
        ["qpdf", "--show-attachment=invoice.json", str(file)], check=True, capture_output=True
    ).stdout
    assert attached.decode() == invoice_json()


def test_it_is_sound_tagged_titled_and_says_which_standards_it_keeps(render):
    file = render()
    run("qpdf", "--check", file)
    data = subprocess.run(
        ["qpdf", "--qdf", "--object-streams=disable", str(file), "-"],
        check=True,
        capture_output=True,
    ).stdout.decode("latin-1")
    assert "/MarkInfo" in data
    assert "/Lang (sv)" in data
    assert "/CreationDate (D:20261102000000Z)" in data
    assert "/AFRelationship /Source" in data
    for claim in (
        "<pdfaid:part>3</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
    ):
        assert claim in data


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "sv",
            [
                "Faktura 2026-0001",
                "Hushåll 0001",
                "2 november 2026",
                "oktober 2026",
                "600,00 kr",
                "senast 2 december 2026",
                "31 dagar",
                "1,500 GB-månader*",
            ],
        ),
        (
            "en",
            [
                "Invoice 2026-0001",
                "Household 0001",
                "2 November 2026",
                "October 2026",
                "SEK 600.00",
                "by 2 December 2026",
                "31 days",
                "1.500 GB-months*",
            ],
        ),
        (
            "de",
            [
                "Rechnung 2026-0001",
                "Haushalt 0001",
                "2. November 2026",
                "Oktober 2026",
                "600,00 SEK",
                "bis 2. Dezember 2026",
                "31 Tage",
                "1,500 GB-Monate*",
            ],
        ),
    ],
)
def test_it_shows_everything_in_the_households_language(render, language, expected):
    text = text_of(render(language=language))
    for words in [
        *expected,
        "Frysboxen",
        "802400-0000",
        "Frysgatan 1",
        "Familjen Åkerlund",
        "123-4567",
        "202600011",
        "SE35 5000 0000 0549 1000 0003",
    ]:
        assert words in text, words


def test_one_day_is_a_day(render):
    assert " 1 dag " in text_of(render(days=1))


@pytest.mark.parametrize(
    ("currency", "expected"),
    [
        ("SEK", "C1230000000;600,00;202600011;0"),
        (
            "EUR",
            "BCD\n002\n1\nSCT\n\nFrysboxen\nSE3550000000054910000003\nEUR600.00\n\nRF3120260001",
        ),
    ],
)
def test_a_reader_finds_account_amount_and_reference_in_the_qr_code(
    render, tmp_path, currency, expected
):
    run(
        "pdftoppm", "-r", "150", "-png", "-singlefile", render(currency=currency), tmp_path / "page"
    )
    read = subprocess.run(
        ["zbarimg", "--quiet", "--raw", str(tmp_path / "page.png")],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    assert read.rstrip("\n") == expected


def test_in_euro_it_asks_for_a_creditor_reference(render):
    text = text_of(render(currency="EUR"))
    assert "RF31 2026 0001" in text
    assert "202600011" not in text


def test_what_a_member_wrote_is_never_markup(render):
    hostile = '#panic("x") *b* _i_ $x^2$ @ref <l> = H // c \\ ] [ "q" #read("/etc/passwd")'
    assert hostile in text_of(render(name=hostile))


def test_a_name_cannot_hide_or_turn_round_what_stands_beside_it(render):
    assert "Familjen gpj.exe" in text_of(render(name="Familjen \u202egpj.exe\u2066\u200b\u0007"))


@pytest.mark.parametrize("name", ["李", "😀 Alma", "ไทย", "שלום", "مرحبا", "\ue000\U0010ffff"])
def test_a_name_without_glyphs_never_stops_an_invoice_and_stays_true_in_the_attachment(
    render, name
):
    attached = subprocess.run(
        ["qpdf", "--show-attachment=invoice.json", str(render(name=name))],
        check=True,
        capture_output=True,
    ).stdout
    assert json.loads(attached)["household"]["name"] == name


def test_all_that_is_left_of_a_name_without_glyphs_has_glyphs(invoice_json):
    everything = "".join(chr(point) for known in PRINTABLE for point in known)
    assert render_invoice(invoice_json(name=everything + "李")).startswith(b"%PDF-1.7")


@settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_any_name_can_be_rendered(invoice_json, name):
    assert render_invoice(invoice_json(name=name)).startswith(b"%PDF-1.7")


def test_a_credit_asks_for_no_payment(render):
    text = text_of(render(cost=-60000))
    assert "Er till godo" in text
    assert "Så betalar ni" not in text


def test_a_way_to_pay_that_the_co_op_lacks_is_not_printed(render):
    text = text_of(render(coop={"payment": {"bankgiro": "123-4567"}}))
    assert "123-4567" in text
    assert "Swish" not in text
    assert "IBAN" not in text
