"""The invoice as a document, and the credit note that cancels it."""

from datetime import date
from fractions import Fraction

import pytest

from coopctl.core.config.coop import Pool, PoolKey, parse_config
from coopctl.core.invoices.credit import choose_parts, write_credit_note
from coopctl.core.invoices.invoice import InvoiceDocument, write_invoice
from coopctl.core.invoices.references import rf_reference
from coopctl.core.metering.usage import Usage
from coopctl.core.money.period import Period
from coopctl.core.settlement.membership import Membership
from coopctl.core.settlement.preview import canonical_json
from coopctl.core.settlement.settle import settle_period

OCTOBER = Period(2026, 10, "Europe/Stockholm")
POOLS = {
    "server": Pool(
        keys=(PoolKey(key="equal", part="60%"), PoolKey(key="usage", meter="storage", part="40%"))
    ),
    "domain": Pool(keys=(PoolKey(key="equal"),)),
}
PAYMENT = {
    "due_days": 14,
    "bankgiro": "123-4567",
    "swish": "1230000000",
    "iban": "SE35 5000 0000 0549 1000 0003",
}


def write(cost=60000, *, currency="SEK", payment=None, estimated=False):
    coop = {
        "name": "Frysboxen",
        "organisation_number": "802400-0000",
        "address": ["Frysgatan 1", "123 45 Umeå"],
        "domain": "frysboxen.example",
        "currency": currency,
        "timezone": OCTOBER.zone,
        "language": "sv",
        "pools": {"server": {"keys": [{"key": "equal"}]}},
        "payment": PAYMENT if payment is None else payment,
    }
    homes = [
        Membership(
            number, f"Household {number}", "de", "", date(2026, 1, 1), None, 1, Fraction(1), ()
        )
        for number in ("0001", "0002")
    ]
    usage = {
        "storage": {
            "0001": Usage(3 * 10**9 * OCTOBER.seconds, estimated=estimated),
            "0002": Usage(10**9 * OCTOBER.seconds),
        }
    }
    preview = settle_period(
        OCTOBER,
        currency=currency,
        costs={"server": cost, "domain": 2},
        pools=POOLS,
        memberships=homes,
        usage=usage,
    )
    config = parse_config({"coop": coop}, source="test")
    return write_invoice(
        preview.households[0],
        number="2026-0007",
        issued=date(2026, 11, 2),
        period=OCTOBER,
        member=homes[0],
        config=config,
    )


def test_it_says_who_when_and_how_much():
    document = write()
    assert (document.version, document.kind, document.refers_to, document.number) == (
        1,
        "invoice",
        None,
        "2026-0007",
    )
    assert (document.issued, document.due, document.language, document.currency) == (
        "2026-11-02",
        "2026-11-16",
        "de",
        "SEK",
    )
    assert document.coop.model_dump() == {
        "name": "Frysboxen",
        "organisation_number": "802400-0000",
        "address": ("Frysgatan 1", "123 45 Umeå"),
    }
    assert document.household.model_dump() == {"number": "0001", "name": "Household 0001"}
    assert document.period.model_dump() == {
        "label": "2026-10",
        "start": "2026-10-01",
        "end": "2026-11-01",
    }
    assert document.vat.model_dump() == {"amount": 0, "reason": "cost_sharing"}
    assert document.total == sum(line.amount for line in document.lines) == 18000 + 18000 + 1


def test_each_line_is_readable():
    lines = {(line.pool, line.key): line for line in write().lines}
    used = lines["server", "usage"]
    assert (used.shown.quantity, used.shown.unit, used.shown_percent) == (
        "3.000",
        "GB-months",
        "75.00",
    )
    equal = lines["server", "equal"]
    assert (equal.shown.quantity, equal.shown.unit, equal.shown_percent) == ("31", "days", "50.00")


@pytest.mark.parametrize("estimated", [True, False])
def test_estimates_are_marked(estimated):
    document = write(estimated=estimated)
    assert document.estimated is estimated
    assert [line.estimated for line in document.lines if line.key == "usage"] == [estimated]


def test_how_to_pay_follows_the_currency_and_the_co_ops_ways():
    sek = write().payment
    assert (sek.reference, sek.bankgiro, sek.swish, sek.iban) == (
        "202600078",
        PAYMENT["bankgiro"],
        PAYMENT["swish"],
        PAYMENT["iban"],
    )
    assert (sek.qr.kind, sek.qr.text.split(";")[0], sek.qr.text.split(";")[2:]) == (
        "swish",
        "C1230000000",
        ["202600078", "0"],
    )
    euro = write(currency="EUR").payment.qr
    assert (euro.kind, euro.text.split("\n")[5:7]) == (
        "epc",
        ["Frysboxen", "SE3550000000054910000003"],
    )
    assert (
        euro.text.split("\n")[9:]
        == [rf_reference("2026-0007")]
        == [write(currency="EUR").payment.reference]
    )
    assert write(currency="EUR", payment={"swish": "1230000000"}).payment.qr is None
    assert write(payment={"iban": PAYMENT["iban"]}).payment.qr is None
    assert write(currency="NOK").payment.qr is None


@pytest.mark.parametrize("cost", [-60000, -2])
def test_nothing_to_pay_has_no_code(cost):
    document = write(cost)
    assert document.total <= 0
    assert document.payment.qr is None


def test_a_credit_note_negates_every_amount_and_nothing_else():
    invoice = write()
    note = write_credit_note(
        invoice,
        number="2027-0001",
        issued=date(2027, 1, 5),
        parts=choose_parts(invoice, notes=()),
    )
    assert (note.kind, note.refers_to, note.number, note.issued, note.due) == (
        "credit_note",
        "2026-0007",
        "2027-0001",
        "2027-01-05",
        "2027-01-05",
    )
    assert note.total == -invoice.total
    for line, its in zip(note.lines, invoice.lines, strict=True):
        assert (line.amount, line.part_cost, line.pool_cost, line.rounding) == (
            -its.amount,
            -its.part_cost,
            -its.pool_cost,
            -its.rounding,
        )
        same = {"amount", "part_cost", "pool_cost", "rounding", "credited"}
        assert line.model_dump(exclude=same) == its.model_dump(exclude=same)
        assert line.amount == int(line.part_cost * Fraction(line.share)) + line.rounding
    assert (note.payment.reference, note.payment.qr, note.payment.bankgiro) == (
        "202700019",
        None,
        invoice.payment.bankgiro,
    )
    assert (note.coop, note.household, note.period, note.language) == (
        invoice.coop,
        invoice.household,
        invoice.period,
        invoice.language,
    )
    assert note.history == ()
    assert InvoiceDocument.model_validate_json(canonical_json(note)) == note
