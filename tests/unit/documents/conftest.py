"""Invoices as canonical JSON, as billing would store them."""

import subprocess
from datetime import date
from fractions import Fraction

import page
import pytest

from coopctl.core.config.coop import parse_config
from coopctl.core.invoices.display import Shown
from coopctl.core.invoices.history import HistoryMonth, MeterUse
from coopctl.core.invoices.invoice import InvoiceDocument, write_invoice
from coopctl.core.metering.usage import Usage
from coopctl.core.money.period import Period
from coopctl.core.settlement.membership import Membership
from coopctl.core.settlement.preview import canonical_json
from coopctl.core.settlement.settle import settle_period

OCTOBER = Period(2026, 10, "Europe/Stockholm")
COOP = {
    "name": "Frysboxen",
    "organisation_number": "802400-0000",
    "address": ["Frysgatan 1", "123 45 Umeå"],
    "domain": "frysboxen.example",
    "timezone": "Europe/Stockholm",
    "language": "sv",
    "pools": {
        "server": {
            "keys": [
                {"key": "equal", "part": "60%"},
                {"key": "usage", "meter": "storage", "part": "40%"},
            ]
        }
    },
    "payment": {
        "bankgiro": "123-4567",
        "swish": "123 000 00 00",
        "iban": "SE35 5000 0000 0549 1000 0003",
    },
}


@pytest.fixture
def invoice_json():
    """Return a function that writes an invoice of October for a household that used 1.5 GB, half of
    it estimated.
    """

    def write(
        *,
        language="sv",
        currency="SEK",
        name="Familjen Åkerlund",
        number="2026-0001",
        cost=60000,
        days=31,
        coop=None,
    ):
        config = parse_config(
            {"coop": COOP | {"currency": currency} | (coop or {})}, source="coop.yml"
        )
        joined = date(2026, 11, 1).replace(month=10, day=32 - days)
        member = Membership("0001", name, language, "", joined, None, 1, Fraction(1, 2), ())
        usage = {"storage": {"0001": Usage(OCTOBER.seconds * 3 * 10**9 // 2, estimated=True)}}
        preview = settle_period(
            OCTOBER,
            currency=currency,
            costs={"server": cost},
            pools=config.pools,
            memberships=[member],
            usage=usage,
        )
        issued = date(2026, 11, 2)
        return canonical_json(
            write_invoice(
                preview.households[0],
                number=number,
                issued=issued,
                period=OCTOBER,
                member=member,
                config=config,
            )
        )

    return write


@pytest.fixture
def credit_note_json(invoice_json):
    """Return a function that writes a credit note for all of invoice 2026-0001."""

    def write(**choices):
        invoice = InvoiceDocument.model_validate_json(invoice_json(**choices))
        lines = tuple(line.model_copy(update={"amount": -line.amount}) for line in invoice.lines)
        changes = {
            "kind": "credit_note",
            "number": "2026-0007",
            "refers_to": invoice.number,
            "lines": lines,
            "total": -invoice.total,
        }
        payment = invoice.payment.model_copy(update={"qr": None})
        return canonical_json(
            invoice.model_copy(update={**changes, "payment": payment, "history": ()})
        )

    return write


@pytest.fixture
def with_year(invoice_json):
    """An invoice with a September before its October, and a July; nothing in August."""

    def write(**choices):
        invoice = InvoiceDocument.model_validate_json(invoice_json(**choices))
        use = MeterUse(
            meter="storage", quantity=str(10**15), shown=Shown(quantity="0.373", unit="GB-months")
        )
        july = HistoryMonth(period="2026-07", total=-500, use=(use,))
        august = HistoryMonth(period="2026-08", total=None, use=())
        september = HistoryMonth(period="2026-09", total=43210, use=(use,))
        return invoice.model_copy(update={"history": (july, august, september, *invoice.history)})

    return write


@pytest.fixture
def year_json(with_year):
    """The same, as canonical JSON."""
    return lambda **choices: canonical_json(with_year(**choices))


@pytest.fixture
def broken_rules(tmp_path):
    """Return a function that names the rules of PDF/A-3a and PDF/UA-1 which a file breaks, and
    checks its structure with qpdf.

    The validator takes a carriage return at the end of a stream's data for a part of the line end
    after it, and calls the length wrong; qpdf, which knows better, checks lengths instead.
    """

    def check(pdf):
        (tmp_path / "checked.pdf").write_bytes(pdf)
        subprocess.run(
            ["qpdf", "--check", str(tmp_path / "checked.pdf")], check=True, capture_output=True
        )
        reports = [page.validate_pdf_bytes(pdf, profile=profile) for profile in ("3a", "ua1")]
        return [
            failure.message
            for report in reports
            for failure in report.failures
            if failure.rule_id != "PDFA3A-STREAM-LENGTH-001"
        ]

    return check
