from datetime import date, timedelta
from fractions import Fraction

import pytest
from django.db import IntegrityError, transaction

from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.registry.models import Alias, Household, Mailbox, Person
from coopctl.registry.queries.households import get_household, list_households, memberships
from coopctl.registry.services.households import add_household, leave_household
from coopctl.registry.services.persons import add_person, leave_person

pytestmark = pytest.mark.django_db
JOINED = date(2025, 1, 1)


def add(number, **fields):
    defaults = {"name": "Ek", "joined": JOINED, "email": "ek@elsewhere.example", "language": "sv"}
    return add_household(actor="test", number=number, **(defaults | fields))


def test_uids_begin_at_20001_and_are_each_used_once():
    assert [add(number).uid for number in ("9", "0009", "a1")] == [20001, 20002, 20003]


def test_a_number_is_text_and_never_used_twice():
    add("0012")
    add("12")
    leave_household("12", actor="test", on=JOINED, today=JOINED)
    with pytest.raises(RefusedError, match="there is a household 12 already"):
        add("12")


def test_solidarity_is_kept_exactly():
    add("1", solidarity=Fraction(1, 3))
    assert get_household("1").solidarity == Fraction(1, 3)


def test_every_wrong_value_is_named_at_once():
    with pytest.raises(InvalidInputError) as caught:
        add(
            "00/1",
            name="\x00",
            shares=0,
            solidarity=Fraction(-1),
            language="fr",
            email="ek",
            left=date(2024, 1, 1),
            quota_bytes=0,
        )
    assert [problem.partition(":")[0] for problem in caught.value.problems] == [
        "number", "shares", "solidarity", "language", "quota", "name", "left", "email"
    ]  # fmt: skip
    assert not Household.objects.exists()


def test_a_number_is_not_that_of_a_program_on_the_servers():
    with pytest.raises(InvalidInputError) as caught:
        add("lists")
    assert list(caught.value.problems) == [
        "number: 'lists' is the name of a program on the servers; choose another, like '0012'"
    ]


@pytest.mark.parametrize(
    "broken",
    [
        {"shares": 0},
        {"left": date(2024, 12, 31)},
        {"language": "fr"},
        {"uid": 1},
        {"solidarity_denominator": 0},
        {"quota_bytes": 0},
        {"number": ""},
    ],
    ids=str,
)
def test_the_database_refuses_it_too(broken):
    add("1")
    with pytest.raises(IntegrityError), transaction.atomic():
        Household.objects.filter(number="1").update(**broken)


def test_an_unknown_household_comes_with_a_hint():
    with pytest.raises(InvalidInputError) as caught:
        get_household("0404")
    assert "household list" in caught.value.hint


def test_leaving_closes_at_once_what_the_household_holds_and_nothing_of_others(
    alma, cleo, open_mailbox, make_alias, today
):
    open_mailbox("alma", alma)
    open_mailbox("cleo", cleo)
    make_alias("almgren", "alma", household="0001")
    make_alias("all", "alma", "cleo")
    assert leave_household("0001", actor="test", on=today, today=today) == {
        "mailbox": ["alma@frysboxen.example"],
        "alias": ["almgren@frysboxen.example"],
    }
    assert dict(Mailbox.objects.values_list("address", "state")) == {
        "alma@frysboxen.example": "closed",
        "cleo@frysboxen.example": "active",
    }
    assert list(Alias.objects.values_list("address", flat=True)) == ["all@frysboxen.example"]
    assert set(Person.objects.filter(household__number="0001").values_list("left", flat=True)) == {
        today
    }


def test_leaving_later_closes_nothing_yet_and_the_day_can_be_moved(alma, open_mailbox, today):
    open_mailbox("alma", alma)
    for days in (30, 10):
        assert not leave_household("0001", actor="test", on=today + timedelta(days), today=today)
    assert get_household("0001").left == today + timedelta(10)
    assert Mailbox.objects.get().state == "active"


