"""Real readers accept the books and find the same balances, to the last digit."""

import csv
import io
import json
import subprocess
import sys
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

import pytest
from beancount import loader
from beancount.core import data as beancount
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coopctl.core.money.amounts import Money, decimal_text
from coopctl.ledger.exports.beancount import render_beancount
from coopctl.ledger.exports.csv_lines import render_csv
from coopctl.ledger.exports.hledger import render_hledger
from coopctl.ledger.exports.names import name_accounts

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


def expected(books):
    names = name_accounts(account for account, _ in books.closing)
    return {
        (names[account], code): Decimal(decimal_text(Money(amount, code)))
        for (account, code), amount in books.closing.items()
    }


def read_beancount(text):
    entries, errors, _ = loader.load_string(text)
    assert errors == []
    sums = defaultdict(Decimal)
    for entry in entries:
        if isinstance(entry, beancount.Transaction):
            for posting in entry.postings:
                sums[posting.account, posting.units.currency] += posting.units.number
    return dict(sums)


def test_bean_check_accepts_the_books(books, tmp_path):
    file = tmp_path / "books.beancount"
    file.write_text(render_beancount(books))
    result = subprocess.run(
        [Path(sys.executable).with_name("bean-check"), file],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    assert read_beancount(file.read_text()) == expected(books)


def test_bean_check_would_see_an_amount_that_is_off_by_the_smallest_unit(books):
    text = render_beancount(books)
    for wrong in (
        text.replace("  600.01 SEK", "  600.02 SEK"),
        text.replace(
            "balance Assets:Households:0001  0.00", "balance Assets:Households:0001  0.01"
        ),
    ):
        assert wrong != text
        assert loader.load_string(wrong)[1]


def run_hledger(text, *words):
    return subprocess.run(
        ["hledger", "-f", "-", *words],
        input=text,
        capture_output=True,
        text=True,
        check=False,
        env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin"},
    )


def test_hledger_accepts_the_books_strictly(books):
    text = render_hledger(books)
    result = run_hledger(text, "check", "--strict", "ordereddates")
    assert (result.returncode, result.stderr) == (0, "")
    listed = run_hledger(
        text, "balance", "--flat", "--empty", "--no-total", "--layout=bare", "-O", "csv"
    )
    rows = list(csv.reader(io.StringIO(listed.stdout)))[1:]
    found = {(account, code): Decimal(amount) for account, code, amount in rows if code}
    assert found == expected(books)
    for wrong in (
        text.replace("  600.01 SEK", "  600.02 SEK"),
        text.replace("= 0.00 SEK", "= 0.01 SEK"),
    ):
        assert run_hledger(wrong, "check").returncode != 0


def test_csv_has_every_entry(books):
    rows = list(csv.DictReader(io.StringIO(render_csv(books))))
    assert len(rows) == sum(len(line.entries) for line in books.transactions)
    assert rows[0]["description"] == 'Hetzner: "Server"; für Åäö – 50 % | x'
    assert sum(Decimal(row["amount"]) for row in rows) == 0
    assert [row["reverses"] for row in rows][-1] == "5"


def test_the_text_is_exact(books):
    lines = render_beancount(books).splitlines()
    start = lines.index('2026-10-30 * "Payment"')
    assert lines[start + 1 : start + 7] == [
        '  sequence: "3"',
        '  actor: "cli:tove"',
        '  reason: "she \\"said\\" so; yes, | \\\\"',
        f'  hash: "{3:064x}"',
        "  Assets:Bank:SE3550000000054910000003  500.00 SEK",
        "  Assets:Households:0001  -500.00 SEK",
    ]
    lines = render_hledger(books).splitlines()
    start = lines.index("2026-10-30 * (3) Payment")
    assert lines[start + 1 : start + 4] == [
        f'    ; actor:cli:tove, reason:she "said" so  yes  / \\, hash:{3:064x}',
        "    Assets:Bank:SE3550000000054910000003  500.00 SEK",
        "    Assets:Households:0001  -500.00 SEK",
    ]


@given(st.data())
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_beancount_finds_our_balances_in_any_books(any_books, data):
    books = data.draw(any_books)
    assert read_beancount(render_beancount(books)) == expected(books)


@given(st.data())
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_hledger_accepts_any_books(any_books, data):
    books = data.draw(any_books)
    result = run_hledger(render_hledger(books), "check", "--strict", "ordereddates")
    assert (result.returncode, result.stderr) == (0, ""), json.dumps(render_hledger(books))


@given(st.sets(st.text(min_size=1, max_size=12).map("cost:{}".format), max_size=8))
def test_no_two_accounts_share_a_name(accounts):
    names = name_accounts(accounts | {"reserve"})
    assert len(set(names.values())) == len(names)
