import base64
import hashlib

import pytest
from django.db import IntegrityError, transaction

from coopctl.core.accounts.app_passwords import GROUP, GROUPS, is_app_password
from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.registry.models import AppPassword, AuditEntry
from coopctl.registry.queries.app_passwords import list_app_passwords
from coopctl.registry.services import app_passwords as module
from coopctl.registry.services.app_passwords import (
    add_app_password,
    revoke_all_of,
    revoke_app_passwords,
)
from coopctl.registry.services.mailboxes import remove_mailbox

pytestmark = pytest.mark.django_db
ADDRESS = "alma@frysboxen.example"


@pytest.fixture
def mailbox(alma, open_mailbox):
    return open_mailbox("alma", alma)


@pytest.fixture
def make(mailbox, today):
    return lambda name, on=today: add_app_password(ADDRESS, actor="test", name=name, today=on)


def names(mailbox):
    return [row["name"] for row in list_app_passwords(mailbox)]


def verify(row, password):
    raw = base64.b64decode(row.password_hash.removeprefix("{SSHA512}"))
    return hashlib.sha512(password.encode() + raw[64:]).digest() == raw[:64]


def test_it_is_made_by_the_system_and_kept_as_a_salted_hash(make):
    row, password = make("phone")
    other, _ = make("laptop")
    assert is_app_password(password)
    assert verify(row, password)
    assert not verify(other, password)
    assert password[GROUP:] not in str(AppPassword.objects.values_list())
    assert password.startswith(row.public_id)


def test_its_secret_has_at_least_96_bits():
    assert (GROUPS - 1) * GROUP * 5 >= 96
    assert len(set(module.ALPHABET)) == 2**5


def test_an_id_is_never_used_twice_in_a_mailbox(make, monkeypatch, today):
    symbols = iter("0" * 24 + "0" * 24 + "1" * 24)
    monkeypatch.setattr(module.secrets, "choice", lambda alphabet: next(symbols))
    first, _ = make("phone")
    revoke_app_passwords(ADDRESS, actor="test", names=["phone"], today=today)
    second, _ = make("phone")
    assert (first.public_id, second.public_id) == ("0000", "1111")


def test_revoking_takes_exactly_the_ones_that_are_named(make, mailbox, today):
    rows = {name: make(name)[0] for name in ("phone", "laptop", "tablet")}
    revoked = revoke_app_passwords(
        ADDRESS,
        actor="test",
        names=["phone", rows["tablet"].public_id.upper(), "phone"],
        today=today,
    )
    assert [row.name for row in revoked] == ["phone", "tablet"]
    assert names(mailbox) == ["laptop"]


def test_one_wrong_name_revokes_none(make, mailbox, today):
    make("phone")
    with pytest.raises(InvalidInputError, match="no app password 'watch'"):
        revoke_app_passwords(ADDRESS, actor="test", names=["phone", "watch"], today=today)
    assert names(mailbox) == ["phone"]


def test_another_mailboxes_is_out_of_reach(make, cleo, open_mailbox, today):
    row, _ = make("phone")
    other = open_mailbox("cleo", cleo)
    with pytest.raises(InvalidInputError, match="has no app password"):
        revoke_app_passwords(other.address, actor="test", names=[row.public_id], today=today)


def test_a_name_is_free_again_once_it_is_revoked(make, mailbox, today):
    make("phone")
    with pytest.raises(RefusedError, match="'phone' already"):
        make(" phone ")
    assert len(revoke_all_of(ADDRESS, actor="test", today=today)) == 1
    make("phone")
    assert names(mailbox) == ["phone"]


@pytest.mark.parametrize("name", ["", " ", "x" * 61, "two\nlines", "bell\a"])
def test_a_name_is_short_and_printable(make, name):
    with pytest.raises(InvalidInputError, match="is not a name for an app password"):
        make(name)


def test_a_closed_mailbox_gets_none_and_comes_back_without_its_old_ones(
    make,
    mailbox,
    alma,
    open_mailbox,
    today,
):
    make("phone")
    remove_mailbox(ADDRESS, actor="test", today=today)
    with pytest.raises(RefusedError, match="is closed"):
        make("laptop")
    again = open_mailbox("alma", alma)
    assert names(again) == []


def test_the_audit_log_tells_which_and_never_the_hash(make, today):
    row, password = make("phone")
    revoke_app_passwords(ADDRESS, actor="sam", names=["phone"], today=today)
    made, revoked = AuditEntry.objects.filter(kind="app password").values_list(
        "actor", "action", "subject", "after"
    )
    assert made == (
        "test", "add", ADDRESS,
        {"mailbox": ADDRESS, "name": "phone", "public_id": row.public_id, "created": "2026-11-20",
         "revoked": None},
    )  # fmt: skip
    assert revoked == (
        "sam",
        "revoke",
        ADDRESS,
        {"revoked": "2026-11-20", "name": "phone", "public_id": row.public_id},
    )
    assert password not in str(list(AuditEntry.objects.values()))


def test_the_database_keeps_one_id_for_one_password(make, mailbox, today):
    row, _ = make("phone")
    with pytest.raises(IntegrityError), transaction.atomic():
        AppPassword.objects.create(
            mailbox=mailbox,
            name="other",
            public_id=row.public_id,
            password_hash=row.password_hash,
            created=today,
        )
    with pytest.raises(IntegrityError), transaction.atomic():
        AppPassword.objects.create(
            mailbox=mailbox,
            name="other",
            public_id="zzzz",
            password_hash=password_in_clear(),
            created=today,
        )


def password_in_clear():
    return "k7m2-9xqd-3fhw-p8tn-6vzc-rj45"
