"""The treasurer's queue: nothing vanishes from it, and every match can be undone."""

from datetime import date

import pytest

from coopctl.billing.models import Invoice, Payment, PaymentMatch
from coopctl.billing.queries.payments import list_payments
from coopctl.billing.services.payments.deposits import use_deposit
from coopctl.billing.services.payments.matching import (
    Purpose,
    find_purpose,
    match_payment,
    match_return,
    unmatch_payment,
)
from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.core.invoices.payment import ocr_reference
from coopctl.ledger.drafts import Draft, Entry
from coopctl.ledger.queries.balances import balances_of
from coopctl.ledger.queries.verification import verify_chain
from coopctl.ledger.services.journal import post_transaction
from coopctl.registry.models import AuditEntry

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 20)


def last():
    return Payment.objects.latest("pk").pk


def owed(account):
    return balances_of(account).get((account, "SEK"), 0)


@pytest.fixture
def arrive(camt, load):
    """One payment in the queue; returns its number."""

    def arrive(amount, **fields):
        load(camt.write(camt.pay(amount, **fields), identifier=f"S{Payment.objects.count()}"))
        return last()

    return arrive


def test_matching_with_an_invoice_pays_it_and_empties_the_queue(invoices, arrive, match, standing):
    payment = arrive("200.00", text="hej")
    match(payment, invoices["0001"].number)
    assert standing("0001") == ({}, 0)
    assert owed("unmatched") == owed("household:0001") == 0
    assert list_payments(unmatched=True) == []
    assert list_payments()[0]["matched_with"] == f"household 0001 ({invoices['0001'].number})"
    assert AuditEntry.objects.filter(kind="payment match", action="add", actor="tove").count() == 1
    assert verify_chain() == []


def test_too_little_leaves_the_rest_open(invoices, arrive, match, standing):
    match(arrive("150.00"), "0001")
    assert standing("0001") == ({invoices["0001"].number: 5000}, 0)


def test_too_much_is_credit_that_the_next_invoice_uses(invoices, arrive, match, standing, bill):
    match(arrive("230.00"), invoices["0001"].number)
    assert standing("0001") == ({}, 3000)
    bill("2026-11", amount="300.00")
    assert list(standing("0001")[0].values()) == [7000]
    assert standing("0001")[1] == 0


def test_a_payment_for_several_is_matched_in_parts(invoices, arrive, match, standing):
    payment = arrive("250.00")
    match(payment, "0001", amount="100.00")
    assert list_payments(unmatched=True)[0]["left"] == 15000
    match(payment, "0002", amount="120.00")
    with pytest.raises(RefusedError, match=r"has 30.00 left, not 30.01"):
        match(payment, "0003", amount="30.01")
    match(payment, "0003")
    with pytest.raises(RefusedError, match="matched already"):
        match(payment, "0003")
    assert [owed(f"household:000{number}") for number in (1, 2, 3)] == [10000, 8000, 17000]
    assert owed("unmatched") == 0


def test_a_credit_note_pays_its_own_invoice_and_is_no_charge_itself(
    invoices, bill, load, camt, standing
):
    newer = bill("2026-11")["0001"]
    entries = (Entry("household:0001", -20000, "SEK"), Entry("cost:domain", 20000, "SEK"))
    record = post_transaction(Draft(TODAY, "Credit note", "tove", "wrong", entries))
    fields = {
        "household": "0001",
        "period": newer.period,
        "issued": TODAY,
        "due": TODAY,
        "currency": "SEK",
        "document": '{"total":-20000}',
    }
    note = Invoice.objects.create(
        number="2026-0999", total=-20000, credits=newer, transaction=record, **fields
    )
    assert standing("0001") == ({invoices["0001"].number: 20000}, 0)
    assert load(camt.write(camt.pay("1.00", reference=ocr_reference(note.number)))).unmatched == 1
    with pytest.raises(InvalidInputError, match="neither an invoice nor a household"):
        find_purpose(note.number)


def test_a_refund_is_money_out_to_a_household_with_credit(invoices, arrive, match, standing):
    match(arrive("230.00"), "0001")
    match(arrive("30.00", sign="DBIT"), "0001")
    assert standing("0001") == ({}, 0)
    assert owed("household:0001") == owed("unmatched") == 0


def test_unmatching_puts_it_back_whether_it_was_matched_by_hand_or_by_its_reference(
    invoices, arrive, match, standing
):
    by_reference = arrive("200.00", reference=ocr_reference(invoices["0001"].number))
    by_hand = arrive("200.00", text="hej")
    match(by_hand, "0002")
    for payment, household in ((by_reference, "0001"), (by_hand, "0002")):
        assert unmatch_payment(payment, today=TODAY, actor="tove", reason="wrong") == 1
        assert owed(f"household:{household}") == 20000
        assert list(standing(household)[0].values()) == [20000]
        with pytest.raises(RefusedError, match="isn't matched"):
            unmatch_payment(payment, today=TODAY, actor="tove", reason="again")
    assert owed("unmatched") == -40000
    assert [payment["left"] for payment in list_payments(unmatched=True)] == [20000, 20000]
    match(by_reference, "0003")
    assert owed("unmatched") == -20000
    assert verify_chain() == []


