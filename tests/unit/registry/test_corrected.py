"""What was typed wrongly, or changes in a life, is changed: audited, and everything else stays."""

import pytest

from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.registry.models import AuditEntry, Household, Person
from coopctl.registry.services.aliases import set_targets
from coopctl.registry.services.households import change_household
from coopctl.registry.services.mailboxes import change_mailbox, remove_mailbox
from coopctl.registry.services.persons import add_person, change_person, leave_person

pytestmark = pytest.mark.django_db
GIB = 2**30


def last_change():
    entry = AuditEntry.objects.last()
    return entry.action, entry.before, entry.after


def test_a_mailbox_gets_a_quota_and_loses_it_again(alma, open_mailbox, today):
    address = open_mailbox("alma", alma).address
    changed = change_mailbox(address, actor="sam", today=today, quota_bytes=5 * GIB)
    assert (changed.quota_bytes, changed.person) == (5 * GIB, alma)
    assert last_change() == ("change", {"quota_bytes": None}, {"quota_bytes": 5 * GIB})
    changed = change_mailbox(address, actor="sam", today=today, without_quota=True)
    assert changed.quota_bytes is None


def test_nothing_changed_is_no_entry_in_the_audit_log(alma, open_mailbox, make_alias, today):
    address = open_mailbox("alma", alma, quota_bytes=GIB).address
    make_alias("board", address)
    before = AuditEntry.objects.count()
    change_mailbox(address, actor="sam", today=today, quota_bytes=GIB)
    change_household("0001", actor="sam", name="Almgren", language="sv")
    change_person(alma.email, actor="sam", name=alma.name, new_email=alma.email)
    set_targets("board@frysboxen.example", actor="sam", targets=[address])
    assert AuditEntry.objects.count() == before


def test_a_closed_mailbox_and_a_quota_of_nothing_are_refused(alma, open_mailbox, today):
    address = open_mailbox("alma", alma).address
    with pytest.raises(InvalidInputError, match="more than zero"):
        change_mailbox(address, actor="sam", today=today, quota_bytes=0)
    remove_mailbox(address, actor="sam", today=today)
    with pytest.raises(RefusedError, match="is closed"):
        change_mailbox(address, actor="sam", today=today, quota_bytes=GIB)


def test_an_alias_gets_other_targets_but_no_loop_and_none_that_is_missing(
    alma, bo, open_mailbox, make_alias
):
    for person in (alma, bo):
        open_mailbox(person.name.lower(), person)
    make_alias("board", "alma")
    make_alias("friends", "board")
    changed = set_targets(
        "board@frysboxen.example",
        actor="sam",
        targets=["bo@frysboxen.example", "vera@elsewhere.example"],
    )
    assert changed.targets == ["bo@frysboxen.example", "vera@elsewhere.example"]
    with pytest.raises(RefusedError, match="would loop"):
        set_targets(changed.address, actor="sam", targets=["friends@frysboxen.example"])
    with pytest.raises(InvalidInputError, match="don't exist"):
        set_targets(changed.address, actor="sam", targets=["nobody@frysboxen.example"])
    changed.refresh_from_db()
    assert changed.targets == ["bo@frysboxen.example", "vera@elsewhere.example"]


def test_a_household_gets_another_name_address_language_and_quota(people):
    change_household(
        "0001",
        actor="tove",
        name="Almgren-Berg",
        email="Both@Elsewhere.Example",
        language="de",
        quota_bytes=GIB,
    )
    household = Household.objects.get(number="0001")
    assert (household.name, household.email) == ("Almgren-Berg", "both@elsewhere.example")
    assert (household.language, household.quota_bytes) == ("de", GIB)
    change_household("0001", actor="tove", name="Almgren")
    household.refresh_from_db()
    assert (household.name, household.quota_bytes) == ("Almgren", GIB)
    assert change_household("0001", actor="tove", without_quota=True).quota_bytes is None


def test_all_that_is_wrong_with_a_household_is_named_at_once(people):
    with pytest.raises(InvalidInputError) as wrong:
        change_household("0001", actor="tove", name="", email="nowhere", language="xx")
    assert len(wrong.value.problems) == 3
    assert Household.objects.get(number="0001").name == "Almgren"


def test_a_person_who_moved_is_renamed_everywhere(cleo, today):
    leave_person(cleo.email, actor="sam", on=today, today=today)
    add_person(actor="sam", household="0001", name="Cleo", email=cleo.email, joined=today)
    changed = change_person(
        cleo.email, actor="sam", name="Cleo Almgren", new_email="cleo@new.example"
    )
    assert (changed.household.number, changed.email) == ("0001", "cleo@new.example")
    stays = Person.objects.filter(email="cleo@new.example").values_list("name", flat=True)
    assert list(stays) == ["Cleo Almgren", "Cleo Almgren"]
    assert not Person.objects.filter(email=cleo.email).exists()


def test_nobody_takes_anothers_address(alma, cleo):
    with pytest.raises(RefusedError, match="another person's"):
        change_person(alma.email, actor="sam", new_email=cleo.email.upper())
