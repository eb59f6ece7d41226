"""The books are checked as a whole, and a year is closed for good."""

import json
from datetime import date
from importlib import import_module

import pytest
from django.db import DatabaseError, connection, transaction

from coopctl.billing.models import Invoice, NumberSeries, Payment
from coopctl.billing.queries.checks import check_books
from coopctl.billing.services.years import close_year
from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.core.invoices.payment import ocr_reference
from coopctl.ledger.drafts import Draft, Entry
from coopctl.ledger.exports.beancount import render_beancount
from coopctl.ledger.models import ClosedYear, Posting, Transaction
from coopctl.ledger.queries.balances import balances_of
from coopctl.ledger.queries.books import read_books
from coopctl.ledger.queries.journal import balances_before
from coopctl.ledger.services.journal import post_transaction
from coopctl.registry.guards import remove_guard

pytestmark = pytest.mark.django_db
GUARDED = (
    "ledger.migrations.0001_initial",
    "billing.migrations.0001_initial",
)


@pytest.fixture
def story(invoices, camt, load, match):
    """Invoices of October; one paid by reference, one by hand in parts, a foreign payment in the
    queue, a deposit.
    """
    load(
        camt.write(
            camt.pay("200.00", reference=ocr_reference(invoices["0001"].number)),
            camt.pay("150.00", text="hej"),
            camt.pay("20.00", currency="EUR"),
            camt.pay("500.00", text="insats"),
        )
    )
    by_text = {payment.text: payment.pk for payment in Payment.objects.all()}
    match(by_text["hej"], invoices["0002"].number, amount="100.00")
    match(by_text["insats"], "0003", deposit=True)


@pytest.fixture
def unguarded(story):
    """Books whose triggers somebody has removed."""
    for name in GUARDED:
        for guard in import_module(f"coopctl.{name}").GUARDS:
            remove_guard(guard, connection=connection)


def test_whole_books_have_no_problems(story):
    assert check_books() == []


@pytest.mark.usefixtures("unguarded")
@pytest.mark.parametrize(
    ("tamper", "sentence"),
    [
        (
            lambda: Posting.objects.filter(account="household:0003", amount=20000).update(amount=1),
            "is for 20000 minor units, but the ledger debits household 0003 1",
        ),
        (
            lambda: Invoice.objects.filter(household="0002").update(total=1),
            "states a total other than the 1 minor units",
        ),
        (
            lambda: Invoice.objects.filter(household="0002").update(total=1),
            "2026-10 was closed with other amounts than its invoices have, for household 0002",
        ),
        (
            lambda: NumberSeries.objects.update(last=7),
            "the numbers of series 2026 aren't 1 to 7 without a gap",
        ),
        (
            lambda: Invoice.objects.filter(household="0002").update(number="2026-0009"),
            "the numbers of series 2026 aren't 1 to 3",
        ),
        (
            lambda: Payment.objects.filter(text="hej").update(amount=15001),
            "is for 15001 minor units, but the ledger disagrees",
        ),
        (
            lambda: Payment.objects.filter(text="hej").update(amount=15001),
            "50.01 SEK of payments wait in the queue, but the ledger holds 50.00 SEK",
        ),
        (
            lambda: Posting.objects.filter(account="deposits:0003").update(account="deposits:0001"),
            "a match of payment",
        ),
        (
            lambda: Posting.objects.filter(account="deposits:0003").update(amount=50000),
            "the deposit of household 0003 is overdrawn by 500.00 SEK",
        ),
        (
            lambda: Posting.objects.filter(account="suppliers").update(account="reserve"),
            "isn't what was posted: its hash differs",
        ),
        (
            lambda: Posting.objects.filter(account="suppliers").update(amount=0),
            "all accounts sum to 60000 minor units of SEK",
        ),
        (
            lambda: Posting.objects.filter(account="cost:domain", amount=60000).update(
                account="cost:x"
            ),
            "but the ledger debits its pool 0",
        ),
    ],
)
def test_what_somebody_changed_is_found(tamper, sentence):
    tamper()
    assert any(sentence in problem for problem in check_books()), check_books()


def close(year, *, config, today=date(2027, 1, 15)):
    return close_year(year, today=today, actor="tove", config=config)


def test_a_year_with_an_open_month_is_refused(story, config):
    with pytest.raises(RefusedError, match="2026 has open months: 2026-11, 2026-12") as caught:
        close(2026, config=config)
    assert caught.value.hint == "close them first: `coopctl period close 2026-11`"
    with pytest.raises(RefusedError, match="2026 hasn't ended"):
        close(2026, config=config, today=date(2026, 12, 31))
    assert ClosedYear.objects.count() == 0


