import re

import pytest

from coopctl.registry.services import passwords

COST = passwords._HASHER
DOVECOT_AUTH_LIMIT_KIB = 1024 * 1024  # service auth: vsz_limit = 1G


def test_the_hash_costs_enough_and_fits_into_dovecots_memory(monkeypatch):
    monkeypatch.setattr(passwords, "_HASHER", COST)
    match = re.fullmatch(
        r"\{ARGON2ID\}\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$[\w+/]+\$[\w+/]+", passwords.hash_password("correct horse battery")
    )
    assert match
    memory, passes = int(match[1]), int(match[2])
    assert memory * passes >= 64 * 1024 * 3  # RFC 9106, section 4
    assert memory <= DOVECOT_AUTH_LIMIT_KIB // 8


def test_equal_passwords_have_different_hashes():
    assert passwords.hash_password("correct horse battery") != passwords.hash_password("correct horse battery")


@pytest.mark.parametrize("password", ["åäöåäöåäöå", "a:b:c:d:e:f:g", " ten chars"])
def test_signs_that_a_passwd_file_could_stumble_over_never_reach_it(password):
    assert not set(passwords.hash_password(password)) & set(": \t\n")