def test_what_is_sent_back_leaves_the_queue_also_in_another_currency(arrive):
    came, went = arrive("20.00", currency="EUR"), arrive("20.00", currency="EUR", sign="DBIT")
    match_return(came, other=went, actor="tove")
    assert list_payments(unmatched=True) == []
    assert balances_of("unmatched") == {("unmatched", "EUR"): 0}
    unmatch_payment(went, today=TODAY, actor="tove", reason="wrong")
    assert len(list_payments(unmatched=True)) == 2


def test_what_does_not_cancel_out_is_no_return(arrive):
    came, less, other = (
        arrive("20.00"),
        arrive("19.99", sign="DBIT"),
        arrive("20.00", sign="DBIT", currency="EUR"),
    )
    for wrong in (less, other, came):
        with pytest.raises(RefusedError, match="don't cancel out"):
            match_return(came, other=wrong, actor="tove")
    assert PaymentMatch.objects.count() == 0


def test_another_currency_cannot_pay_a_household(invoices, arrive, match):
    payment = arrive("200.00", currency="EUR")
    with pytest.raises(RefusedError, match="is in EUR"):
        match(payment, "0001")
    assert PaymentMatch.objects.count() == 0


@pytest.mark.parametrize(
    ("target", "account"), [("suppliers", "suppliers"), ("reserve", "reserve")]
)
def test_what_the_co_op_itself_pays_or_gets_is_matched_too(config, arrive, target, account):
    match_payment(
        arrive("35.00", sign="DBIT"),
        purpose=Purpose(target),
        today=TODAY,
        actor="tove",
        config=config,
    )
    assert owed(account) == 3500
    assert owed("unmatched") == 0


def test_a_deposit_is_held_apart_until_a_person_uses_it(invoices, config, arrive, match, standing):
    match(arrive("500.00"), "0001", deposit=True)
    assert owed("deposits:0001") == -50000
    assert list(standing("0001")[0].values()) == [20000]

    def use(amount):
        use_deposit("0001", amount=amount, today=TODAY, actor="tove", config=config, reason="left")

    for wrong, error in (
        ("500.01", RefusedError),
        ("-1", InvalidInputError),
        ("0", InvalidInputError),
        ("x", InvalidInputError),
    ):
        with pytest.raises(error):
            use(wrong)
    use("200.00")
    assert (owed("deposits:0001"), standing("0001")) == (-30000, ({}, 0))
    match(arrive("300.00", sign="DBIT"), "0001", deposit=True)
    assert owed("deposits:0001") == 0


def test_more_than_a_deposit_is_neither_paid_back_nor_taken_out_of_it(
    invoices, config, arrive, match
):
    payment = arrive("500.00")
    match(payment, "0001", deposit=True)
    paid_back = arrive("500.01", sign="DBIT")
    with pytest.raises(RefusedError, match="is smaller than that"):
        match(paid_back, "0001", deposit=True)
    use_deposit("0001", amount="1.00", today=TODAY, actor="tove", config=config, reason="left")
    with pytest.raises(RefusedError, match="is smaller than that"):
        unmatch_payment(payment, today=TODAY, actor="tove", reason="wrong")
    assert (owed("deposits:0001"), owed("unmatched")) == (-49900, 50001)


@pytest.mark.parametrize("amount", ["0", "-5", "5,00", "1.005"])
def test_a_part_is_an_amount(invoices, arrive, match, amount):
    payment = arrive("200.00")
    with pytest.raises((InvalidInputError, RefusedError)):
        match(payment, "0001", amount=amount)
    assert PaymentMatch.objects.count() == 0


def test_unknown_numbers_are_reported(people, arrive, match):
    payment = arrive("1.00")
    with pytest.raises(InvalidInputError, match="'0099' is neither an invoice nor a household"):
        match(payment, "0099")
    for wrong in ("99", "x", "", "²", "-1", "9" * 30):
        with pytest.raises(InvalidInputError, match="there is no payment"):
            match(wrong, "0001")


@pytest.mark.parametrize("rows", [1, 3])
def test_listing_takes_three_queries(invoices, arrive, match, django_assert_num_queries, rows):
    for row in range(rows):
        match(arrive("1.00", text=str(row)), invoices["0001"].number)
    with django_assert_num_queries(3):
        assert len(list_payments()) == rows
