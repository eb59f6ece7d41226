from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.registry.models import Alias, AuditEntry, Household, MailingList
from coopctl.registry.queries.lists import get_list, list_lists, settings_of
from coopctl.registry.services.domains import add_domain, ensure_coop_domain, remove_domain
from coopctl.registry.services.households import leave_household
from coopctl.registry.services.lists import add_list, change_list, release_list, remove_list

pytestmark = pytest.mark.django_db
LISTS = "lists.frysboxen.example"


@pytest.fixture
def begin(people, today):
    """Begin a list in the co-op's domain of lists: `begin("garden")`."""
    ensure_coop_domain(actor="test", domain=LISTS, today=today)

    def begin_it(
        name, *, household="0001", owners=("alma@elsewhere.example",), on=today, **changes
    ):
        address = name if "@" in name else f"{name}@{LISTS}"
        return add_list(
            address, actor="test", household=household, owners=owners, changes=changes, today=on
        )

    return begin_it


def test_a_list_has_an_owner_and_the_usual_settings(begin):
    mailing_list, password = begin("Garden")
    assert (mailing_list.address, mailing_list.owners, password) == (
        f"garden@{LISTS}",
        ["alma@elsewhere.example"],
        None,
    )
    assert settings_of(mailing_list).posting == "subscribers"


@pytest.mark.parametrize(
    "name",
    ["", "gar den", "a.b", "+x", "../etc", "-x", "x" * 41, "büro", "garden+owner", "a\nb", "a/b"],
)
def test_hostile_names_are_refused(begin, name):
    with pytest.raises(InvalidInputError, match="not a list's address"):
        begin(name)


@pytest.mark.parametrize("name", ["postmaster", "abuse", "root"])
def test_names_of_whoever_runs_the_domain_are_refused(begin, name):
    with pytest.raises(RefusedError, match="runs the domain"):
        begin(name)


def test_every_wrong_setting_is_named(begin):
    with pytest.raises(InvalidInputError) as caught:
        begin("garden", posting="nobody", prefix="[gården]", max_bytes="1 TB", footer="a\x07b")
    assert [problem.partition(":")[0] for problem in caught.value.problems] == [
        "posting",
        "prefix",
        "footer",
        "max_bytes",
    ]


def test_an_owner_is_a_member(begin, open_mailbox, bo):
    with pytest.raises(RefusedError) as caught:
        begin("garden", owners=["stranger@elsewhere.example", "alma@elsewhere.example"])
    assert caught.value.problems == (
        "stranger@elsewhere.example is neither a member's e-mail address nor an open mailbox here",
    )
    open_mailbox("bo", bo)
    assert begin("garden", owners=["Bo@frysboxen.example"])[0].owners == ["bo@frysboxen.example"]


def test_a_list_without_an_owner_is_refused(begin):
    with pytest.raises(InvalidInputError, match="needs an owner"):
        begin("garden", owners=[])


def test_a_mailbox_or_alias_is_no_list_and_vice_versa(begin, open_mailbox, make_alias, alma, today):
    open_mailbox("alma", alma)
    make_alias("board", "alma")
    for taken in ("alma@frysboxen.example", "board@frysboxen.example"):
        with pytest.raises(RefusedError, match="already"):
            begin(taken, household=None)
    begin("info@frysboxen.example", household=None)
    with pytest.raises(RefusedError, match="is a list"):
        make_alias("info", "alma")
    with pytest.raises(RefusedError, match="is a list"):
        open_mailbox("info", alma)


def test_the_database_itself_keeps_lists_and_aliases_apart(begin):
    begin("garden")
    with pytest.raises(IntegrityError), transaction.atomic():
        Alias.objects.create(address=f"garden@{LISTS}", targets=["x@elsewhere.example"])


def test_a_households_domain_is_for_its_own_lists(begin, today):
    add_domain("berg.example", actor="test", household="0002", today=today)
    with pytest.raises(RefusedError, match="domain of household 0002"):
        begin("garden@berg.example")
    assert begin("garden@berg.example", household="0002")[0].household.number == "0002"


def test_an_archive_for_members_has_a_password_that_is_told_once(begin, today):
    mailing_list, password = begin("garden", archive="members")
    assert password
    assert password not in mailing_list.password_hash
    kept = change_list(
        mailing_list.address, actor="test", owners=None, changes={"prefix": "[g]"}, today=today
    )
    assert (kept[1], kept[0].password_hash) == (None, mailing_list.password_hash)
    _, another = change_list(
        mailing_list.address, actor="test", owners=None, changes={}, new_password=True, today=today
    )
    assert another not in (None, password)
    public, none = change_list(
        mailing_list.address, actor="test", owners=None, changes={"archive": "public"}, today=today
    )
    assert (public.password_hash, none) == (None, None)
    assert not any("password" in str(entry.after) for entry in AuditEntry.objects.all())
    with pytest.raises(InvalidInputError, match="is public: it has no password"):
        change_list(
            mailing_list.address,
            actor="test",
            owners=None,
            changes={},
            new_password=True,
            today=today,
        )


def test_only_what_is_named_changes(begin, today):
    mailing_list, _ = begin("garden", prefix="[garden]", posting="anyone")
    changed, _ = change_list(
        mailing_list.address,
        actor="test",
        owners=["cleo@elsewhere.example"],
        changes={"posting": "owners"},
        today=today,
    )
    assert (settings_of(changed).prefix, settings_of(changed).posting) == ("[garden]", "owners")
    assert changed.owners == ["cleo@elsewhere.example"]


def test_a_list_is_closed_then_released_and_never_somebody_elses(begin, today):
    address = begin("garden")[0].address
    with pytest.raises(RefusedError, match="in use"):
        release_list(address, actor="test", today=today)
    assert remove_list(address, actor="test").state == "closed"
    with pytest.raises(RefusedError, match="closed already"):
        remove_list(address, actor="test")
    with pytest.raises(RefusedError, match="archive of"):
        begin("garden", household="0002", owners=["cleo@elsewhere.example"])
    assert begin("garden")[0].state == "active"
    remove_list(address, actor="test")
    assert release_list(address, actor="test", today=today).state == "released"
    assert list_lists(today=today) == []
    with pytest.raises(RefusedError, match="never given to anybody else"):
        begin("garden", household="0002", owners=["cleo@elsewhere.example"])


def test_lists_close_when_their_household_leaves(begin, today):
    now, later = (
        begin("garden")[0],
        begin("choir", household="0002", owners=["cleo@elsewhere.example"])[0],
    )
    leave_household("0001", actor="test", on=today, today=today)
    leave_household("0002", actor="test", on=today + timedelta(days=3), today=today)
    assert get_list(now.address).state == "closed"
    assert [
        one["state"]
        for one in list_lists(today=today, household=Household.objects.get(number="0002"))
    ] == ["active"]
    assert [
        one["state"]
        for one in list_lists(today=today + timedelta(days=3), household=later.household)
    ] == ["closed"]


def test_a_domain_with_lists_stays(begin):
    begin("garden")
    with pytest.raises(RefusedError, match="in use"):
        remove_domain(LISTS, actor="test")


def test_an_alias_may_pass_mail_on_to_a_list_and_keeps_it_open(begin, make_alias, coop_domain):
    address = begin("garden")[0].address
    assert make_alias("green", address).targets == [address]
    with pytest.raises(RefusedError, match="passes mail on"):
        remove_list(address, actor="test")


def test_a_list_counts_as_an_account_of_its_household(begin):
    begin("garden")
    assert AuditEntry.objects.filter(kind="list", action="add").count() == 1
    assert MailingList.objects.count() == 1
