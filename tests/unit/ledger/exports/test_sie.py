"""A SIE file is read back by an independent parser: balances, objects and vouchers agree."""

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coopctl.core.config.policy import SieAccounts
from coopctl.core.errors import InvalidInputError
from coopctl.core.money.amounts import Money, decimal_text
from coopctl.ledger.drafts import Entry
from coopctl.ledger.exports.sie import render_sie

TODAY = date(2027, 2, 1)
TOKEN = re.compile(r'\{[^}]*\}|"(?:\\.|[^"\\])*"|[^\s"{}]+|[{}]')


@dataclass
class Sie:
    """What a reader makes of a file."""

    facts: dict = field(default_factory=dict)
    accounts: dict = field(default_factory=dict)
    balances: dict = field(default_factory=lambda: defaultdict(dict))
    objects: dict = field(default_factory=lambda: defaultdict(dict))
    vouchers: list = field(default_factory=list)


def text_of(token):
    return re.sub(r"\\(.)", r"\1", token[1:-1]) if token.startswith('"') else token


def read_sie(data):
    """Read SIE 4E: #LABEL fields, quoted where needed; a #VER is followed by its #TRANS lines in
    braces.
    """
    sie = Sie()
    lines = data.decode("cp437").split("\r\n")
    assert lines.pop() == ""
    for line in lines:
        if line in ("{", "}"):
            continue
        label, *fields = TOKEN.findall(line)
        values = [text_of(value) for value in fields]
        match label:
            case "#KONTO" | "#KTYP":
                sie.accounts.setdefault(values[0], {})[label] = values[1]
            case "#IB" | "#UB" | "#RES":
                sie.balances[label][values[1]] = Decimal(values[2])
            case "#OIB" | "#OUB":
                sie.objects[label][values[1], values[2]] = Decimal(values[3])
            case "#VER":
                sie.vouchers.append((int(values[1]), values[2], values[3], []))
            case "#TRANS":
                sie.vouchers[-1][3].append((values[0], values[1], Decimal(values[2])))
            case _:
                sie.facts[label] = values
    return sie


def write(books, **accounts):
    return render_sie(books, accounts=SieAccounts(**accounts), generated=TODAY, version="0.1")


def check_sums(sie):
    """What any accounting program checks: vouchers sum to nothing, opening + vouchers = closing, by
    account and by object.
    """
    moved, by_object = defaultdict(Decimal), defaultdict(Decimal)
    for _, _, _, rows in sie.vouchers:
        assert sum(amount for _, _, amount in rows) == 0
        for number, objects, amount in rows:
            moved[number] += amount
            by_object[number, objects] += amount
    assert sum(sie.balances["#IB"].values()) == 0
    for number in sie.accounts:
        closing = sie.balances["#UB"].get(number, sie.balances["#RES"].get(number))
        assert sie.balances["#IB"].get(number, 0) + moved[number] == closing, number
    assert sum(sie.balances["#UB"].values()) + sum(sie.balances["#RES"].values()) == 0
    for (number, objects), amount in sie.objects["#OUB"].items():
        assert sie.objects["#OIB"].get((number, objects), 0) + by_object[number, objects] == amount
    assert all(sie.accounts[number]["#KTYP"] in "TS" for number in sie.balances["#UB"])
    assert all(sie.accounts[number]["#KTYP"] in "IK" for number in sie.balances["#RES"])


def test_the_file_says_what_the_journal_says(books):
    sie = read_sie(write(books))
    assert sie.facts["#FNAMN"] == ['Frysboxen "Åäö" ideell förening']
    assert (sie.facts["#FORMAT"], sie.facts["#SIETYP"], sie.facts["#VALUTA"]) == (
        ["PC8"],
        ["4"],
        ["SEK"],
    )
    assert sie.facts["#RAR"] == ["0", "20260101", "20261231"]
    assert [voucher[:3] for voucher in sie.vouchers][:2] == [
        (1, "20261005", 'Hetzner: "Server"; für Åäö - 50 % | x'),
        (2, "20261102", "Invoice 2026-0001"),
    ]
    assert sie.vouchers[1][3] == [
        ("1510", '{20 "0001"}', Decimal(500)),
        ("3010", '{21 "web hosting"}', Decimal(-500)),
    ]
    assert sie.vouchers[0][3] == [
        ("6540", '{21 "web hosting"}', Decimal("600.01")),
        ("2440", "{}", Decimal("-600.01")),
    ]
    assert sie.balances["#IB"] == {"1790": Decimal("0.07"), "2890": Decimal("-0.07")}
    assert sie.balances["#UB"]["1930"] == Decimal(500)
    check_sums(sie)


