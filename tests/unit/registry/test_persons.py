from datetime import date, timedelta

import pytest
from django.db import IntegrityError

from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.registry.models import Household, Mailbox, Person
from coopctl.registry.queries.persons import get_person, list_persons
from coopctl.registry.services.households import leave_household
from coopctl.registry.services.persons import add_person, leave_person, set_role

pytestmark = pytest.mark.django_db


def test_a_person_is_in_one_household_at_a_time(alma, today):
    with pytest.raises(
        RefusedError,
        match=r"alma@elsewhere\.example is in household 0001 from 2025-01-01 without end",
    ):
        add_person(
            actor="test",
            household="0002",
            name="Alma",
            email="ALMA@elsewhere.example",
            joined=today,
        )


def test_a_person_may_move_and_come_back(alma, today):
    moved, back = today - timedelta(20), today - timedelta(10)
    leave_person(alma.email, actor="test", on=moved, today=today)
    add_person(
        actor="test", household="0002", name="Alma", email=alma.email, joined=moved, left=back
    )
    add_person(actor="test", household="0001", name="Alma", email=alma.email, joined=back)
    assert [row["household"] for row in list_persons() if row["email"] == alma.email] == [
        "0001",
        "0001",
        "0002",
    ]
    assert get_person(alma.email).joined == back


def test_the_database_keeps_a_person_in_one_household(alma):
    with pytest.raises(IntegrityError):
        Person.objects.create(
            household=Household.objects.get(number="0002"),
            name="x",
            email=alma.email,
            joined=date(2026, 1, 1),
        )


def test_a_stay_ends_with_the_households_membership(people):
    Household.objects.filter(number="0002").update(left=date(2026, 6, 1))
    person = add_person(
        actor="test",
        household="0002",
        name="Dan",
        email="dan@elsewhere.example",
        joined=date(2026, 1, 1),
    )
    assert person.left == date(2026, 6, 1)
    with pytest.raises(InvalidInputError, match="is after 2026-06-01, when household 0002 left"):
        add_person(
            actor="test",
            household="0002",
            name="Eve",
            email="eve@elsewhere.example",
            joined=date(2026, 7, 1),
        )


def test_leaving_closes_the_persons_own_mailboxes_only(alma, bo, open_mailbox, today):
    open_mailbox("alma", alma)
    open_mailbox("bo", bo)
    open_mailbox("almgren", household="0001")
    assert leave_person(alma.email, actor="test", on=today, today=today) == {
        "mailbox": ["alma@frysboxen.example"]
    }
    assert list(Mailbox.objects.filter(state="closed").values_list("address", flat=True)) == [
        "alma@frysboxen.example"
    ]


def test_an_announced_leave_is_cancelled_before_its_day(alma, today):
    leave_person(alma.email, actor="test", on=today + timedelta(5), today=today)
    leave_person(alma.email, actor="test", on=None, today=today)
    assert get_person(alma.email).left is None
    with pytest.raises(RefusedError, match="has no announced leave"):
        leave_person(alma.email, actor="test", on=None, today=today)


def test_nobody_stays_longer_than_the_household(alma, today):
    leave_person(alma.email, actor="test", on=today + timedelta(5), today=today)
    leave_household("0001", actor="test", on=today + timedelta(9), today=today)
    leave_person(alma.email, actor="test", on=None, today=today)
    assert get_person(alma.email).left == today + timedelta(9)
    with pytest.raises(RefusedError) as refused:
        leave_person(alma.email, actor="test", on=None, today=today)
    assert refused.value.hint == "`coopctl household leave 0001 --never` cancels that"


def test_roles_are_changed_by_name(alma):
    assert set_role(alma.email, actor="test", role="treasurer").role == "treasurer"
    with pytest.raises(InvalidInputError, match="'king' is not a role"):
        set_role(alma.email, actor="test", role="king")


def test_an_unknown_person_comes_with_a_hint(people):
    with pytest.raises(InvalidInputError) as caught:
        get_person("nobody@elsewhere.example")
    assert "person list" in caught.value.hint


@pytest.mark.parametrize("more", [0, 2])
def test_listing_takes_one_query(people, more, today, django_assert_num_queries):
    for index in range(more):
        add_person(
            actor="test",
            household="0001",
            name="x",
            email=f"x{index}@elsewhere.example",
            joined=today,
        )
    with django_assert_num_queries(1):
        assert len(list_persons()) == 5 + more