def test_the_persons_who_leave_with_it_go_along_when_the_day_is_moved_or_taken_back(people, today):
    first, later = today + timedelta(10), today + timedelta(60)
    add_person(
        actor="test",
        household="0001",
        name="Dan",
        email="dan@elsewhere.example",
        joined=today + timedelta(20),
    )
    leave_person(people["bo"].email, actor="test", on=today + timedelta(5), today=today)

    def leaves():
        return dict(Person.objects.filter(household__number="0001").values_list("name", "left"))

    leave_household("0001", actor="test", on=first, today=today)
    assert leaves() == {"Alma": first, "Bo": today + timedelta(5), "Dan": today + timedelta(20)}
    leave_household("0001", actor="test", on=later, today=today)
    assert leaves() == {"Alma": later, "Bo": today + timedelta(5), "Dan": later}
    leave_household("0001", actor="test", on=None, today=today)
    assert leaves() == {"Alma": None, "Bo": today + timedelta(5), "Dan": None}
    assert get_household("0001").left is None
    with pytest.raises(RefusedError, match="household 0001 has no announced leave"):
        leave_household("0001", actor="test", on=None, today=today)


def test_who_is_in_another_household_by_then_does_not_stay_longer(people, today):
    leave_household("0001", actor="test", on=today + timedelta(10), today=today)
    add_person(
        actor="test",
        household="0002",
        name="Bo",
        email=people["bo"].email,
        joined=today + timedelta(10),
    )
    leave_household("0001", actor="test", on=None, today=today)
    stays = (
        Person.objects.filter(name__in=("Alma", "Bo"))
        .order_by("name", "joined")
        .values_list("household__number", "left")
    )
    assert list(stays) == [("0001", None), ("0001", today + timedelta(10)), ("0002", None)]


def test_a_membership_that_has_ended_is_not_changed(people, today):
    leave_household("0001", actor="test", on=today, today=today)
    for day in (today + timedelta(9), None):
        with pytest.raises(RefusedError, match="left on 2026-11-20"):
            leave_household("0001", actor="test", on=day, today=today)


def test_nobody_leaves_before_joining(people, today):
    with pytest.raises(InvalidInputError, match="joined on 2025-01-01"):
        leave_household("0001", actor="test", on=date(2024, 12, 31), today=today)


@pytest.mark.parametrize(
    ("joined", "left", "counts"),
    [
        (date(2026, 10, 31), None, True),
        (date(2026, 11, 1), None, False),
        (date(2025, 1, 1), date(2026, 10, 2), True),
        (date(2025, 1, 1), date(2026, 10, 1), False),
        (date(2026, 10, 5), date(2026, 10, 5), False),
    ],
)
def test_memberships_are_half_open(joined, left, counts):
    add("1", joined=joined, left=left)
    assert [one.number for one in memberships(date(2026, 10, 1), date(2026, 11, 1))] == (
        ["1"] if counts else []
    )


def test_a_membership_says_what_billing_needs_and_cuts_persons_to_the_household(people, today):
    Household.objects.filter(number="0001").update(left=date(2026, 10, 20))
    leave_person(people["bo"].email, actor="test", on=date(2026, 10, 10), today=today)
    Person.objects.filter(name="Alma").update(joined=date(2020, 1, 1))
    first = memberships(date(2026, 10, 1), date(2026, 11, 1))[0]
    assert (first.number, first.shares, first.solidarity, first.language) == (
        "0001",
        1,
        Fraction(1),
        "sv",
    )
    assert sorted(first.persons) == [(JOINED, date(2026, 10, 10)), (JOINED, date(2026, 10, 20))]


@pytest.mark.parametrize("households", [1, 3])
def test_reading_takes_the_same_queries_for_one_and_three(
    households, today, django_assert_num_queries
):
    for number in range(households):
        add(str(number), email=f"{number}@elsewhere.example")
    with django_assert_num_queries(1):
        assert len(list_households(today=today)) == households
    with django_assert_num_queries(3):
        assert len(memberships(date(2026, 10, 1), date(2026, 11, 1))) == households


def test_the_list_counts_persons_and_open_mailboxes_apart(alma, bo, open_mailbox, today):
    open_mailbox("alma", alma)
    open_mailbox("bo", bo)
    open_mailbox("bo2", bo)
    open_mailbox("almgren", household="0001")

    def counts(day):
        listed = list_households(today=day)[0]
        return (listed["persons"], listed["mailboxes"])

    leave_person(bo.email, actor="test", on=today + timedelta(5), today=today)
    leave_household("0001", actor="test", on=today + timedelta(9), today=today)
    assert [counts(today + timedelta(days)) for days in (0, 4, 5, 8, 9)] == [
        (2, 4),
        (2, 4),
        (1, 2),
        (1, 2),
        (0, 0),
    ]
