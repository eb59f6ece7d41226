"""What depends on an address is known before it ends."""

import pytest

from coopctl.registry.queries.dependents import Dependents, find_dependents, find_ending
from coopctl.registry.services.domains import ensure_coop_domain
from coopctl.registry.services.forwarding import forward_mailbox
from coopctl.registry.services.lists import add_list
from coopctl.registry.services.mailboxes import remove_mailbox
from tests.unit.registry.conftest import DOMAIN

pytestmark = pytest.mark.django_db
ALMA, BO, CLEO = (f"{name}@{DOMAIN}" for name in ("alma", "bo", "cleo"))


@pytest.fixture
def mailboxes(alma, bo, cleo, open_mailbox):
    for person in (alma, bo, cleo):
        open_mailbox(person.name.lower(), person)


def own_list(name, *owners, today):
    add_list(
        f"{name}@lists.{DOMAIN}",
        actor="sam",
        household=None,
        owners=owners,
        changes={},
        today=today,
    )


@pytest.fixture
def lists_domain(coop_domain, today):
    ensure_coop_domain(actor="test", domain=f"lists.{DOMAIN}", today=today)


def test_aliases_that_would_lead_nowhere_are_found_along_their_chain(mailboxes, make_alias, today):
    make_alias("kassa", "alma")
    make_alias("money", "kassa")
    make_alias("board", "alma", "bo")
    make_alias("far", "alma", "vera@elsewhere.example")
    assert find_dependents([ALMA], today=today) == Dependents(
        aliases=(f"kassa@{DOMAIN}", f"money@{DOMAIN}"), shorter=(f"board@{DOMAIN}", f"far@{DOMAIN}")
    )
    assert find_dependents([CLEO], today=today) == Dependents()


def test_what_ends_with_it_doesnt_count_as_dependent(mailboxes, make_alias, today):
    make_alias("kassa", "alma")
    assert find_dependents([ALMA, f"kassa@{DOMAIN}"], today=today) == Dependents()


def test_a_mailbox_that_forwards_there_is_found_also_through_a_dying_alias(
    mailboxes, make_alias, today
):
    make_alias("kassa", "alma")
    forward_mailbox(BO, actor="bo", targets=[ALMA], keep_copy=True, today=today)
    forward_mailbox(CLEO, actor="cleo", targets=[f"kassa@{DOMAIN}"], keep_copy=False, today=today)
    assert find_dependents([ALMA], today=today).forwards == (BO, CLEO)


def test_a_list_is_found_when_its_last_able_owner_goes(mailboxes, lists_domain, today):
    own_list("one", ALMA, today=today)
    own_list("two", ALMA, BO, today=today)
    assert find_dependents([ALMA], today=today).lists == (f"one@lists.{DOMAIN}",)
    remove_mailbox(BO, actor="sam", today=today)
    assert find_dependents([ALMA], today=today).lists == (
        f"one@lists.{DOMAIN}",
        f"two@lists.{DOMAIN}",
    )


def test_a_household_ends_with_its_mailboxes_aliases_and_persons(
    alma, bo, mailboxes, make_alias, today
):
    make_alias("berries", "alma", household="0001")
    make_alias("board", "cleo")
    assert find_ending(alma.household, today=today) == {
        ALMA,
        BO,
        f"berries@{DOMAIN}",
        alma.email,
        bo.email,
    }
    assert find_ending(alma, today=today) == {ALMA, alma.email}