def test_closing_carries_what_pools_hold(story, bill, add_cost, config):
    add_cost(
        pool="server",
        amount="1200.00",
        date="2026-12-05",
        service_start="2027-01-01",
        service_end="2028-01-01",
    )
    bill("2026-11")
    bill("2026-12")
    before = balances_of("")
    closed = close(2026, config=config)
    assert {key: amount for key, amount in balances_of("").items() if amount} == {
        key: amount for key, amount in before.items() if amount
    }
    at_new_year = balances_before(date(2027, 1, 1))
    assert [account for account, _ in at_new_year if account.startswith("cost:")] == []
    # December's costs are shared by invoices of January; the server is paid for 2027.
    assert at_new_year["carried:domain", "SEK"] == 60000
    assert at_new_year["carried:server", "SEK"] == 120000
    assert json.loads(closed.document)["balances"] == [
        [account, code, amount] for (account, code), amount in sorted(at_new_year.items())
    ]
    assert check_books() == []


@pytest.fixture
def closed_2026(story, bill, config):
    bill("2026-11")
    bill("2026-12")
    return close(2026, config=config)


@pytest.mark.usefixtures("closed_2026")
def test_nothing_can_be_dated_in_a_closed_year():
    with pytest.raises(
        RefusedError, match="the books of 2026 are closed: nothing can be dated 2026-12-31"
    ) as caught:
        post_transaction(
            Draft(
                date(2026, 12, 31),
                "Late",
                "tove",
                "late",
                (Entry("reserve", 1, "SEK"), Entry("suppliers", -1, "SEK")),
            )
        )
    assert caught.value.hint == "the first open day is 2027-01-01"


def test_a_payment_of_a_closed_year_is_booked_on_the_first_open_day_and_keeps_its_own(
    closed_2026, invoices, camt, load
):
    reference = ocr_reference(invoices["0003"].number)
    file = camt.write(
        camt.pay("200.00", date="2026-12-30", reference=reference),
        camt.pay("1.00", date="2027-01-02", text="new year"),
    )
    assert (load(file).added, load(file).added) == (2, 0)
    late, new = Payment.objects.order_by("pk")[4:]
    assert (late.date, late.transaction.date) == (date(2026, 12, 30), date(2027, 1, 1))
    assert late.transaction.description == "Payment from household 0003, at the bank on 2026-12-30"
    assert (new.transaction.date, new.transaction.description) == (
        date(2027, 1, 2),
        "Payment that names no invoice",
    )
    assert check_books() == []


def test_what_waited_in_a_closed_year_is_matched_in_the_next(closed_2026, config, match):
    with pytest.raises(RefusedError, match="2026 is closed already"):
        close(2026, config=config)
    match(Payment.objects.get(text="hej").pk, "0002", today=date(2027, 1, 15))
    assert check_books() == []


def test_years_are_closed_in_order_and_only_if_there_is_something_in_them(story, bill, config):
    bill("2026-11")
    bill("2026-12")
    with pytest.raises(InvalidInputError, match="nothing was booked until the end of 2025"):
        close(2025, config=config)
    with pytest.raises(RefusedError, match="2026 is open"):
        close(2027, config=config, today=date(2028, 1, 1))


def test_a_closed_year_cannot_be_opened_again(closed_2026):
    for change in (
        lambda: ClosedYear.objects.update(year=2020),
        lambda: ClosedYear.objects.all().delete(),
    ):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            change()


def test_the_months_of_a_year_are_its_parts(story, config):
    """What a month's export ends with is what the next one begins with."""
    year = read_books("2026", config=config)
    assert len(year.transactions) == Transaction.objects.count()
    november, december = (read_books(f"2026-{month}", config=config) for month in (11, 12))
    assert {key: amount for key, amount in november.closing.items() if amount} == dict(
        december.opening
    )
    assert (
        year.closing.items()
        >= {key: amount for key, amount in december.closing.items() if amount}.items()
    )
    assert render_beancount(year) == render_beancount(read_books(None, config=config))
    for wrong in ("2026-13", "26", "x"):
        with pytest.raises(InvalidInputError, match="is neither a year nor a month"):
            read_books(wrong, config=config)


def test_books_without_a_transaction_are_reported(db, config):
    with pytest.raises(InvalidInputError, match="nothing has been booked yet"):
        read_books(None, config=config)
    assert check_books() == []
