"""What can't be undone, or what others rely on, is asked about on a real terminal."""

import json
import os
import pty
import subprocess
import sys

import pytest

from tests.unit.frysboxen import coop_yml

PASSWORD = "correct horse battery"
HOSTS = "mail: {hosts: {mail1: {ansible_host: 192.0.2.10, coop_fqdn: mail.frysboxen.example}}}\n"


@pytest.fixture
def place(db, coopctl):
    """A household with a mailbox that an alias leads to."""
    for words in (
        ("household", "add", "0001", "Almgren", "--email", "a@elsewhere.example"),
        ("mailbox", "add", "alma", "--household", "0001", "--password-stdin", "--no-apply"),
        ("alias", "add", "kassa", "alma@frysboxen.example", "--no-apply"),
    ):
        assert coopctl(*words, stdin=PASSWORD)[0] == 0
    return coopctl


def states(coopctl):
    rows = json.loads(coopctl("mailbox", "list", "--json")[1])
    return {row["address"].partition("@")[0]: row["state"] for row in rows}


def test_without_a_terminal_it_is_refused_and_nothing_is_changed(place):
    code, _, said = place("mailbox", "remove", "alma", "--no-apply")
    assert code == 5
    assert "aliases that lead nowhere then: mail to them is refused: kassa@frysboxen" in said
    assert "hint: `--yes` says yes to that beforehand" in said
    assert states(place) == {"alma": "active"}


def test_yes_beforehand_needs_no_terminal(place):
    assert place("mailbox", "remove", "alma", "--yes", "--no-apply")[0] == 0
    assert states(place) == {"alma": "closed"}


def test_what_nobody_relies_on_closes_without_a_question(place):
    assert place("alias", "remove", "kassa", "--no-apply")[0] == 0
    assert place("mailbox", "remove", "alma", "--no-apply")[0] == 0


def test_an_error_comes_before_the_question(place):
    code, _, said = place("mailbox", "remove", "--release", "alma", "--no-apply")
    assert (code, "in use" in said) == (5, True)
    code, _, said = place("household", "leave", "0001", "--on", "1999-01-01")
    assert (code, "joined on" in said) == (2, True)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("answer", "code", "state"), [("n", 5, "active"), ("y", 0, "closed"), ("", 5, "active")]
)
def test_a_person_is_shown_what_follows_and_asked(tmp_path, answer, code, state):
    run = _commands(tmp_path)
    run("household", "add", "0001", "Almgren", "--email", "a@elsewhere.example")
    run(
        "mailbox", "add", "alma", "--household", "0001", "--password-stdin", "--no-apply",
        text=PASSWORD,
    )  # fmt: skip
    leave = ("household", "leave", "0001", "--on", "2099-01-01")
    status, shown = _on_terminal(tmp_path, *leave, answer=answer)
    assert status == code
    assert "mailboxes that close; their mail stays until it's released: alma@frysboxen" in shown
    assert "end the membership of household 0001, Almgren, on 2099-01-01? [y/N]" in shown
    left = json.loads(run("household", "show", "0001", "--json"))["left"]
    assert left == ("2099-01-01" if state == "closed" else None)


def _environment(tmp_path):
    return os.environ | {"COOPCTL_STATE": str(tmp_path / "state"), "COLUMNS": "200"}


def _command(tmp_path, *words):
    inventory = tmp_path / "inventory"
    (inventory / "group_vars" / "all").mkdir(parents=True, exist_ok=True)
    (inventory / "hosts.yml").write_text(HOSTS)
    (inventory / "group_vars" / "all" / "coop.yml").write_text(coop_yml())
    program = "import sys; from coopctl.cli import main; sys.exit(main())"
    return [sys.executable, "-c", program, "-i", str(inventory), *words]


def _commands(tmp_path):
    def run(*words, text=None):
        return subprocess.run(
            _command(tmp_path, *words),
            env=_environment(tmp_path),
            input=text,
            capture_output=True,
            text=True,
            check=True,
        ).stdout

    return run


def _on_terminal(tmp_path, *words, answer):
    """Run it with a terminal of its own, answer its question. Returns status and what it said."""
    mine, its = pty.openpty()
    process = subprocess.Popen(
        _command(tmp_path, *words),
        env=_environment(tmp_path),
        stdin=its,
        stdout=its,
        stderr=its,
        close_fds=True,
    )
    os.close(its)
    shown = b""
    try:
        while chunk := os.read(mine, 4096):
            shown += chunk
            if shown.rstrip().endswith(b"[y/N]:"):
                os.write(mine, answer.encode() + b"\n")
    except OSError:  # the terminal's other end was closed
        pass
    finally:
        os.close(mine)
    return process.wait(timeout=60), shown.decode()
