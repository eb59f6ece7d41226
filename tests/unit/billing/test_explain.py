"""An invoice can be computed again from what is stored, and a difference is said."""

from datetime import date
from importlib import import_module

import pytest
from django.db import connection

from coopctl.billing.queries.explain import explain_invoice
from coopctl.ledger.models import Posting
from coopctl.metering.models import Reading
from coopctl.registry.guards import remove_guard
from coopctl.registry.models import Household

pytestmark = pytest.mark.django_db


@pytest.fixture
def issued(people, add_cost, close, read_storage):
    read_storage("0001", 3)
    read_storage("0002", 1)
    add_cost()
    close("2026-10", today=date(2026, 11, 2))


@pytest.mark.usefixtures("issued")
@pytest.mark.parametrize("number", ["2026-0001", "2026-0002", "2026-0003"])
def test_it_agrees_while_nothing_changed(number):
    explanation = explain_invoice(number)
    assert explanation.agrees, explanation.differences


@pytest.mark.usefixtures("issued")
def test_a_reading_that_came_later_leaves_the_invoice_alone_and_is_reported(read_storage):
    read_storage("0003", 4, hour=1)
    explanation = explain_invoice("2026-0001")
    assert explanation.agrees, explanation.differences
    (note,) = explanation.notes
    assert note == (
        "Readings that count in 2026-10 came after it was closed: "
        "what they change is a correction on a later invoice."
    )


@pytest.mark.usefixtures("issued")
def test_a_reading_that_somebody_changed_in_the_database_is_reported():
    Reading.objects.filter(household="0002").update(quantity=3)
    differences = explain_invoice("2026-0001").differences
    assert "server, usage: share would be 3/6, not 3/4" in differences
    assert "the total would be 24000, not 30000 minor units" in differences


@pytest.mark.usefixtures("issued")
def test_what_a_household_pledges_later_changes_nothing():
    Household.objects.update(shares=7, solidarity_numerator=1, solidarity_denominator=2)
    assert explain_invoice("2026-0001").agrees


@pytest.mark.usefixtures("issued")
def test_a_household_that_is_no_longer_a_member_of_that_month_is_reported():
    Household.objects.filter(number="0003").update(left=date(2026, 10, 1))
    assert (
        explain_invoice("2026-0003").differences[0] == "household 0003 wasn't a member in 2026-10"
    )


@pytest.mark.usefixtures("issued")
def test_a_debit_that_somebody_changed_in_the_ledger_is_reported():
    for guard in import_module("coopctl.ledger.migrations.0001_initial").GUARDS:
        remove_guard(guard, connection=connection)
    Posting.objects.filter(account="household:0001").update(amount=1)
    assert explain_invoice("2026-0001").differences == (
        "the ledger debits 1, not 30000 minor units",
    )
