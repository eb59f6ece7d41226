"""Books with everything that's hard to write, and books at random."""

from datetime import date

import pytest
from hypothesis import strategies as st

from coopctl.ledger.drafts import Entry
from coopctl.ledger.exports.books import BookedTransaction, Books

START, END = date(2026, 1, 1), date(2027, 1, 1)


def transaction(sequence, day, description, *entries, reverses=None):
    booked = tuple(Entry(*entry) for entry in entries)
    return BookedTransaction(
        sequence,
        day,
        description,
        "cli:tove",
        'she "said" so; yes, | \\',
        reverses,
        f"{sequence:064x}",
        booked,
    )


def make_books(*transactions, opening=None, start=START, end=END, currency="SEK"):
    ordered = tuple(sorted(transactions, key=lambda line: (line.date, line.sequence)))
    return Books(
        'Frysboxen "Åäö" ideell förening',
        "802400-0000",
        currency,
        start,
        end,
        opening or {},
        ordered,
    )


@pytest.fixture
def books():
    """A cost, an invoice, a payment, one in euro, a carried balance, a reversal; accounts with odd
    names.
    """
    return make_books(
        transaction(
            1,
            date(2026, 10, 5),
            'Hetzner: "Server"; für Åäö – 50 % | x',
            ("cost:web hosting", 60001, "SEK"),
            ("suppliers", -60001, "SEK"),
        ),
        transaction(
            2,
            date(2026, 11, 2),
            "Invoice 2026-0001",
            ("household:0001", 50000, "SEK"),
            ("cost:web hosting", -50000, "SEK"),
        ),
        transaction(
            3,
            date(2026, 10, 30),
            "Payment",
            ("bank:SE3550000000054910000003", 50000, "SEK"),
            ("household:0001", -50000, "SEK"),
        ),
        transaction(
            4,
            date(2026, 11, 3),
            "In euro",
            ("bank:SE3550000000054910000003", 1999, "EUR"),
            ("unmatched", -1999, "EUR"),
        ),
        transaction(
            5, date(2026, 12, 31), "Reserve", ("reserve", 1, "SEK"), ("cost:web_hosting", -1, "SEK")
        ),
        transaction(
            6,
            date(2026, 12, 31),
            "Back",
            ("reserve", -1, "SEK"),
            ("cost:web_hosting", 1, "SEK"),
            reverses=5,
        ),
        opening={("deposits:ab12", "SEK"): -7, ("cost:web hosting", "SEK"): 7},
    )


ACCOUNTS = st.sampled_from(
    [
        "household:0001",
        "household:0002",
        "cost:server",
        "cost:Server",
        "bank:A1",
        "deposits:0001",
        "carried:server",
        "reserve",
        "suppliers",
        "labour:0001",
    ]
)


@st.composite
def _transactions(draw, currencies):
    moves = draw(
        st.lists(
            st.tuples(ACCOUNTS, ACCOUNTS, st.integers(-(10**9), 10**9), currencies),
            min_size=1,
            max_size=3,
        )
    )
    entries = [
        entry
        for debit, credit, amount, code in moves
        for entry in ((debit, amount, code), (credit, -amount, code))
    ]
    return draw(st.dates(START, date(2026, 12, 31))), draw(st.text(max_size=30)), entries


@st.composite
def random_books(draw, currencies):
    drawn = draw(st.lists(_transactions(currencies), min_size=1, max_size=8))
    lines = [
        transaction(number, day, text, *entries)
        for number, (day, text, entries) in enumerate(drawn, start=1)
    ]
    held = draw(st.lists(st.tuples(ACCOUNTS, ACCOUNTS, st.integers(1, 10**6)), max_size=3))
    opening = {}
    for debit, credit, amount in held:
        for account, part in ((debit, amount), (credit, -amount)):
            opening[account, "SEK"] = opening.get((account, "SEK"), 0) + part
    return make_books(*lines, opening=opening)


@pytest.fixture(scope="session")
def any_books():
    """A strategy: books in several currencies."""
    return random_books(st.sampled_from(["SEK", "EUR", "JPY", "KWD"]))
