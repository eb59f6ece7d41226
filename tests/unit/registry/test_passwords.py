import re
from pathlib import Path

import pytest

from coopctl.core.errors import InvalidInputError
from coopctl.registry.services import passwords

COST = passwords._HASHER
DOVECOT_WORKER_LIMIT_KIB = 256 * 1024  # service auth-worker: vsz_limit = 256M, one hash at a time


def test_the_hash_costs_enough_and_fits_into_dovecots_memory(monkeypatch):
    monkeypatch.setattr(passwords, "_HASHER", COST)
    match = re.fullmatch(
        r"\{ARGON2ID\}\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$[\w+/]+\$[\w+/]+",
        passwords.hash_password("correct horse battery"),
    )
    assert match
    memory, passes = int(match[1]), int(match[2])
    assert memory * passes >= 64 * 1024 * 3  # RFC 9106, section 4
    assert memory <= DOVECOT_WORKER_LIMIT_KIB // 2


def test_nobodys_hash_costs_as_much_as_a_members(monkeypatch):
    """A login to an address that doesn't exist must take as long as one to an address that does."""
    monkeypatch.setattr(passwords, "_HASHER", COST)
    script = (
        Path(__file__).parents[3]
        / "roles/mail/templates/usr/local/lib/coop-mail/credentials.lua.j2"
    ).read_text()
    nobodys = re.search(r'"(\{ARGON2ID\}[^"]+)"', script)[1]
    members = passwords.hash_password("correct horse battery")
    assert [len(part) for part in nobodys.split("$")] == [len(part) for part in members.split("$")]
    assert nobodys.split("$")[:4] == members.split("$")[:4]


def test_a_password_that_would_be_taken_for_an_app_password_is_refused():
    with pytest.raises(InvalidInputError, match="looks like an app password"):
        passwords.hash_password("K7M2-9xqd-3fhw-p8tn-6vzc-rjl5")


def test_equal_passwords_have_different_hashes():
    assert passwords.hash_password("correct horse battery") != passwords.hash_password(
        "correct horse battery"
    )


@pytest.mark.parametrize("password", ["åäöåöäöåäåö", "a:b:c:d:e:f:g", " ten chars"])
def test_signs_that_a_passwd_file_could_stumble_over_never_reach_it(password):
    assert not set(passwords.hash_password(password)) & set(": \t\n")


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("password123", "commonest passwords"),
        ("1234567890", "commonest passwords"),
        ("qwertyuiop", "commonest passwords"),
        ("blueberries", "one common word"),
        ("almafrysboxen", "the address or the co-op's name"),
        ("frysboxen2026", "the address or the co-op's name"),
        ("alma@frysboxen.example", "the address or the co-op's name"),
        ("The Freezer", "the address or the co-op's name"),
        ("aaaaaaaaaaaa", "repeats itself"),
        ("hunter2hunter2", "repeats itself"),
        ("1999-12-31", "a date"),
        ("abcdefghijklm", "neighbouring"),
    ],
)
def test_an_easily_guessed_password_is_refused_with_the_reason(password, why):
    with pytest.raises(InvalidInputError, match=why):
        passwords.hash_password(password, known=("alma@frysboxen.example", "The Freezer"))


@pytest.mark.parametrize(
    "password", ["four random words here", "Ka9#vm2!qLxz", "x7" * 3 + "qPw9" * 60]
)
def test_a_password_that_takes_guessing_is_accepted_at_any_length(password):
    assert passwords.hash_password(password, known=("alma@frysboxen.example",))
