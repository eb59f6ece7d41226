"""A leave, and the close of a mailbox or list, are taken back whole."""

from datetime import timedelta

import pytest

from coopctl.core.errors import RefusedError
from coopctl.registry.models import Alias, AppPassword, Household, Mailbox, MailingList, Person
from coopctl.registry.services.app_passwords import add_app_password
from coopctl.registry.services.domains import ensure_coop_domain
from coopctl.registry.services.forwarding import forward_mailbox
from coopctl.registry.services.households import leave_household
from coopctl.registry.services.lists import add_list, change_list, remove_list, reopen_list
from coopctl.registry.services.mailboxes import release_mailbox, remove_mailbox, reopen_mailbox
from coopctl.registry.services.persons import leave_person
from coopctl.registry.services.returning import return_household, return_person
from tests.unit.registry.conftest import DOMAIN

pytestmark = pytest.mark.django_db
ALMA, BO = f"alma@{DOMAIN}", f"bo@{DOMAIN}"
TALK = f"talk@lists.{DOMAIN}"


@pytest.fixture
def almgren(alma, bo, cleo, open_mailbox, make_alias, today):
    """A household with mailboxes, an app password, a forward, aliases and a list."""
    ensure_coop_domain(actor="test", domain=f"lists.{DOMAIN}", today=today)
    for person in (alma, bo, cleo):
        open_mailbox(person.name.lower(), person)
    add_app_password(ALMA, actor="alma", name="phone", today=today)
    forward_mailbox(BO, actor="bo", targets=["bo@elsewhere.example"], keep_copy=False, today=today)
    make_alias("berries", "alma", household="0001")
    make_alias("jam", "berries", household="0001")
    add_list(
        TALK,
        actor="sam",
        household="0001",
        owners=[ALMA],
        changes={"prefix": "[talk]"},
        today=today,
    )


def everything():
    return {
        model: list(model.objects.order_by("pk").values())
        for model in (Household, Person, Mailbox, AppPassword, MailingList)
    } | {"aliases": list(Alias.objects.order_by("address").values("address", "targets"))}


def leave(today, *, on=None):
    return leave_household("0001", actor="sam", on=on or today, today=today)


def test_a_household_that_returns_has_all_it_had(almgren, today):
    before = everything()
    leave(today)
    assert not Alias.objects.exists()
    returned = return_household("0001", actor="sam", today=today)
    assert everything() == before
    assert returned.problems == ()
    assert returned.restored == {
        "mailbox": [ALMA, BO],
        "alias": [f"berries@{DOMAIN}", f"jam@{DOMAIN}"],
        "list": [TALK],
    }


def test_an_announced_leave_that_has_come_is_taken_back_too(almgren, today):
    before = everything()
    leave(today, on=today + timedelta(3))
    return_household("0001", actor="sam", today=today + timedelta(5))
    assert everything() == before


def test_what_was_closed_before_the_leave_stays_closed(almgren, today):
    remove_mailbox(BO, actor="bo", today=today)
    leave(today)
    return_household("0001", actor="sam", today=today)
    assert Mailbox.objects.get(address=BO).state == "closed"
    assert Mailbox.objects.get(address=ALMA).state == "active"


def test_what_was_released_is_named_and_stays_away(almgren, today):
    leave(today)
    release_mailbox(BO, actor="sam", today=today)
    returned = return_household("0001", actor="sam", today=today)
    assert returned.restored["mailbox"] == [ALMA]
    assert returned.problems == (f"{BO} is released: what it held may be gone",)


def test_who_left_before_the_household_stays_away(almgren, alma, bo, today):
    leave_person(bo.email, actor="sam", on=today - timedelta(9), today=today)
    leave(today)
    return_household("0001", actor="sam", today=today)
    assert Person.objects.get(email=alma.email).left is None
    assert Person.objects.get(email=bo.email).left == today - timedelta(9)


def test_a_person_returns_with_their_mailboxes(almgren, bo, today):
    before = everything()
    leave_person(bo.email, actor="sam", on=today, today=today)
    assert return_person(bo.email, actor="sam", today=today).restored == {"mailbox": [BO]}
    assert everything() == before


def test_who_is_a_member_cant_return(almgren, alma, today):
    with pytest.raises(RefusedError, match="household 0001 is a member"):
        return_household("0001", actor="sam", today=today)
    with pytest.raises(RefusedError, match="is a member"):
        return_person(alma.email, actor="sam", today=today)


def test_a_person_returns_with_their_household_only(almgren, alma, today):
    leave(today)
    with pytest.raises(RefusedError, match="with it") as caught:
        return_person(alma.email, actor="sam", today=today)
    assert "household return 0001" in caught.value.hint


def test_a_closed_mailbox_opens_again_with_its_passwords_and_forwarding(almgren, today):
    change_list(TALK, actor="sam", owners=[ALMA, BO], changes={}, today=today)
    before = everything()
    for address in (ALMA, BO):
        remove_mailbox(address, actor="sam", today=today)
        reopen_mailbox(address, actor="sam", today=today)
    assert everything() == before


def test_a_closed_list_opens_again_unless_nobody_could_own_it(almgren, today):
    before = everything()
    remove_list(TALK, actor="sam")
    reopen_list(TALK, actor="sam", today=today)
    assert everything() == before
    remove_list(TALK, actor="sam")
    remove_mailbox(ALMA, actor="sam", today=today)
    with pytest.raises(RefusedError, match="nobody who owned"):
        reopen_list(TALK, actor="sam", today=today)


def test_only_what_is_closed_opens_again(almgren, today):
    with pytest.raises(RefusedError, match="is in use"):
        reopen_mailbox(BO, actor="sam", today=today)
    remove_mailbox(BO, actor="sam", today=today)
    release_mailbox(BO, actor="sam", today=today)
    with pytest.raises(RefusedError, match="is released"):
        reopen_mailbox(BO, actor="sam", today=today)
    leave(today)
    with pytest.raises(RefusedError, match="left on"):
        reopen_mailbox(ALMA, actor="sam", today=today)


def test_a_list_never_loses_its_last_owner(almgren, cleo, today):
    add_list(
        f"board@lists.{DOMAIN}",
        actor="sam",
        household=None,
        owners=[ALMA],
        changes={},
        today=today,
    )
    with pytest.raises(RefusedError, match=f"nobody would own the list board@lists.{DOMAIN}"):
        leave(today)
    with pytest.raises(RefusedError) as caught:
        remove_mailbox(ALMA, actor="sam", today=today)
    assert caught.value.problems == (f"board@lists.{DOMAIN}", TALK)
    assert Mailbox.objects.get(address=ALMA).state == "active"
    owner = [f"cleo@{DOMAIN}"]
    change_list(f"board@lists.{DOMAIN}", actor="sam", owners=owner, changes={}, today=today)
    leave(today)
