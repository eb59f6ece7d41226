"""How a run is shown, and what its errors become."""

from pathlib import Path

import pytest

from coopctl.cli.apply import raise_errors
from coopctl.cli.progress import Progress, show_result
from coopctl.core.errors import CoopError, ExitCode, UnreachableError
from coopctl.provision.events import Event
from coopctl.provision.results import HostResult, RunResult

LOG = Path("/state/logs/a.log")


def show(*events, **options):
    with Progress(**options) as progress:
        for event in events:
            progress.on_event(event)


def test_without_a_terminal_only_what_matters_is_a_line(capsys):
    show(
        Event("stage", text="members"),
        Event("task", "mail1", "mailboxes"),
        Event("ok", "mail1", "mailboxes"),
        Event("changed", "mail1", "addresses [x]"),
        Event("failed", "mail2", "the plan", detail="broke"),
        Event("diff", "mail1", "/etc/x", detail="+secret of no check"),
    )

    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines() == [
        "members",
        "  mail1  changed      addresses [x]",
        "  mail2  failed       the plan",
    ]


def test_a_check_shows_differences_and_says_would_change(capsys):
    show(
        Event("changed", "mail1", "users"),
        Event("diff", "mail1", "/etc/x", detail="-old\n+new"),
        check=True,
    )

    assert capsys.readouterr().err.splitlines() == [
        "  mail1  would change users",
        "      -old",
        "      +new",
    ]


def test_a_quiet_run_still_says_that_it_waits_for_another(capsys):
    show(
        Event("notice", text="waiting for another run"),
        Event("changed", "mail1", "users"),
        quiet=True,
    )

    assert capsys.readouterr().err.splitlines() == ["waiting for another run"]


def test_the_final_table_has_a_row_per_host_and_names_the_log(capsys):
    show_result(
        RunResult(
            (
                HostResult("mail1", ok=9, changed=2),
                HostResult("mail2", failed=True, task="the plan"),
            ),
            LOG,
        )
    )

    lines = capsys.readouterr().err.splitlines()
    assert lines[1].split() == ["mail1", "9", "2", "0", "0.0", "done"]
    assert lines[2].split() == ["mail2", "0", "0", "0", "0.0", "failed", "at", "the", "plan"]
    assert lines[3] == f"log: {LOG}"


def test_success_raises_nothing():
    raise_errors(RunResult((HostResult("mail1"),), LOG))


def test_every_host_that_failed_is_named_with_its_own_words_and_cure():
    failed = HostResult(
        "mail1", failed=True, task="users", error="mail1: the disk is full", hint="free space"
    )
    gone = HostResult(
        "mail2", unreachable=True, error="mail2: it doesn't answer", hint="is it running?"
    )

    with pytest.raises(CoopError) as caught:
        raise_errors(RunResult((failed, gone), LOG))

    assert caught.value.message == "mail1: the disk is full (at 'users')\nmail2: it doesn't answer"
    assert caught.value.hint == "free space; is it running?"
    assert caught.value.exit_code == ExitCode.FAILED


def test_unreachable_hosts_alone_give_exit_code_4():
    with pytest.raises(UnreachableError):
        raise_errors(
            RunResult((HostResult("mail1"), HostResult("mail2", unreachable=True, error="x")), LOG)
        )
