"""The lock, the log, results and explained errors."""

import os
import subprocess
import sys

import pytest

from coopctl.core.errors import ConfigurationError, CoopError, ExitCode
from coopctl.provision.access import check_access
from coopctl.provision.differences import difference_of
from coopctl.provision.events import Event, read_event, write_event
from coopctl.provision.explain import explain_error
from coopctl.provision.files import write_atomically
from coopctl.provision.hosts import Host
from coopctl.provision.lock import run_lock
from coopctl.provision.results import Tally
from coopctl.provision.runlog import KEPT, open_log


@pytest.fixture(autouse=True)
def state(tmp_path, monkeypatch):
    monkeypatch.setenv("COOPCTL_STATE", str(tmp_path))
    return tmp_path


HOLD = """
import time
from coopctl.provision.lock import run_lock
with run_lock("deploy"):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def other_run():
    process = subprocess.Popen([sys.executable, "-c", HOLD], stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.communicate()


def test_a_second_run_says_who_is_at_it_and_fails(other_run):
    with pytest.raises(CoopError) as caught, run_lock("apply"):
        pass

    assert f"`deploy`, process {other_run.pid}, since 20" in caught.value.message
    assert caught.value.exit_code == ExitCode.FAILED
    assert caught.value.hint


def test_a_killed_run_leaves_no_lock_behind(other_run):
    other_run.kill()
    other_run.wait()

    with run_lock("apply"):
        pass


def test_a_run_that_may_wait_says_so_and_goes_on_when_the_other_ends(other_run):
    told = []

    def end_the_other(text):
        told.append(text)
        other_run.kill()

    with run_lock("apply", wait=20, on_wait=end_the_other):
        pass

    assert len(told) == 1
    assert "deploy" in told[0]


def test_the_lock_is_held_until_the_last_child_is_gone():
    with run_lock("apply") as descriptor:
        child = os.dup(descriptor)

    try:
        with pytest.raises(CoopError), run_lock("apply"):
            pass
    finally:
        os.close(child)
    with run_lock("apply"):
        pass


def test_a_log_is_private_and_old_ones_go(state):
    (state / "logs").mkdir()
    for number in range(KEPT + 5):
        (state / "logs" / f"2020{number:04}.log").touch()

    with open_log("apply") as log:
        log.note(Event("failed", "mail1", "a task", detail="two\nlines"))

    assert log.path.stat().st_mode & 0o777 == 0o600
    assert log.path.read_text().endswith("failed mail1 a task\n    two\n    lines\n")
    assert len(list((state / "logs").iterdir())) == KEPT


def test_events_survive_the_pipe_and_other_lines_are_no_events():
    event = Event("failed", "mail1", "å task", detail="two\nlines", hint="h")

    assert read_event(write_event(event)) == event
    for line in ("", "{", "[1]", '{"kind": "none"}', "TASK [x]"):
        assert read_event(line) is None


def test_results_count_tasks_and_keep_the_failing_ones_own_words(tmp_path):
    tally = Tally()
    tally.start(["a", "b", "c"])
    for event in (
        Event("ok", "a"),
        Event("changed", "a"),
        Event("skipped", "a"),
        Event("failed", "b", "write", detail="gzip: stdout: No space left on device"),
        Event("unreachable", "c", "connect", detail="Could not connect (timed out)"),
        Event("ok", "stranger"),
    ):
        tally.count(event, seconds=1.0)

    result = tally.finish(tmp_path)
    a, b, c = result.hosts

    assert (a.ok, a.changed, a.skipped, a.succeeded) == (2, 1, 1, True)
    assert (b.failed, b.task, b.error) == (True, "write", "b: the disk is full")
    assert (c.unreachable, c.error) == (True, "c: it doesn't answer")
    assert b.hint
    assert c.hint
    assert result.exit_code == ExitCode.FAILED


def test_only_unreachable_hosts_give_exit_code_4(tmp_path):
    tally = Tally()
    tally.start(["a", "b"])
    tally.count(Event("unreachable", "b", detail="x"), seconds=0)

    assert tally.finish(tmp_path).exit_code == ExitCode.UNREACHABLE


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "mail1 shows another host key than before: it may be another server",
            "isn't the one that is known",
        ),
        (
            (
                "@@@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @@@\nHost key verification "
                "failed."
            ),
            "isn't the one that is known",
        ),
        (
            "the host key of mail1 isn't known (SHA256:x)",
            "host key isn't known",
        ),
        ("mail1 doesn't let root log in: no SSH key fits", "doesn't let us in"),
        ("root@192.0.2.1: Permission denied (publickey).", "doesn't let us in"),
        ("ssh: connect to host 192.0.2.1 port 22: Connection refused", "doesn't answer"),
        ("Could not resolve hostname (mail9)", "isn't known to DNS"),
        ("gzip: stdout: Disk quota exceeded", "quota is full"),
    ],
)
def test_common_errors_are_one_sentence_with_a_cure(text, sentence):
    error, hint = explain_error(text, host="mail1")

    assert sentence in error
    assert error.startswith("mail1: ")
    assert hint


def test_any_other_error_keeps_its_own_words():
    assert explain_error("one\n\ntwo\n", host="mail1") == ("mail1: one\ntwo", "")


def test_a_missing_key_is_named_with_its_host(tmp_path):
    host = Host(
        name="mail1",
        address="192.0.2.1",
        key_file=tmp_path / "none",
        known_hosts=tmp_path / "ssh" / "known_hosts",
    )

    with pytest.raises(ConfigurationError) as caught:
        check_access([host])

    assert caught.value.problems == (f"mail1: the SSH key {tmp_path}/none doesn't exist",)
    assert host.known_hosts.exists()


def test_differences_blot_out_password_hashes_but_show_that_they_change():
    line = "a@x.example:{{ARGON2ID}}$argon2id$v=19$m=65536$c2FsdA${}:20001:20001::/h::"

    shown = difference_of(line.format("one"), line.format("two"), path="/users")

    assert "c2FsdA" not in shown
    assert shown.splitlines()[-2:] == [
        "-a@x.example:{ARGON2ID}...:20001:20001::/h::",
        "+a@x.example:{ARGON2ID}...:20001:20001::/h::",
    ]


def test_a_file_whose_writing_fails_stays_as_it_was(tmp_path, monkeypatch):
    file = tmp_path / "f"
    write_atomically(file, b"old")
    monkeypatch.setattr(
        os, "fsync", lambda _: (_ for _ in ()).throw(OSError("No space left on device"))
    )

    with pytest.raises(OSError, match="No space"):
        write_atomically(file, b"new")

    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]
