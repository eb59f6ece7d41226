"""Invoices as canonical JSON, as billing would store them."""

from datetime import date
from fractions import Fraction

import pytest

from coopctl.core.config import parse_config
from coopctl.core.invoice import write_invoice
from coopctl.core.membership import Membership
from coopctl.core.period import Period
from coopctl.core.preview import canonical_json
from coopctl.core.settlement import settle_period
from coopctl.core.usage import Usage

OCTOBER = Period(2026, 10, "Europe/Stockholm")
COOP = {
    "name": "Frysboxen",
    "organisation_number": "802400-0000",
    "address": ["Frysgatan 1", "123 45 Umeå"],
    "domain": "frysboxen.example",
    "timezone": "Europe/Stockholm",
    "language": "sv",
    "pools": {"server": {"keys": [{"key": "equal", "part": "60%"}, {"key": "usage", "meter": "storage", "part": "40%"}]}},
    "payment": {"bankgiro": "123-4567", "swish": "123 000 00 00", "iban": "SE35 5000 0000 0549 1000 0003"},
}


@pytest.fixture
def invoice_json():
    """Return a function that writes an invoice of October for a household that used 1.5 GB, half of it estimated."""

    def write(*, language="sv", currency="SEK", name="Familjen Åkerlund", number="2026-0001", cost=60000, days=31, coop=None):
        config = parse_config({"coop": COOP | {"currency": currency} | (coop or {})}, source="coop.yml")
        joined = date(2026, 11, 1).replace(month=10, day=32 - days)
        member = Membership("0001", name, language, "", joined, None, 1, Fraction(1, 2), ())
        usage = {"storage": {"0001": Usage(OCTOBER.seconds * 3 * 10**9 // 2, estimated=True)}}
        preview = settle_period(OCTOBER, currency=currency, costs={"server": cost}, pools=config.pools, memberships=[member], usage=usage)
        issued = date(2026, 11, 2)
        return canonical_json(
            write_invoice(preview.households[0], number=number, issued=issued, period=OCTOBER, member=member, config=config)
        )

    return write
