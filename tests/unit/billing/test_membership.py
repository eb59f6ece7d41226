"""Memberships begin, end and return on days that no closed month has counted."""

from datetime import date

import pytest

from coopctl.billing.services import membership
from coopctl.core.errors import RefusedError
from coopctl.registry.models import Household, Person
from coopctl.registry.services.imports import import_households

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 5)
HEADER = b"number,name,joined,left,shares,solidarity,language,email\n"


@pytest.fixture
def october(people, add_cost, close):
    """A month that is closed, with every household in it."""
    add_cost()
    close("2026-10")


def leave(number, on):
    return membership.leave_household(number, on=on, today=TODAY, actor="sam")


def join(number, joined):
    return membership.join_household(
        actor="sam", number=number, name="New", joined=joined, email="new@elsewhere.example"
    )


@pytest.mark.parametrize("day", [date(2026, 10, 31), date(2025, 3, 1)])
def test_nobody_joins_or_leaves_on_a_day_that_was_billed(october, people, day):
    alma = people["alma"].email
    attempts = (
        lambda: leave("0001", day),
        lambda: membership.leave_person(alma, on=day, today=TODAY, actor="sam"),
        lambda: join("0099", day),
        lambda: membership.join_person(
            actor="sam", household="0001", name="D", email="d@elsewhere.example", joined=day
        ),
    )
    for attempt in attempts:
        with pytest.raises(RefusedError, match="2026-10 is closed"):
            attempt()
    assert not Household.objects.exclude(left=None).exists()
    assert not Person.objects.exclude(left=None).exists()


def test_the_first_day_of_the_open_month_is_free(october):
    leave("0001", date(2026, 11, 1))
    assert join("0099", date(2026, 11, 1)).number == "0099"


def test_a_leave_is_taken_back_until_a_month_without_the_household_is_closed(
    people, add_cost, close
):
    membership.leave_household("0001", on=date(2026, 10, 10), today=TODAY, actor="sam")
    membership.return_household("0001", today=TODAY, actor="sam")
    leave("0001", date(2026, 10, 10))
    add_cost()
    close("2026-10")
    with pytest.raises(RefusedError, match="can't be taken back") as caught:
        membership.return_household("0001", today=TODAY, actor="sam")
    assert "household add" in caught.value.hint


def test_a_file_with_a_household_that_joined_in_a_closed_month_stores_nothing(october):
    rows = (
        b"0098,Late,2026-11-02,,1,1,sv,late@elsewhere.example\n"
        b"0099,Early,2026-10-02,,1,1,sv,early@elsewhere.example\n"
    )
    with pytest.raises(RefusedError, match="nothing can change on 2026-10-02"):
        membership.import_stays(import_households, HEADER + rows, model=Household, actor="sam")
    assert not Household.objects.filter(number__in=["0098", "0099"]).exists()
