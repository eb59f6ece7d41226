"""The mail with the invoices: what a household reads, and what no name can do to it."""

from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default

import pytest

from coopctl.documents.mail import Envelope, compose_mail

ENVELOPE = Envelope(
    "economy@frysboxen.example",
    "alma@elsewhere.example",
    "<invoice.2026-0001@frysboxen.example>",
    datetime(2026, 11, 2, 12, tzinfo=UTC),
)


def compose(*documents):
    return message_from_bytes(compose_mail(documents, envelope=ENVELOPE), policy=default)


def text_of(mail):
    return mail.get_body().get_content().replace("\xa0", " ")


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "sv",
            [
                "Hej!",
                "Faktura 2026-0001",
                "oktober 2026",
                "600,00 kr, senast 2 december 2026",
                "202600011",
            ],
        ),
        (
            "en",
            [
                "Hello!",
                "Invoice 2026-0001",
                "October 2026",
                "SEK 600.00, by 2 December 2026",
                "202600011",
            ],
        ),
        (
            "de",
            [
                "Guten Tag!",
                "Rechnung 2026-0001",
                "Oktober 2026",
                "600,00 SEK, bis 2. Dezember 2026",
                "202600011",
            ],
        ),
    ],
)
def test_it_says_what_to_pay_in_the_households_language(invoice_json, language, expected):
    mail = compose(invoice_json(language=language))
    assert mail["Content-Language"] == language
    for words in expected:
        assert words in text_of(mail), text_of(mail)


def test_an_invoice_and_a_credit_note_come_in_one_mail(invoice_json, credit_note_json):
    mail = compose(invoice_json(language="en"), credit_note_json(language="en"))
    assert mail["Subject"] == "Invoice 2026-0001, Credit note 2026-0007 from Frysboxen"
    assert [part.get_filename() for part in mail.iter_attachments()] == [
        "2026-0001.pdf",
        "2026-0007.pdf",
    ]
    assert "To your credit" in text_of(mail)


def test_a_name_cannot_add_a_header(invoice_json):
    mail = compose(invoice_json(coop={"name": "Frysboxen\r\nBcc: everyone@elsewhere.example"}))
    assert mail["Bcc"] is None
    assert mail["From"].addresses[0].addr_spec == "economy@frysboxen.example"


def test_every_server_can_take_it(invoice_json):
    raw = bytes(compose(invoice_json(name="Familjen Åkerlund")))
    assert raw.isascii()
