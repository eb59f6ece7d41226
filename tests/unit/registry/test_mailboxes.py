from datetime import timedelta

import pytest
from argon2 import PasswordHasher
from django.db import DatabaseError, IntegrityError, transaction

from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.registry.models import AddressHistory, Alias, Household, Mailbox
from coopctl.registry.queries.mailboxes import get_mailbox, list_mailboxes
from coopctl.registry.services.domains import add_domain
from coopctl.registry.services.households import leave_household
from coopctl.registry.services.mailboxes import release_mailbox, remove_mailbox, set_password
from coopctl.registry.services.persons import add_person, leave_person

pytestmark = pytest.mark.django_db


def states():
    return {
        address.partition("@")[0]: state
        for address, state in Mailbox.objects.values_list("address", "state")
    }


def test_an_address_has_one_spelling(alma, cleo, open_mailbox):
    assert open_mailbox("Alma@Frysboxen.EXAMPLE", alma).address == "alma@frysboxen.example"
    with pytest.raises(RefusedError, match="is a mailbox already"):
        open_mailbox("ALMA", cleo)


def test_the_password_is_kept_as_a_hash_that_verifies(alma, open_mailbox):
    scheme, _, phc = open_mailbox(
        "alma", alma, password="smörgåsbord i juni"
    ).password_hash.partition("}")
    assert scheme == "{ARGON2ID"
    assert PasswordHasher().verify(phc, "smörgåsbord i juni")


@pytest.mark.parametrize(
    ("password", "reason"),
    [
        ("123456789", "at least 10"),
        ("x" * 257, "too long"),
        ("line one\nline two", "control character"),
    ],
)
def test_a_bad_password_is_refused_and_nothing_is_stored(alma, open_mailbox, password, reason):
    with pytest.raises(InvalidInputError, match=reason):
        open_mailbox("alma", alma, password=password)
    assert not Mailbox.objects.exists()
    assert not AddressHistory.objects.exists()


def test_a_mailbox_of_a_person_needs_a_person_of_the_household(cleo, open_mailbox):
    with pytest.raises(
        InvalidInputError, match=r"no person 'cleo@elsewhere\.example' in household 0001"
    ):
        open_mailbox("cleo", cleo, household="0001")


def test_addresses_are_in_domains_that_the_co_op_or_the_household_holds(
    alma, cleo, open_mailbox, today
):
    add_domain("berg.example", actor="test", household="0002", today=today)
    assert open_mailbox("cleo@berg.example", cleo)
    with pytest.raises(RefusedError, match=r"berg\.example is the domain of household 0002"):
        open_mailbox("alma@berg.example", alma)
    with pytest.raises(InvalidInputError, match="is not a domain of the co-op or a household"):
        open_mailbox("alma@sub.frysboxen.example", alma)


@pytest.mark.parametrize("name", ["postmaster", "hostmaster", "abuse"])
def test_the_co_ops_own_addresses_are_nobodys_mailbox(alma, open_mailbox, name):
    with pytest.raises(RefusedError, match="belongs to the co-op itself"):
        open_mailbox(name, alma)


def test_removing_closes_exactly_that_mailbox(alma, open_mailbox, today):
    open_mailbox("user3", alma)
    open_mailbox("auser3", alma)
    open_mailbox("user33", alma)
    remove_mailbox("user3@frysboxen.example", actor="test", today=today)
    assert states() == {"user3": "closed", "auser3": "active", "user33": "active"}


def test_a_closed_address_is_never_given_to_anybody_else(alma, bo, cleo, open_mailbox, today):
    open_mailbox("alma", alma)
    remove_mailbox("alma@frysboxen.example", actor="test", today=today)
    for other in ({"person": bo}, {"person": cleo}, {"household": "0001"}):
        with pytest.raises(RefusedError, match="never given to anybody else"):
            open_mailbox("alma", **other)


def test_not_even_when_its_mail_is_released_or_as_an_alias(
    alma, bo, open_mailbox, make_alias, today
):
    open_mailbox("alma", alma)
    remove_mailbox("alma@frysboxen.example", actor="test", today=today)
    release_mailbox("alma@frysboxen.example", actor="test", today=today)
    with pytest.raises(RefusedError, match="never given"):
        open_mailbox("alma", bo)
    with pytest.raises(RefusedError, match="was a mailbox"):
        make_alias("alma", "bo@elsewhere.example")


