"""A credit note takes its invoice back: together they are zero, and nobody else pays for it."""

from datetime import date

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from coopctl.billing.models import Invoice
from coopctl.billing.queries.explain import explain_invoice
from coopctl.billing.queries.invoices import list_invoices, read_document
from coopctl.billing.services.credit import credit_invoice
from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.ledger.queries.balances import balances_of
from coopctl.ledger.queries.verification import verify_chain
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
    return lambda number="2026-0001": credit_invoice(number, today=TODAY, actor="tove", reason="moved out in September")


def test_it_has_a_number_of_its_own_and_names_its_invoice(credit):
    note = credit()
    document, invoice = read_document(note), read_document(Invoice.objects.get(number="2026-0001"))
    assert (document.kind, document.number, document.refers_to) == ("credit_note", "2027-0001", "2026-0001")
    assert (document.issued, document.payment.qr) == ("2027-01-05", None)
    assert [line.amount + other.amount for line, other in zip(document.lines, invoice.lines, strict=True)] == [0, 0]
    assert document.total + invoice.total == 0
    assert sum(line.amount for line in document.lines) == document.total


def test_numbers_go_on_after_it_without_a_gap(credit, add_cost, close):
    credit()
    add_cost(service_start="2026-11-01", service_end="2026-12-01")
    close("2026-11", today=date(2027, 1, 6))
    assert [row["number"] for row in list_invoices()][3:] == ["2027-0001", "2027-0002", "2027-0003", "2027-0004"]


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
    with pytest.raises(RefusedError, match=f"2026-0001 is credited already, by {note.number}"):
        credit()
    with pytest.raises(RefusedError, match="is a credit note itself"):
        credit(note.number)
    for change in (lambda: Invoice.objects.filter(pk=note.pk).update(total=1), lambda: Invoice.objects.all()._raw_delete("default")):
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
    for number, sentence in ((note.number, "It takes back invoice 2026-0001."), ("2026-0001", f"Credit note {note.number} takes it back.")):
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
