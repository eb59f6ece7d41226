"""How an invoice says prices, rebates and corrections, in three languages."""

from datetime import date
from fractions import Fraction

import pytest

from coopctl.core.config.coop import parse_config
from coopctl.core.invoices.invoice import write_invoice
from coopctl.core.metering.usage import Usage
from coopctl.core.money.period import Period
from coopctl.core.settlement.keys import gather_facts
from coopctl.core.settlement.membership import Membership
from coopctl.core.settlement.preview import CorrectionDocument, LineDocument, canonical_json
from coopctl.core.settlement.settle import Rules, settle_facts
from coopctl.documents.pdf import render_invoice
from coopctl.documents.view import build_view

OCTOBER = Period(2026, 10, "Europe/Stockholm")
COOP = {
    "name": "Frysboxen",
    "organisation_number": "802400-0000",
    "domain": "frysboxen.example",
    "currency": "EUR",
    "timezone": "Europe/Stockholm",
    "language": "sv",
    "settlement": "rent",
    "meters": ["storage", "mail_sent"],
    "pools": {"server": {"keys": [{"key": "equal"}]}},
    "tariffs": {
        "membership": {"per": "household", "flat": "12.00", "every": "year"},
        "mails": {
            "per": "household",
            "meter": "mail_sent",
            "package": 1000,
            "price": "1.00",
            "cap": "1.50",
        },
        "room": {
            "per": "household",
            "meter": "storage",
            "price": "2.00",
            "unit": "1 GB",
            "included": "5 GB",
        },
    },
}
CORRECTION = CorrectionDocument(period="2026-08", before=1000, after=1250, use=())
CORRECTED = LineDocument(
    pool="server",
    key="correction",
    meter=None,
    fallback=False,
    quantity="1",
    unit="correction",
    solidarity="1",
    share="1/1",
    pool_cost=250,
    part_cost=250,
    amount=250,
    rounding=0,
    estimated=False,
    correction=CORRECTION,
)


@pytest.fixture
def invoice():
    """Return a function: October of the only household, at rent, with a correction of August."""

    def write(language):
        config = parse_config({"coop": COOP}, source="coop.yml")
        member = Membership(
            "0001", "Almgren", language, "", date(2025, 1, 1), None, 1, Fraction(1), ()
        )
        usage = {
            "mail_sent": {"0001": Usage(1500)},
            "storage": {"0001": Usage(10**9 * OCTOBER.seconds)},
        }
        facts = gather_facts(OCTOBER, memberships=[member], usage=usage)
        rules = Rules("rent", config.pools, config.tariffs)
        (share,) = settle_facts(
            facts, currency="EUR", costs={"server": 100}, rules=rules
        ).households
        share = share.model_copy(
            update={"lines": (*share.lines, CORRECTED), "total": share.total + CORRECTED.amount}
        )
        return write_invoice(
            share,
            number="2026-0001",
            issued=date(2026, 11, 2),
            period=OCTOBER,
            member=member,
            config=config,
        )

    return write


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "en",
            {
                (
                    "membership",
                    "Fixed price per household, by days",
                    "31 days",
                    "€12.00 for 365 days",
                    "€1.02",
                ),
                ("mails", "By messages sent", "1,500 messages", "2 × €1.00, at most this", "€1.50"),
                ("room", "By storage used", "1.000 GB-months", "included", "€0.00"),
                (
                    "Rebate",
                    "Rent less costs, given back in equal parts",
                    "31 days",
                    "100% of -€1.52",
                    "-€1.52",
                ),
                (
                    "server",
                    "Correction of August 2026, by readings that came late",
                    "",
                    "€12.50 instead of €10.00",
                    "€2.50",
                ),
            },
        ),
        (
            "sv",
            {
                (
                    "membership",
                    "Fast pris per hushåll, efter dagar",
                    "31 dagar",
                    "12,00 € för 365 dagar",
                    "1,02 €",
                ),
                (
                    "Återbäring",
                    "Hyra minus kostnader, återbetalas i lika delar",
                    "31 dagar",
                    "100 % av -1,52 €",
                    "-1,52 €",
                ),
                (
                    "server",
                    "Rättelse av augusti 2026, efter avläsningar som kom sent",
                    "",
                    "12,50 € i stället för 10,00 €",
                    "2,50 €",
                ),
            },
        ),
        (
            "de",
            {
                (
                    "mails",
                    "Nach gesendeten Nachrichten",
                    "1.500 Nachrichten",
                    "2 × 1,00 €, höchstens so viel",
                    "1,50 €",
                ),
                ("room", "Nach belegtem Speicher", "1,000 GB-Monate", "inbegriffen", "0,00 €"),
                (
                    "Rückvergütung",
                    "Miete abzüglich Kosten, zu gleichen Teilen zurückgegeben",
                    "31 Tage",
                    "100 % von -1,52 €",
                    "-1,52 €",
                ),
            },
        ),
    ],
)
def test_each_kind_of_line_says_how_it_came_about(invoice, language, expected):
    view = build_view(invoice(language))
    columns = ("basis", "quantity", "share", "amount")
    shown = {
        (pool["name"], *(line[column].replace("\xa0", " ") for column in columns))
        for pool in view["pools"]
        for line in pool["lines"]
    }
    assert expected <= shown, shown


def test_it_can_be_rendered(invoice, broken_rules):
    assert broken_rules(render_invoice(canonical_json(invoice("de")))) == []
