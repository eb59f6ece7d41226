import threading

import pytest
from django.db import DatabaseError, connection, transaction

from coopctl.core.errors import RefusedError
from coopctl.registry.models import AddressHistory, AuditEntry, Household
from coopctl.registry.queries.audit import list_entries
from coopctl.registry.services.aliases import remove_alias
from coopctl.registry.services.households import add_household, leave_household
from coopctl.registry.services.mailboxes import remove_mailbox, set_password

pytestmark = pytest.mark.django_db


def test_every_change_says_who_what_before_and_after(alma, open_mailbox, make_alias, today):
    address = open_mailbox("alma", alma).address
    set_password(address, actor="cli:sam", password="another password", today=today)
    remove_mailbox(address, actor="cli:sam", today=today)
    entries = list_entries(subject="Alma@frysboxen.example")
    assert [(entry["actor"], entry["action"], entry["before"]) for entry in entries] == [
        ("test", "add", None),
        ("cli:sam", "passwd", {}),
        ("cli:sam", "close", {"state": "active"}),
    ]
    assert entries[0]["after"]["person"] == alma.email
    assert entries[2]["after"] == {"state": "closed"}


def test_what_is_deleted_is_kept_in_the_log(people, make_alias):
    make_alias("board", "sam@elsewhere.example")
    remove_alias("board@frysboxen.example", actor="cli:sam")
    last = list_entries(limit=1)[0]
    assert (last["action"], last["before"]["targets"], last["after"]) == (
        "remove",
        ["sam@elsewhere.example"],
        None,
    )


def test_no_hash_and_no_password_is_ever_logged(alma, open_mailbox, today):
    address = open_mailbox("alma", alma).address
    set_password(address, actor="test", password="another password", today=today)
    log = str(list(AuditEntry.objects.values()))
    assert "argon2" not in log
    assert "correct horse" not in log


def test_what_is_refused_leaves_no_entry(alma, cleo, open_mailbox):
    open_mailbox("alma", alma)
    before = AuditEntry.objects.count()
    with pytest.raises(RefusedError):
        open_mailbox("alma", cleo)
    assert AuditEntry.objects.count() == before


def test_a_change_that_fails_half_way_leaves_neither_itself_nor_its_entry(
    people, monkeypatch, today
):
    def fail(*args, **kwargs):
        raise RuntimeError

    before = AuditEntry.objects.count()
    monkeypatch.setattr("coopctl.registry.services.households._end_stays", fail)
    with pytest.raises(RuntimeError):
        leave_household("0001", actor="test", on=today, today=today)
    assert AuditEntry.objects.count() == before
    assert Household.objects.get(number="0001").left is None


@pytest.mark.parametrize("model", [AuditEntry, AddressHistory])
@pytest.mark.parametrize("way", ["update", "delete"])
def test_the_database_refuses_to_rewrite_history(alma, open_mailbox, model, way):
    open_mailbox("alma", alma)
    before = list(model.objects.values())
    rewrite = {
        "update": lambda: model.objects.update(
            **{"actor": "nobody"} if model is AuditEntry else {"address": "x@frysboxen.example"}
        ),
        "delete": lambda: model.objects.all().delete(),
    }[way]
    with pytest.raises(DatabaseError, match="is append-only"), transaction.atomic():
        rewrite()
    assert list(model.objects.values()) == before


def test_the_latest_entries_come_last(people):
    entries = list_entries(limit=2)
    assert [entry["subject"] for entry in entries] == [
        "sam@elsewhere.example",
        "tove@elsewhere.example",
    ]


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_people_who_add_households_at_once_get_different_uids(emptiable, today):
    ready = threading.Barrier(4)

    def add(number):
        ready.wait()
        add_household(
            actor="test",
            number=str(number),
            name="Ek",
            joined=today,
            email="ek@elsewhere.example",
            language="sv",
        )
        connection.close()

    threads = [threading.Thread(target=add, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(Household.objects.values_list("uid", flat=True)) == [20001, 20002, 20003, 20004]
