"""A reminder says which invoice is late, what is left of it, the fees, and how to pay just that."""

import subprocess
from datetime import date

import pytest

from coopctl.core.config.coop import parse_config
from coopctl.core.invoices.reminder import RemindedInvoice, write_reminder
from coopctl.core.settlement.membership import Addressee
from coopctl.core.settlement.preview import canonical_json
from coopctl.documents.reminder import render_reminder


@pytest.fixture
def reminder_json():
    def write(*, language="sv", level=2, name="Familjen Åkerlund", unpaid=15000, currency="SEK"):
        coop = {
            "name": "Frysboxen",
            "organisation_number": "802400-0000",
            "address": ["Frysgatan 1", "123 45 Umeå"],
            "domain": "frysboxen.example",
            "currency": currency,
            "timezone": "Europe/Stockholm",
            "language": "sv",
            "pools": {"server": {"keys": [{"key": "equal"}]}},
            "payment": {
                "bankgiro": "123-4567",
                "swish": "123 000 00 00",
                "iban": "SE35 5000 0000 0549 1000 0003",
            },
        }
        config = parse_config({"coop": coop}, source="coop.yml")
        invoice = RemindedInvoice(
            number="2026-0001", issued="2026-11-02", due="2026-12-02", total=20000, unpaid=unpaid
        )
        household = Addressee("0001", name, language)
        fee = 6000 if level > 1 else 0
        today = date(2026, 12, 23)
        document = write_reminder(
            invoice,
            level=level,
            today=today,
            fee=fee,
            earlier_fees=0,
            household=household,
            config=config,
        )
        return canonical_json(document)

    return write


def text_of(pdf, folder):
    (folder / "reminder.pdf").write_bytes(pdf)
    command = ["pdftotext", "-layout", str(folder / "reminder.pdf"), "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.replace(
        "\xa0", " "
    )


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "sv",
            [
                "Påminnelse 2 om faktura 2026-0001",
                "Förföll",
                "2 december 2026",
                "200,00 kr",
                "−50,00 kr",
                "60,00 kr",
                "210,00 kr",
            ],
        ),
        (
            "en",
            [
                "Reminder 2 of invoice 2026-0001",
                "Was due on",
                "2 December 2026",
                "-SEK 50.00",
                "SEK 210.00",
                "Fee of this reminder",
            ],
        ),
        (
            "de",
            [
                "2. Erinnerung an Rechnung 2026-0001",
                "War fällig am",
                "2. Dezember 2026",
                "-50,00 SEK",
                "210,00 SEK",
                "Berechnet am 2. November",
            ],
        ),
    ],
)
def test_it_says_what_is_left_in_the_households_language(
    reminder_json, tmp_path, language, expected
):
    text = text_of(render_reminder(reminder_json(language=language)), tmp_path)
    for words in [*expected, "Frysboxen", "Familjen Åkerlund", "123-4567", "202600011"]:
        assert words.replace("−", "-") in text.replace("−", "-"), text


def test_the_first_one_has_no_number_and_no_fee(reminder_json, tmp_path):
    text = text_of(render_reminder(reminder_json(level=1, unpaid=20000)), tmp_path)
    assert "Påminnelse om faktura 2026-0001" in text
    for words in ("Avgift", "krediterat"):
        assert words not in text


@pytest.mark.parametrize(
    ("currency", "expected"),
    [
        ("SEK", "C1230000000;210,00;202600011;0"),
        (
            "EUR",
            "BCD\n002\n1\nSCT\n\nFrysboxen\nSE3550000000054910000003\nEUR210.00\n\nRF3120260001",
        ),
    ],
)
def test_its_code_asks_for_what_is_to_be_paid_now(reminder_json, tmp_path, currency, expected):
    (tmp_path / "reminder.pdf").write_bytes(render_reminder(reminder_json(currency=currency)))
    picture = [
        "pdftoppm",
        "-r",
        "150",
        "-png",
        "-singlefile",
        str(tmp_path / "reminder.pdf"),
        str(tmp_path / "page"),
    ]
    subprocess.run(picture, check=True)
    read = subprocess.run(
        ["zbarimg", "--quiet", "--raw", str(tmp_path / "page.png")],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    assert read.rstrip("\n") == expected


def test_it_is_the_same_bytes_each_time_and_keeps_the_standards(reminder_json, broken_rules):
    pdf = render_reminder(reminder_json())
    assert pdf == render_reminder(reminder_json())
    assert broken_rules(pdf) == []
