"""What is left of each invoice depends on sums alone, and agrees with the ledger."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coopctl.core.invoices.receivables import Charge, settle_charges

CHARGES = st.lists(st.integers(1, 50000), max_size=6).map(
    lambda amounts: [
        Charge(date(2026, 1, 1) + timedelta(days=30 * (place % 4)), f"2026-{place:04}", amount)
        for place, amount in enumerate(amounts)
    ]
)
PAYMENTS = st.lists(st.tuples(st.integers(0, 7), st.integers(-20000, 60000)), max_size=10)


def settle(charges, payments):
    directed = {}
    for place, amount in payments:
        if place < len(charges):
            number = charges[place].number
            directed[number] = directed.get(number, 0) + amount
    balance = sum(charge.amount for charge in charges) - sum(amount for _, amount in payments)
    return balance, settle_charges(charges, balance=balance, directed=directed)


@given(CHARGES, PAYMENTS)
def test_what_is_left_agrees_with_the_ledger(charges, payments):
    balance, standing = settle(charges, payments)
    assert (
        sum(open_charge.left for open_charge in standing.unpaid) + standing.other - standing.credit
        == balance
    )
    assert all(0 < open_charge.left <= open_charge.charge.amount for open_charge in standing.unpaid)
    assert min(standing.credit, standing.other) == 0
    assert not (standing.credit and standing.unpaid)


@given(CHARGES, PAYMENTS, st.randoms(use_true_random=False))
def test_the_order_of_payments_and_invoices_never_matters(charges, payments, random):
    shuffled_charges = sorted(charges, key=lambda _: random.random())
    shuffled = sorted(payments, key=lambda _: random.random())
    directed = {
        charge.number: sum(
            amount for place, amount in shuffled if charges[place : place + 1] == [charge]
        )
        for charge in charges
    }
    balance, standing = settle(charges, payments)
    assert settle_charges(shuffled_charges, balance=balance, directed=directed) == standing


@given(CHARGES)
def test_the_oldest_charge_is_paid_first(charges):
    free = sum(charge.amount for charge in charges) // 2
    standing = settle_charges(
        charges, balance=sum(charge.amount for charge in charges) - free, directed={}
    )
    assert [open_charge.charge for open_charge in standing.unpaid] == sorted(charges)[
        len(charges) - len(standing.unpaid) :
    ]


def test_a_fee_without_an_invoice_is_owed_as_such():
    charge = Charge(date(2026, 1, 1), "2026-0001", 10000)
    standing = settle_charges([charge], balance=6000, directed={"2026-0001": 10000})
    assert (standing.unpaid, standing.other, standing.credit) == ((), 6000, 0)
