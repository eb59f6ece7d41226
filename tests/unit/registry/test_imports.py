from datetime import date
from fractions import Fraction

import pytest

from coopctl.core.csvfile import ImportResult
from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.registry.models import AuditEntry, Household, Person
from coopctl.registry.queries.households import get_household
from coopctl.registry.queries.persons import get_person
from coopctl.registry.services.imports import import_households, import_persons

pytestmark = pytest.mark.django_db
HOUSEHOLDS = """number,name,joined,left,shares,solidarity,language,email
0001,Almgren,2025-01-01,,1,1,sv,Alma@elsewhere.example
0012,"Berg, Cleo",2025-03-01,2026-03-01,2,1/2,de,cleo@elsewhere.example
"""
PERSONS = """household,name,email,joined,left,role
0001,Alma,alma@elsewhere.example,2025-01-01,,member
0001,Bo,bo@elsewhere.example,2025-01-01,2026-01-01,treasurer
0012,Cleo,cleo@elsewhere.example,2025-03-01,,sysadmin
"""


def households(text=HOUSEHOLDS):
    return import_households(text.encode(), actor="cli:sam")


def persons(text=PERSONS):
    return import_persons(text.encode(), actor="cli:sam")


def test_households_and_persons_come_in_with_all_their_values():
    assert households() == ImportResult(added=2, unchanged=0)
    assert persons() == ImportResult(added=3, unchanged=0)
    berg = get_household("0012")
    assert (berg.name, berg.left, berg.shares, berg.solidarity, berg.language) == (
        "Berg, Cleo",
        date(2026, 3, 1),
        2,
        Fraction(1, 2),
        "de",
    )
    assert get_household("0001").email == "alma@elsewhere.example"
    assert (get_person("bo@elsewhere.example").role, get_person("bo@elsewhere.example").left) == (
        "treasurer",
        date(2026, 1, 1),
    )
    assert get_person("cleo@elsewhere.example").left == date(2026, 3, 1)
    assert AuditEntry.objects.filter(actor="cli:sam", action="add").count() == 5


def test_the_same_file_again_changes_nothing():
    households()
    persons()
    entries = AuditEntry.objects.count()
    assert households() == ImportResult(added=0, unchanged=2)
    assert persons() == ImportResult(added=0, unchanged=3)
    assert AuditEntry.objects.count() == entries


def test_a_longer_file_adds_what_is_new():
    households()
    assert households(
        HOUSEHOLDS + "0003,Sommer,2025-06-01,,1,1,de,sam@elsewhere.example\n"
    ) == ImportResult(added=1, unchanged=2)
    assert get_household("0003").uid == 20003


@pytest.mark.parametrize(
    "change",
    [lambda text: "\ufeff" + text, lambda text: text.replace("\n", "\r\n")],
    ids=["bom", "windows"],
)
def test_what_windows_writes_is_accepted(change):
    assert households(change(HOUSEHOLDS)).added == 2
    assert persons(change(PERSONS)).added == 3


def test_every_bad_row_is_named_and_no_row_is_stored():
    with pytest.raises(InvalidInputError) as caught:
        households(
            HOUSEHOLDS
            + "00/3,X,2025-13-01,,0,0.5,fr,x\n"
            + "0004,Y,2025-01-01,2024-01-01,1,1,sv,y@elsewhere.example\n"
        )
    assert [problem.split(": ")[:2] for problem in caught.value.problems] == [
        *(
            ["line 4", column]
            for column in ("joined", "solidarity", "number", "shares", "language", "email")
        ),
        ["line 5", "left"],
    ]
    assert not Household.objects.exists()
    assert not AuditEntry.objects.exists()


@pytest.mark.parametrize("lost", [1, 5, 25, 60])
def test_a_truncated_file_is_refused_as_a_whole(lost):
    with pytest.raises(InvalidInputError, match="refused as a whole"):
        households(HOUSEHOLDS[:-lost])
    assert not Household.objects.exists()


def test_a_number_that_stands_for_another_household_is_refused_with_its_line():
    households()
    with pytest.raises(RefusedError) as caught:
        households(
            HOUSEHOLDS.replace("Almgren", "Andersson").replace(",2,1/2", ",3,1/2")
            + "0003,Sommer,2025-06-01,,1,1,de,sam@elsewhere.example\n"
        )
    assert caught.value.problems == (
        "line 2: household 0001 is in the registry with a different name",
        "line 3: household 0012 is in the registry with a different shares",
    )
    assert Household.objects.count() == 2


def test_a_number_twice_in_one_file_is_refused():
    with pytest.raises(InvalidInputError) as caught:
        households(HOUSEHOLDS + "0001,Almgren,2025-01-01,,1,1,sv,alma@elsewhere.example\n")
    assert caught.value.problems == ("line 4: household 0001 is in line 2 already",)


def test_persons_of_unknown_households_are_named():
    households()
    with pytest.raises(InvalidInputError) as caught:
        persons(
            PERSONS
            + "0404,X,x@elsewhere.example,2025-01-01,,member\n"
            + "0001,Y,y@elsewhere.example,2025-01-01,,king\n"
        )
    assert caught.value.problems == (
        "line 5: there is no household '0404'",
        "line 6: role: 'king' is none of member, sysadmin, treasurer",
    )
    assert not Person.objects.exists()


def test_a_person_in_two_households_at_once_is_refused_also_within_one_file():
    households()
    with pytest.raises(RefusedError) as caught:
        persons(PERSONS + "0012,Alma,ALMA@elsewhere.example,2025-05-01,,member\n")
    assert caught.value.problems == (
        "line 5: alma@elsewhere.example is in household 0001 from 2025-01-01 without end",
    )
    assert not Person.objects.exists()


def test_a_person_who_moved_has_two_rows():
    households()
    text = (
        PERSONS.replace("2026-01-01,treasurer", "2025-06-01,treasurer")
        + "0012,Bo,bo@elsewhere.example,2025-06-01,,member\n"
    )
    assert persons(text).added == 4
    assert persons(text).unchanged == 4


def test_a_person_with_other_values_is_refused():
    households()
    persons()
    with pytest.raises(RefusedError) as caught:
        persons(PERSONS.replace("Alma,", "Alva,").replace("sysadmin", "member"))
    assert caught.value.problems == (
        "line 2: alma@elsewhere.example is in the registry with a different name",
        "line 4: cleo@elsewhere.example is in the registry with a different role",
    )


@pytest.mark.parametrize("rows", [1, 30])
def test_an_import_takes_the_same_queries_for_one_row_and_many(rows, django_assert_max_num_queries):
    lines = [
        f"{number:04},Ek,2025-01-01,,1,1,sv,ek{number}@elsewhere.example" for number in range(rows)
    ]
    with django_assert_max_num_queries(8):
        households("\n".join([HOUSEHOLDS.partition("\n")[0], *lines, ""]))
    lines = [
        f"{number:04},Eva,eva{number}@elsewhere.example,2025-01-01,,member"
        for number in range(rows)
    ]
    with django_assert_max_num_queries(8):
        persons("\n".join([PERSONS.partition("\n")[0], *lines, ""]))
