"""When households had which service accounts, as the audit log tells."""

from datetime import date
from fractions import Fraction

import pytest

from coopctl.registry.entries import HouseholdEntry
from coopctl.registry.queries.accounts import account_spans
from coopctl.registry.services.aliases import add_alias, remove_alias
from coopctl.registry.services.domains import ensure_coop_domain
from coopctl.registry.services.mailboxes import add_mailbox, release_mailbox, remove_mailbox
from coopctl.registry.services.persons import add_person, leave_person
from coopctl.registry.services.regroup import split_household

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("people")]
ADDRESS = "alma@frysboxen.example"
KINDS = ("mailbox", "alias", "domain")


def october(day):
    return date(2026, 10, day)


def spans(zone="Europe/Stockholm"):
    return account_spans(KINDS, zone=zone)


@pytest.fixture
def mailbox(config, on_day):
    """Alma's mailbox, from 1 October on."""
    on_day(october(1))
    ensure_coop_domain(actor="test", domain=config.domain, today=october(1))
    return lambda: add_mailbox(
        ADDRESS, actor="test", household="0001", password="correct horse battery", today=october(1)
    )


def test_an_account_is_there_until_it_is_closed(mailbox, on_day):
    mailbox()
    assert spans()["mailbox"] == {"0001": ((october(1), None),)}
    on_day(october(9))
    remove_mailbox(ADDRESS, actor="test", today=october(9))
    assert spans()["mailbox"] == {"0001": ((october(1), october(9)),)}
    on_day(october(20))
    release_mailbox(ADDRESS, actor="test", today=october(20))
    assert spans()["mailbox"] == {"0001": ((october(1), october(9)),)}


def test_one_that_is_opened_again_has_two_spans(mailbox, on_day):
    mailbox()
    on_day(october(9))
    remove_mailbox(ADDRESS, actor="test", today=october(9))
    on_day(october(15))
    mailbox()
    assert spans()["mailbox"] == {"0001": ((october(1), october(9)), (october(15), None))}


def test_an_alias_that_is_removed_and_added_again_may_be_anothers_place_in_time(mailbox, on_day):
    mailbox()
    for first, last in ((2, 4), (6, None)):
        on_day(october(first))
        add_alias(
            "board@frysboxen.example",
            actor="test",
            household="0001",
            targets=[ADDRESS],
            today=october(first),
        )
        if last:
            on_day(october(last))
            remove_alias("board@frysboxen.example", actor="test")
    assert spans()["alias"] == {"0001": ((october(2), october(4)), (october(6), None))}


def test_the_co_ops_own_are_nobodys(mailbox):
    mailbox()
    assert spans()["domain"] == {}


def test_days_are_those_of_the_zone(mailbox, on_day):
    mailbox()
    assert spans("Pacific/Kiritimati")["mailbox"] == {"0001": ((october(2), None),)}


@pytest.fixture
def bos(mailbox, bo):
    """Opens Bo's own mailbox, in a household, on a day of October."""
    fields = {"actor": "test", "person": bo.email, "password": "correct horse battery"}
    return lambda day, household="0001": add_mailbox(
        "bo@frysboxen.example", household=household, today=october(day), **fields
    )


def leave(person, *, on, today):
    leave_person(person.email, actor="test", on=october(on), today=october(today))


def test_a_persons_ends_with_the_stay_however_late_somebody_closes_it(bos, bo, on_day):
    bos(1)
    leave(bo, on=10, today=1)
    assert spans()["mailbox"] == {"0001": ((october(1), october(10)),)}
    on_day(october(20))
    remove_mailbox("bo@frysboxen.example", actor="test", today=october(20))
    assert spans()["mailbox"] == {"0001": ((october(1), october(10)),)}


def test_one_of_who_comes_back_has_two_spans(bos, bo, on_day):
    bos(1)
    leave(bo, on=10, today=1)
    add_person(actor="test", household="0001", name="Bo", email=bo.email, joined=october(15))
    on_day(october(16))
    bos(16)
    assert spans()["mailbox"] == {"0001": ((october(1), october(10)), (october(16), None))}


def test_one_that_a_household_keeps_does_not_end_when_its_person_moves(bos, bo, on_day):
    bos(1)
    on_day(october(10))
    new = HouseholdEntry("0004", "Bo", october(10), None, 1, Fraction(1), "sv", bo.email)
    split_household(
        "0001", into=new, persons=[bo.email], keeps=None, today=october(10), actor="test"
    )
    assert spans()["mailbox"] == {"0001": ((october(1), None),)}
