"""The script that replaces the credentials, run for real in a folder of this machine."""

import grp
import os
import pwd
import subprocess

import pytest

from deploy.operations.dovecot import replace_credentials
from deploy.operations.wholefiles import WantedFile

ALMA = "alma@x.example\t-\t{ARGON2ID}$argon2id$a\t\n"
PHONE = "alma@x.example\tk7m2\t{SSHA512}p\t\n"
CLEO = "cleo@x.example\t-\t{ARGON2ID}$argon2id$c\t\n"


@pytest.fixture
def replace(tmp_path):
    """Call it with an old and a new text; returns the file's text afterwards, and who is noted to
    lose sessions (None: refused).
    """
    path, kicks = tmp_path / "credentials", tmp_path / "kicks"
    owner, group = pwd.getpwuid(os.getuid()).pw_name, grp.getgrgid(os.getgid()).gr_name

    def run(old, new):
        path.write_text(old)
        wanted = WantedFile(str(path), new, owner=owner, group=group, mode="640")
        command = next(replace_credentials(wanted, seen=None, kicks=str(kicks), pending=()))
        script = command.get_raw_value().replace("/run/coop-apply.lock", str(tmp_path / "lock"))
        packed = command.connector_arguments["_stdin"]
        done = subprocess.run(
            ["sh", "-c", script], input=packed, capture_output=True, text=True, check=False
        )
        return path.read_text(), set(kicks.read_text().split()) if done.returncode == 0 else None

    return run


@pytest.mark.parametrize(
    ("old", "new", "losing"),
    [
        ("", ALMA + PHONE + CLEO, set()),
        (ALMA + PHONE + CLEO, ALMA + CLEO, {"alma@x.example"}),
        (ALMA + CLEO, ALMA.replace("$a", "$b") + CLEO, {"alma@x.example"}),
        (ALMA + CLEO, ALMA + PHONE + CLEO, set()),
        (ALMA + CLEO, ALMA.replace("\t\n", "\twrapped\n") + CLEO, set()),
        (ALMA + CLEO, "", {"alma@x.example", "cleo@x.example"}),
    ],
    ids=["first", "revoked", "other password", "added", "key wrapped", "all closed"],
)
def test_who_loses_a_password_is_noted_before_it_is_gone(replace, old, new, losing):
    assert replace(old, new) == (new, losing)


@pytest.mark.parametrize(
    "broken",
    [
        CLEO + ALMA,
        ALMA + ALMA,
        ALMA.replace("\t\n", "\n"),
        "alma@x.example\t-\tin clear\t\n",
        ALMA + PHONE[:-20],
    ],
    ids=["unsorted", "twice", "a field less", "no hash", "cut short"],
)
def test_what_dovecot_could_not_search_never_gets_in_place(replace, broken):
    assert replace(ALMA, broken) == (ALMA, None)
