"""How programs start, call others, wait for each other and end."""

import os
import subprocess
import sys
import threading

import pytest

from programs.common.activation import given_descriptor
from programs.common.errors import ProgramError, run_command
from programs.common.files import replace_text
from programs.common.locks import hold_lock
from programs.common.tools import ToolError, run_tool


def fail(error):
    raise error


def test_an_error_is_one_sentence_under_the_programs_name(capsys):
    assert run_command("coop-x", lambda: fail(ProgramError("it's broken"))) == 1
    assert capsys.readouterr().err == "coop-x: it's broken\n"


def test_a_reader_who_has_gone_is_no_traceback():
    program = "from programs.common.errors import run_command as r\nimport sys\n"
    program += "sys.exit(r('x', lambda: [print('y' * 80, flush=True) for _ in range(9999)]))"
    done = subprocess.run(
        ["sh", "-c", '"$0" -c "$1" | true', sys.executable, program],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stderr == ""


@pytest.fixture
def given(monkeypatch):
    def give(*names, pid=None):
        monkeypatch.setenv("LISTEN_PID", str(pid or os.getpid()))
        monkeypatch.setenv("LISTEN_FDS", str(len(names)))
        monkeypatch.setenv("LISTEN_FDNAMES", ":".join(names))

    return give


def test_what_systemd_hands_over_is_found_by_name(given):
    given("policy", "drawers")
    assert (given_descriptor("policy"), given_descriptor("drawers")) == (3, 4)


def test_a_single_socket_needs_no_name(given):
    given("coop-lists-receive.socket")
    assert given_descriptor() == 3


@pytest.mark.parametrize(
    ("names", "wanted", "pid"),
    [([], None, None), (["a", "b"], None, None), (["a"], "b", None), (["a"], "a", 1)],
)
def test_what_wasnt_handed_to_this_process_isnt_taken(given, names, wanted, pid):
    given(*names, pid=pid)
    with pytest.raises(ProgramError, match="socket unit"):
        given_descriptor(wanted)


def test_only_one_holds_a_lock(tmp_path):
    with hold_lock(tmp_path / "lock", wait=False) as first:
        with hold_lock(tmp_path / "lock", wait=False) as second:
            assert (first, second) == (True, False)
        with hold_lock(tmp_path / "lock", wait=False, shared=True) as reader:
            assert not reader
    with hold_lock(tmp_path / "lock", wait=False) as later:
        assert later


def test_several_share_a_lock(tmp_path):
    (tmp_path / "lock").touch()
    with (
        hold_lock(tmp_path / "lock", wait=False, shared=True) as first,
        hold_lock(tmp_path / "lock", wait=False, shared=True) as second,
    ):
        assert (first, second) == (True, True)


def test_who_waits_gets_the_lock_in_the_end(tmp_path):
    got = threading.Event()

    def wait():
        with hold_lock(tmp_path / "lock", wait=True):
            got.set()

    with hold_lock(tmp_path / "lock", wait=True):
        thread = threading.Thread(target=wait)
        thread.start()
        assert not got.wait(0.1)
    assert got.wait(5)
    thread.join()


def test_a_file_is_replaced_and_never_changed(tmp_path):
    path = tmp_path / "known.json"
    path.write_text("old")
    with path.open() as before:
        replace_text(path, "åsa")
        assert (before.read(), path.read_text(encoding="utf-8")) == ("old", "åsa")
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("echo a; echo 'b: no' >&2; exit 3", "b: no"),
        ("echo a; echo 'c: no'; exit 1", "c: no"),
        ("exit 7", "sh ended with 7"),
        ("kill -9 $$", "sh ended with -9"),
    ],
)
def test_a_tool_that_fails_is_named_with_its_last_words(script, said):
    with pytest.raises(ToolError) as error:
        run_tool(["/bin/sh", "-c", script])
    assert (error.value.said, str(error.value)) == (said, f"sh failed: {said}")


def test_a_tool_that_isnt_there_is_named():
    with pytest.raises(ToolError, match="none failed: none: No such file or directory"):
        run_tool(["/usr/bin/none"])


def test_what_a_tool_prints_is_returned_and_it_asks_nobody():
    assert run_tool(["sh", "-c", "cat; echo å"], env={"PATH": "/usr/bin:/bin"}) == "å\n"
