"""Whatever a treasurer does, in any order: the books stay consistent, the balances the same."""

from contextlib import suppress
from datetime import date
from itertools import permutations

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coopctl.billing.models import Payment
from coopctl.billing.queries.checks import check_books
from coopctl.billing.queries.payments import amount_left, list_payments
from coopctl.billing.queries.receivables import read_accounts
from coopctl.billing.services.payments.deposits import use_deposit
from coopctl.billing.services.payments.matching import (
    Purpose,
    find_purpose,
    match_payment,
    match_return,
    unmatch_payment,
)
from coopctl.core.errors import CoopError
from coopctl.core.invoices.payment import ocr_reference
from coopctl.ledger.drafts import unbalanced
from coopctl.ledger.queries.balances import balances_of
from coopctl.ledger.queries.journal import read_journal

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 20)
PLACES = st.integers(0, 5)
STEPS = st.lists(
    st.one_of(
        st.tuples(
            st.just("load"),
            st.lists(
                st.tuples(st.sampled_from(["1.00", "200.00", "350.00", "-50.00"]), PLACES),
                max_size=4,
            ),
        ),
        st.tuples(st.just("match"), PLACES, PLACES, st.sampled_from([None, "10.00"])),
        st.tuples(st.just("deposit"), PLACES, PLACES),
        st.tuples(st.just("own"), PLACES, st.sampled_from(["suppliers", "reserve"])),
        st.tuples(st.just("unmatch"), PLACES),
        st.tuples(st.just("return"), PLACES, PLACES),
        st.tuples(st.just("use"), PLACES, st.sampled_from(["1.00", "200.00"])),
    ),
    max_size=8,
)


class Treasurer:
    """Does one step; what is refused is no step."""

    def __init__(self, *, camt, config, invoices, load):
        self._camt, self._config, self._load = camt, config, load
        self._numbers = [invoice.number for invoice in invoices.values()]

    def do(self, name, *values):
        with suppress(CoopError), transaction.atomic():
            getattr(self, f"_{name}")(*values)

    def _payment(self, place):
        keys = list(Payment.objects.order_by("pk").values_list("pk", flat=True))
        return keys[place % len(keys)] if keys else 0

    def _load_file(self, rows):
        entries = []
        for amount, place in rows:
            reference = ocr_reference(self._numbers[place]) if place < len(self._numbers) else ""
            sign = "DBIT" if amount.startswith("-") else "CRDT"
            currency = "EUR" if place == 4 else "SEK"
            entries.append(
                self._camt.pay(
                    amount.lstrip("-"), reference=reference, sign=sign, currency=currency
                )
            )
        return self._load(self._camt.write(*entries))

    def _match(self, payment, place, amount):
        purpose = find_purpose([*self._numbers, "0001", "0002", "0003"][place])
        match_payment(
            self._payment(payment),
            purpose=purpose,
            today=TODAY,
            actor="tove",
            config=self._config,
            amount=amount,
        )

    def _deposit(self, payment, place):
        purpose = find_purpose(f"000{1 + place % 3}", deposit=True)
        match_payment(
            self._payment(payment), purpose=purpose, today=TODAY, actor="tove", config=self._config
        )

    def _own(self, payment, target):
        match_payment(
            self._payment(payment),
            purpose=Purpose(target),
            today=TODAY,
            actor="tove",
            config=self._config,
        )

    def _unmatch(self, payment):
        unmatch_payment(self._payment(payment), today=TODAY, actor="tove", reason="wrong")

    def _return(self, payment, other):
        match_return(self._payment(payment), other=self._payment(other), actor="tove")

    def _use(self, place, amount):
        use_deposit(
            f"000{1 + place % 3}",
            amount=amount,
            today=TODAY,
            actor="tove",
            config=self._config,
            reason="left",
        )


@pytest.mark.slow
@given(steps=STEPS)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_the_books_stay_whole_whatever_is_done(camt, config, invoices, load, steps):
    treasurer = Treasurer(camt=camt, config=config, invoices=invoices, load=load)
    with transaction.atomic():
        for name, *values in steps:
            treasurer.do({"load": "load_file"}.get(name, name), *values)
        assert check_books() == []
        assert all(not unbalanced(entries) for _, entries in read_journal())
        queue = {payment["payment"] for payment in list_payments(unmatched=True)}
        for payment in Payment.objects.prefetch_related("matches"):
            left = amount_left(payment)
            assert 0 <= left * (1 if payment.amount > 0 else -1) <= abs(payment.amount)
            assert (left != 0) == (payment.pk in queue)
        transaction.set_rollback(True)


def test_the_order_of_files_does_not_matter(camt, invoices, load):
    references = [ocr_reference(invoice.number) for invoice in invoices.values()]
    files = [
        camt.write(camt.pay("150.00", reference=references[0]), camt.pay("9.00"), identifier="A"),
        camt.write(camt.pay("230.00", reference=references[0], date="2026-11-17"), identifier="B"),
        camt.write(
            camt.pay("200.00", reference=references[1], date="2026-11-17"),
            camt.pay("9.00"),
            identifier="C",
        ),
    ]
    seen = []
    for order in permutations(files):
        with transaction.atomic():
            for data in order:
                load(data)
            seen.append(
                (
                    balances_of(""),
                    read_accounts(currency="SEK"),
                    sorted(row["paid"] for row in list_payments(unmatched=True)),
                )
            )
            transaction.set_rollback(True)
    assert len(seen) == 6
    assert all(outcome == seen[0] for outcome in seen)
