"""What is found when a server isn't well."""

from datetime import UTC, datetime, timedelta

import pytest

from coopctl.core.plans.host import HostPlan, generation
from coopctl.doctor.drift import check_collecting, check_plan
from coopctl.doctor.findings import Finding, Severity, exit_code, sort_findings
from coopctl.doctor.machine import (
    check_clock,
    check_disks,
    check_drawers,
    check_units,
    check_unread,
    check_updates,
)
from coopctl.doctor.mail import check_held, check_queue
from coopctl.doctor.observed import Observed

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC).timestamp()
GIB = 2**30
WELL = {
    "now": NOW,
    "unread": [],
    "units": [],
    "disks": [
        {"place": "/", "size": 100 * GIB, "free": 60 * GIB, "inodes": 1000, "free_inodes": 900}
    ],
    "drawers": [{"household": "0001", "used": GIB, "limit": 10 * GIB}],
    "queue": {"messages": 0, "bytes": 0, "oldest": None, "reasons": []},
    "held": [],
    "updates": {"waiting": 0, "looked": NOW - 3600, "reboot": False},
    "certificates": {},
    "plan": None,
}


def seen(**changes):
    return Observed.model_validate(WELL | changes)


def check(observed):
    return [
        *check_unread("mail1", observed),
        *check_units("mail1", observed),
        *check_clock("mail1", observed, now=NOW, took=1),
        *check_disks("mail1", observed),
        *check_drawers("mail1", observed),
        *check_updates("mail1", observed, now=NOW),
        *check_queue("mail1", observed, now=NOW),
        *check_held("mail1", observed),
    ]


def wrong(findings):
    return [finding for finding in findings if finding.severity is not Severity.OK]


def test_a_healthy_server_has_nothing_wrong():
    findings = check(seen())
    assert wrong(findings) == []
    assert {finding.check for finding in findings} == {
        "units",
        "clock",
        "disks",
        "updates",
        "queue",
    }


@pytest.mark.parametrize(
    ("changes", "severity", "words"),
    [
        (
            {"units": [{"Id": "postfix.service", "ActiveState": "failed"}]},
            "error",
            "postfix.service has failed",
        ),
        (
            {"units": [{"Id": "dovecot.service", "ActiveState": "inactive"}]},
            "error",
            "dovecot.service doesn't run",
        ),
        (
            {"units": [{"Id": "nginx.service", "ActiveState": "activating"}]},
            "error",
            "nginx.service stops again after every start",
        ),
        ({"now": NOW + 90}, "error", "the clock is 90 s ahead"),
        ({"now": NOW - 90}, "error", "the clock is 90 s behind"),
        (
            {"disks": [WELL["disks"][0] | {"free": 10 * GIB}]},
            "warning",
            "/ is 90% full: 10 GiB left",
        ),
        ({"disks": [WELL["disks"][0] | {"free": 2 * GIB}]}, "error", "/ is 98% full"),
        (
            {"disks": [WELL["disks"][0] | {"free_inodes": 5}]},
            "error",
            "/ has room for 5 more files only",
        ),
        (
            {"drawers": [{"household": "0002", "used": 95, "limit": 100}]},
            "warning",
            "the drawer of household 0002 is 95% full",
        ),
        ({"updates": WELL["updates"] | {"reboot": True}}, "warning", "a reboot is due"),
        ({"updates": WELL["updates"] | {"waiting": 7}}, "warning", "7 packages can be upgraded"),
        (
            {"updates": WELL["updates"] | {"looked": NOW - 10 * 86400}},
            "warning",
            "refreshed for 10 days",
        ),
        ({"updates": WELL["updates"] | {"looked": None}}, "warning", "never been refreshed"),
        (
            {
                "queue": {
                    "messages": 3,
                    "bytes": 9,
                    "oldest": NOW - 18000,
                    "reasons": [["timed out", 2]],
                }
            },
            "warning",
            "for 5.0 hours; 2 because: timed",
        ),
        (
            {"queue": {"messages": 3, "bytes": 9, "oldest": NOW - 90000, "reasons": []}},
            "error",
            "3 messages wait, the oldest for 25.0 hours",
        ),
        (
            {"queue": {"messages": 5000, "bytes": 9, "oldest": NOW - 60, "reasons": []}},
            "error",
            "5000 messages wait",
        ),
        (
            {"held": [{"address": "bo@frysboxen.example", "reason": "many refused recipients"}]},
            "warning",
            "bo@frysboxen.example may not send",
        ),
        ({"held": ["bo@frysboxen.example"]}, "warning", "bo@frysboxen.example may not send"),
    ],
)
def test_what_is_wrong_is_found_with_its_cure(changes, severity, words):
    [finding] = wrong(check(seen(**changes)))
    assert (finding.severity.value, finding.where) == (severity, "mail1")
    assert words in finding.what
    assert finding.cure


def test_what_could_not_be_read_is_neither_wrong_nor_fine():
    unread = {
        "unread": [{"command": "systemctl show", "why": "it took longer than 20 s"}],
        "units": None,
        "drawers": None,
        "queue": None,
    }
    findings = check(seen(**unread, updates=WELL["updates"] | {"waiting": None}))
    assert {finding.check for finding in findings} == {"unread", "clock", "disks"}
    [finding] = wrong(findings)
    assert (finding.severity, finding.what) == (
        Severity.WARNING,
        "what `systemctl show` couldn't be read: it took longer than 20 s",
    )
    assert "coopctl doctor --host mail1" in finding.cure


def test_a_slow_answer_is_no_wrong_clock():
    assert wrong(check_clock("mail1", seen(now=NOW + 8), now=NOW, took=10)) == []


def test_a_server_without_mail_has_no_queue():
    assert list(check_queue("web1", seen(queue=None), now=NOW)) == []


def test_what_was_applied_is_compared_with_what_is_wanted():
    plan, other = HostPlan(host="mail1"), HostPlan(host="mail2")
    assert [one.severity for one in check_plan("mail1", wanted=plan, applied=generation(plan))] == [
        Severity.OK
    ]
    assert [
        one.severity for one in check_plan("mail1", wanted=plan, applied=generation(other))
    ] == [Severity.WARNING]
    assert [one.severity for one in check_plan("mail1", wanted=plan, applied=None)] == [
        Severity.ERROR
    ]


@pytest.mark.parametrize(("hours", "severity"), [(1, "ok"), (30, "warning"), (None, "warning")])
def test_use_should_be_collected_daily(hours, severity):
    now = datetime(2026, 11, 20, tzinfo=UTC)
    collected = now - timedelta(hours=hours) if hours is not None else None
    assert [
        one.severity.value for one in check_collecting("mail1", collected=collected, now=now)
    ] == [severity]


def test_errors_come_first_and_set_the_exit_code():
    ok, warned = (Finding(severity, "x", "b", "y") for severity in (Severity.OK, Severity.WARNING))
    failed, gone = (
        Finding(Severity.ERROR, "x", "a", "y", unreachable=unreachable)
        for unreachable in (False, True)
    )
    assert sort_findings([ok, warned, failed]) == [failed, warned, ok]
    codes = [
        int(exit_code(findings))
        for findings in ([], [ok, warned], [failed, ok], [gone, warned], [gone, failed])
    ]
    assert codes == [0, 0, 1, 4, 1]
