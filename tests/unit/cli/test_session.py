import base64
import hashlib

import pytest

from coopctl.cli.session import Session

KEY = base64.b64encode(b"\x00\x00\x00\x0bssh-ed25519 made up").decode()


@pytest.fixture
def actor(monkeypatch):
    """Who the audit log names, for an account and an environment."""

    def actor(user, **environment):
        for name in ("SUDO_USER", "SSH_USER_AUTH"):
            monkeypatch.delenv(name, raising=False)
        for name, value in environment.items():
            monkeypatch.setenv(name, str(value))
        monkeypatch.setattr("getpass.getuser", lambda: user)
        return Session(chosen_inventory=None, json=False).actor

    return actor


def test_the_person_who_called_sudo_is_named(actor):
    assert actor("root", SUDO_USER="sam") == "cli:sam"
    assert actor("root", SUDO_USER="root") == "cli:root"
    assert actor("sam") == "cli:sam"


def test_nobody_becomes_another_by_a_variable(actor):
    assert actor("sam", SUDO_USER="tove") == "cli:sam"


def test_the_key_that_logged_in_as_root_is_named(actor, tmp_path):
    file = tmp_path / "auth"
    file.write_text(f"publickey ssh-ed25519 {KEY}\n")
    digest = base64.b64encode(hashlib.sha256(base64.b64decode(KEY)).digest()).decode()
    assert actor("root", SSH_USER_AUTH=file) == f"cli:root:SHA256:{digest.rstrip('=')}"


@pytest.mark.parametrize("text", ["", "password\n", "publickey ssh-ed25519\n", "publickey x !!\n"])
def test_what_names_no_key_leaves_the_account(actor, tmp_path, text):
    file = tmp_path / "auth"
    file.write_text(text)
    assert actor("root", SSH_USER_AUTH=file) == "cli:root"
    assert actor("root", SSH_USER_AUTH=tmp_path / "none") == "cli:root"
