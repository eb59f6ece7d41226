"""A credit note cancels its invoice: together they are zero, and nobody else pays for it."""

from datetime import date
from importlib import import_module

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from coopctl.billing.models import Invoice
from coopctl.billing.queries.checks import check_books
from coopctl.billing.queries.explain import explain_invoice
from coopctl.billing.queries.invoices import find_credit_notes, list_invoices, read_document
from coopctl.billing.queries.receivables import read_accounts
from coopctl.billing.services.credit import credit_invoice
from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.ledger.drafts import Draft, Entry
from coopctl.ledger.queries.balances import balances_of
from coopctl.ledger.queries.verification import verify_chain
from coopctl.ledger.services.journal import post_transaction
from coopctl.registry.guards import remove_guard
from coopctl.registry.models import AuditEntry

pytestmark = pytest.mark.django_db
TODAY = date(2027, 1, 5)


@pytest.fixture
def issued(people, add_cost, close, read_storage):
    """Three invoices for October: 0001 used everything."""
    read_storage("0001", 3)
    add_cost(amount="600.01")
    close("2026-10", today=date(2026, 11, 2))


@pytest.fixture
def credit(issued):
    return lambda number="2026-0001": credit_invoice(
        number, today=TODAY, actor="tove", reason="moved out in September"
    )


def test_it_has_a_number_of_its_own_and_names_its_invoice(credit):
    note = credit()
    document, invoice = read_document(note), read_document(Invoice.objects.get(number="2026-0001"))
    assert (document.kind, document.number, document.refers_to) == (
        "credit_note",
        "2027-0001",
        "2026-0001",
    )
    assert (document.issued, document.payment.qr) == ("2027-01-05", None)
    assert [
        line.amount + other.amount
        for line, other in zip(document.lines, invoice.lines, strict=True)
    ] == [0, 0]
    assert document.total + invoice.total == 0
    assert sum(line.amount for line in document.lines) == document.total


def test_numbers_go_on_after_it_without_a_gap(credit, add_cost, close):
    credit()
    add_cost(service_start="2026-11-01", service_end="2026-12-01")
    close("2026-11", today=date(2027, 1, 6))
    assert [row["number"] for row in list_invoices()][3:] == [
        "2027-0001",
        "2027-0002",
        "2027-0003",
        "2027-0004",
    ]


def test_the_household_owes_nothing_and_the_reserve_bears_it(credit):
    before = balances_of("")
    note = credit()
    after = balances_of("")
    assert after["household:0001", "SEK"] == 0
    assert after["reserve", "SEK"] == -note.total
    assert {account: after[account] for account in before if account[0] != "household:0001"} == {
        account: amount for account, amount in before.items() if account[0] != "household:0001"
    }
    assert verify_chain() == []


def test_it_is_issued_once_and_stays(credit):
    note = credit()
    with pytest.raises(
        RefusedError, match="nothing of invoice 2026-0001 is left to credit"
    ) as refused:
        credit()
    assert note.number in refused.value.hint
    with pytest.raises(RefusedError, match="is a credit note itself"):
        credit(note.number)
    for change in (
        lambda: Invoice.objects.filter(pk=note.pk).update(total=1),
        lambda: Invoice.objects.all()._raw_delete("default"),
    ):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            change()
    with pytest.raises(InvalidInputError, match="there is no invoice"):
        credit("2026-0099")


def test_the_household_is_not_invoiced_for_the_month_again(credit, close):
    note = credit()
    with pytest.raises(RefusedError, match="2026-10 is closed already"):
        close("2026-10")
    invoice = Invoice.objects.get(number="2026-0001")
    with pytest.raises(IntegrityError), transaction.atomic():
        Invoice.objects.create(
            number="2027-0099",
            household="0001",
            period=invoice.period,
            issued=TODAY,
            due=TODAY,
            total=1,
            currency="SEK",
            document="{}",
            transaction_id=note.transaction_id + 1,
        )


def test_a_refund_can_be_credited_too(people, add_cost, close):
    add_cost(amount="-3.00", pool="domain")
    close("2026-10", today=date(2026, 11, 2))
    note = credit_invoice("2026-0001", today=TODAY, actor="tove")
    assert (note.total, balances_of("household:0001")["household:0001", "SEK"]) == (100, 0)


def test_both_can_be_explained_and_say_that_they_belong_together(credit):
    note = credit()
    for number, sentence in (
        (note.number, "It credits invoice 2026-0001."),
        ("2026-0001", f"Credit note {note.number} credits it."),
    ):
        explanation = explain_invoice(number)
        assert explanation.agrees, explanation.differences
        assert sentence in explanation.notes


def test_who_credited_it_and_why_is_recorded(credit):
    note = credit()
    entry = AuditEntry.objects.get(action="credit")
    assert (entry.actor, entry.subject, entry.after["credits"], entry.after["reason"]) == (
        "tove",
        note.number,
        "2026-0001",
        "moved out in September",
    )
    assert note.transaction.reason == "moved out in September"