def test_labour_is_a_cost_of_its_own_and_what_tariffs_bring_is_income(books):
    labour = (Entry("cost:server", 30000, "SEK"), Entry("labour", -30000, "SEK"))
    credited = (Entry("labour", 30000, "SEK"), Entry("household:0001", -30000, "SEK"))
    charged = (Entry("household:0001", 1200, "SEK"), Entry("income:hosting", -1200, "SEK"))
    entries = (labour, credited, charged)
    lines = [
        replace(books.transactions[0], sequence=number, entries=these)
        for number, these in enumerate(entries, 1)
    ]
    sie = read_sie(write(replace(books, transactions=tuple(lines))))
    assert sie.vouchers[0][3] == [
        ("6991", '{21 "server"}', Decimal(300)),
        ("2899", "{}", Decimal(-300)),
    ]
    assert sie.vouchers[1][3] == [
        ("2899", "{}", Decimal(300)),
        ("1510", '{20 "0001"}', Decimal(-300)),
    ]
    assert sie.vouchers[2][3][1] == ("3010", '{22 "hosting"}', Decimal(-12))
    assert (sie.accounts["6991"], sie.balances["#UB"]["2899"]) == (
        {"#KONTO": "Ideellt arbete", "#KTYP": "K"},
        0,
    )
    check_sums(sie)


def test_a_tariff_and_labour_can_have_numbers_of_their_own(books):
    charged = (Entry("household:0001", 1200, "SEK"), Entry("income:hosting", -1200, "SEK"))
    labour = (Entry("cost:server", 30000, "SEK"), Entry("labour", -30000, "SEK"))
    lines = [
        replace(books.transactions[0], sequence=number, entries=these)
        for number, these in enumerate((charged, labour), 1)
    ]
    sie = read_sie(
        write(
            replace(books, transactions=tuple(lines)),
            tariffs={"hosting": "3110"},
            labour="2891",
            labour_costs="7010",
        )
    )
    assert [row[0] for *_, rows in sie.vouchers for row in rows] == ["1510", "3110", "7010", "2891"]
    assert sie.accounts["3110"] == {"#KONTO": "Hushållens andelar av kostnader", "#KTYP": "I"}
    check_sums(sie)


def test_account_numbers_are_the_co_ops_own(books):
    sie = read_sie(write(books, bank="1920", pools={"web hosting": "5420"}))
    assert {"1920", "5420"} < sie.accounts.keys()
    assert "1930" not in sie.accounts
    check_sums(sie)


def test_it_is_code_page_437_with_windows_line_ends(books):
    data = write(books)
    assert b"f\x94rening" in data
    assert data.count(b"\n") == data.count(b"\r\n")


def test_another_currency_is_there_as_text_and_moves_no_sum(books):
    sie = read_sie(write(books))
    check_sums(sie)
    assert len(sie.vouchers) == len(books.transactions)
    assert (
        b'#TRANS 1930 {} 0.00 "" "19.99 EUR"\r\n#TRANS 2999 {} 0.00 "" "-19.99 EUR"\r\n'
        in write(books)
    )


def test_a_span_that_is_no_year_is_refused(books):
    with pytest.raises(InvalidInputError, match="SIE holds one year"):
        write(replace(books, end=date(2026, 11, 1)))


@given(st.data())
@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_books_add_up(any_books, data):
    books = data.draw(any_books)
    sie = read_sie(write(books))
    check_sums(sie)
    assert len(sie.vouchers) == len(books.transactions)
    entries = [
        entry for line in books.transactions for entry in line.entries if entry.currency == "SEK"
    ]
    posted = sum(entry.amount for entry in entries if entry.amount > 0)
    assert sum(amount for *_, rows in sie.vouchers for *_, amount in rows if amount > 0) == Decimal(
        decimal_text(Money(posted, "SEK"))
    )