def test_its_owner_gets_it_back_with_a_new_password(alma, open_mailbox, today):
    former = open_mailbox("alma", alma)
    remove_mailbox(former.address, actor="test", today=today)
    again = open_mailbox("alma", alma, password="another password")
    assert (again.pk, again.state) == (former.pk, "active")
    assert again.password_hash != former.password_hash


def test_a_person_who_moved_takes_the_address_along_once_the_old_mail_is_released(
    alma, open_mailbox, today
):
    address = open_mailbox("alma", alma).address
    leave_person(alma.email, actor="test", on=today, today=today)
    moved = add_person(actor="test", household="0002", name="Alma", email=alma.email, joined=today)
    with pytest.raises(RefusedError, match="still belongs to household 0001"):
        open_mailbox("alma", moved)
    release_mailbox(address, actor="test", today=today)
    assert open_mailbox("alma", moved).household.number == "0002"


def test_mail_is_released_only_after_closing_and_once(alma, open_mailbox, today):
    address = open_mailbox("alma", alma).address
    with pytest.raises(RefusedError, match="its mail would be lost"):
        release_mailbox(address, actor="test", today=today)
    remove_mailbox(address, actor="test", today=today)
    release_mailbox(address, actor="test", today=today)
    assert states() == {"alma": "released"}
    with pytest.raises(RefusedError, match="released already"):
        release_mailbox(address, actor="test", today=today)
    with pytest.raises(RefusedError, match="released already"):
        remove_mailbox(address, actor="test", today=today)


def test_who_has_left_gets_nothing_new(alma, open_mailbox, today):
    Household.objects.filter(number="0001").update(left=today)
    with pytest.raises(RefusedError, match="left on 2026-11-20"):
        open_mailbox("alma", alma)
    assert open_mailbox("alma", alma, on=today - timedelta(1))


def test_a_mailbox_is_closed_from_the_day_its_household_leaves(alma, open_mailbox, today):
    address = open_mailbox("alma", alma).address
    day = today + timedelta(10)
    leave_household("0001", actor="test", on=day, today=today)
    assert [row["state"] for row in list_mailboxes(today=day - timedelta(1))] == ["active"]
    assert [row["state"] for row in list_mailboxes(today=day)] == ["closed"]
    with pytest.raises(RefusedError, match="is closed"):
        set_password(address, actor="test", password="another password", today=day)
    assert release_mailbox(address, actor="test", today=day).state == "released"


def test_a_new_password_replaces_the_old(alma, open_mailbox, today):
    before = open_mailbox("alma", alma).password_hash
    set_password("ALMA@frysboxen.example", actor="test", password="another password", today=today)
    assert get_mailbox("alma@frysboxen.example").password_hash != before


def test_the_database_keeps_mailboxes_and_aliases_apart(alma, open_mailbox, make_alias):
    mailbox = open_mailbox("alma", alma)
    alias = make_alias("board", "alma@elsewhere.example")
    with pytest.raises(DatabaseError, match="in use in registry_mailbox"), transaction.atomic():
        Alias.objects.create(address=mailbox.address, targets=[])
    with pytest.raises(DatabaseError, match="in use in registry_alias"), transaction.atomic():
        Mailbox.objects.update(address=alias.address)


@pytest.mark.parametrize(
    "broken",
    [{"state": "gone"}, {"password_hash": "correct horse battery"}, {"quota_bytes": 0}],
    ids=str,
)
def test_the_database_refuses_what_no_mailbox_is(alma, open_mailbox, broken):
    open_mailbox("alma", alma)
    with pytest.raises(IntegrityError), transaction.atomic():
        Mailbox.objects.update(**broken)


@pytest.mark.parametrize("mailboxes", [1, 3])
def test_listing_takes_one_query(alma, open_mailbox, mailboxes, today, django_assert_num_queries):
    for index in range(mailboxes):
        open_mailbox(f"alma{index}", alma)
    with django_assert_num_queries(1):
        assert len(list_mailboxes(today=today)) == mailboxes