def test_if_it_fails_nothing_is_left_of_it(issued, monkeypatch):
    monkeypatch.setattr("coopctl.billing.services.credit.audit_entry", lambda **_: 1 / 0)
    before = balances_of("")
    with pytest.raises(ZeroDivisionError):
        credit_invoice("2026-0001", today=TODAY, actor="tove")
    assert (Invoice.objects.count(), balances_of("")) == (3, before)


def test_parts_are_credited_one_after_the_other_and_never_more_than_is_left(issued):
    first = credit_invoice(
        "2026-0001", today=TODAY, actor="tove", lines=[2], reason="the server was down"
    )
    second = credit_invoice("2026-0001", today=TODAY, actor="tove", lines=[1], amount="20.00")
    third = credit_invoice("2026-0001", today=TODAY, actor="tove", amount="30.00")
    invoice = Invoice.objects.get(number="2026-0001")
    left = invoice.total + first.total + second.total + third.total
    assert (second.total, third.total, read_document(third).left) == (-2000, -3000, left)
    assert balances_of("household:0001")["household:0001", "SEK"] == left
    with pytest.raises(RefusedError, match="are left"):
        credit_invoice("2026-0001", today=TODAY, actor="tove", amount="9999.00")
    last = credit_invoice("2026-0001", today=TODAY, actor="tove")
    assert last.total == -left
    assert [note.number for note in find_credit_notes(invoice)] == [
        f"2027-000{place}" for place in (1, 2, 3, 4)
    ]
    assert balances_of("household:0001")["household:0001", "SEK"] == 0
    for note in (invoice, first, second, third, last):
        explanation = explain_invoice(note.number)
        assert explanation.agrees, explanation.differences
    assert "It credits a part of invoice 2026-0001." in explain_invoice(second.number).notes
    assert any(
        ": " in note and "SEK are left" in note for note in explain_invoice("2026-0001").notes
    )
    assert check_books() == []


def test_what_is_left_is_what_the_household_still_has_to_pay(issued):
    credit_invoice("2026-0001", today=TODAY, actor="tove", amount="20.00")
    (charge,) = read_accounts(currency="SEK", household="0001")["0001"].standing.unpaid
    assert charge.left == Invoice.objects.get(number="2026-0001").total - 2000


@pytest.mark.parametrize(
    ("choices", "sentence"),
    [
        ({"amount": "12,50"}, "amount: '12,50' has a comma"),
        ({"amount": "1.234"}, "amount: '1.234' has 3 decimals; SEK has 2"),
        ({"lines": [9]}, "invoice 2026-0001 has no line 9"),
        ({"reason": "x" * 201}, "a reason has at most 200 printable characters"),
        ({"reason": "a\x07b"}, "a reason has at most 200 printable characters"),
    ],
)
def test_a_mistake_is_reported_and_takes_no_number(issued, choices, sentence):
    with pytest.raises(InvalidInputError) as wrong:
        credit_invoice("2026-0001", today=TODAY, actor="tove", **choices)
    assert sentence in wrong.value.message
    assert credit_invoice("2026-0001", today=TODAY, actor="tove").number == "2027-0001"


@pytest.mark.parametrize("total", [1, -60002, 0])
def test_the_database_refuses_notes_that_exceed_their_invoice(issued, total):
    """Whoever writes to it, and however."""
    invoice = Invoice.objects.get(number="2026-0001")
    part = credit_invoice("2026-0001", today=TODAY, actor="tove", amount="0.01")
    fields = {
        "household": "0001",
        "period": invoice.period,
        "issued": TODAY,
        "due": TODAY,
        "currency": "SEK",
        "document": "{}",
    }
    record = post_transaction(
        Draft(
            TODAY, "x", "x", "x", (Entry("reserve", 1, "SEK"), Entry("household:0001", -1, "SEK"))
        )
    )
    for number, credited, amount in (("2027-0098", invoice, total), ("2027-0099", part, 1)):
        with (
            pytest.raises(DatabaseError, match="credit notes exceed their invoice"),
            transaction.atomic(),
        ):
            Invoice.objects.create(
                number=number, total=amount, credits=credited, transaction=record, **fields
            )


def test_a_note_that_somebody_changed_in_the_database_is_reported(credit):
    note = credit()
    for guard in import_module("coopctl.billing.migrations.0001_initial").GUARDS:
        remove_guard(guard, connection=connection)
    Invoice.objects.filter(pk=note.pk).update(
        document=note.document.replace("moved out in September", "no reason"), total=note.total - 1
    )
    differences = explain_invoice(note.number).differences
    assert (
        f"its document gives back {-note.total}, but it's listed with {1 - note.total} minor units"
        in differences
    )
    assert "2026-0001" not in explain_invoice("2026-0002").differences
