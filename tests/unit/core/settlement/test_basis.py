"""What a closed period was settled on survives being stored, without names and addresses."""

from datetime import date
from fractions import Fraction

from coopctl.core.config.pricelist import Tariff
from coopctl.core.settlement.basis import SettlementBasis, read_accounts, read_members, write_basis
from coopctl.core.settlement.membership import Membership
from coopctl.core.settlement.preview import canonical_json

STAY, PAST = (date(2026, 1, 1), None), (date(2026, 2, 1), date(2026, 10, 9))
MEMBER = Membership(
    "0001",
    "Almgren",
    "sv",
    "a@elsewhere.example",
    date(2026, 1, 1),
    date(2027, 1, 1),
    3,
    Fraction(1, 2),
    (STAY, PAST),
)
FOREVER = Membership(
    "0002", "Berg", "de", "b@elsewhere.example", date(2026, 1, 1), None, 1, Fraction(1), ()
)
ACCOUNTS = {"mailbox": {"0001": (STAY, PAST)}, "alias": {}}
TARIFFS = {
    "mail": Tariff(
        per="household",
        meter="mail_sent",
        tiers=[{"up_to": 10, "price": "1.00"}, {"price": "0.50"}],
        cap="9.00",
    )
}


def stored():
    basis = write_basis([MEMBER, FOREVER], accounts=ACCOUNTS, tariffs=TARIFFS, intake=7)
    text = canonical_json(basis)
    assert SettlementBasis.model_validate_json(text) == basis
    return text


def test_everything_that_counts_is_read_back():
    basis = SettlementBasis.model_validate_json(stored())
    assert (basis.version, basis.intake, basis.tariffs) == (1, 7, TARIFFS)
    assert read_accounts(basis) == ACCOUNTS
    assert [
        (m.number, m.joined, m.left, m.shares, m.solidarity, m.persons) for m in read_members(basis)
    ] == [
        (m.number, m.joined, m.left, m.shares, m.solidarity, m.persons) for m in (MEMBER, FOREVER)
    ]


def test_nobody_is_named_in_it():
    text = stored()
    assert not any(word in text for word in ("Almgren", "Berg", "elsewhere"))
    assert [
        (member.name, member.language, member.email)
        for member in read_members(SettlementBasis.model_validate_json(text))
    ] == [("", "", "")] * 2
