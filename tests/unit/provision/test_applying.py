"""What the control side remembers of an apply."""

import subprocess
import sys

import pytest

from coopctl.core.plans.host import HostPlan, render_plan
from coopctl.core.plans.web import WebPlan
from coopctl.provision import apply
from coopctl.provision.applied import applied_path, read_applied
from coopctl.provision.hosts import Host
from coopctl.provision.lock import run_lock
from coopctl.provision.runlog import open_log

PLAN = HostPlan(host="web1", web=WebPlan())
SERVER = """
import sys
sys.stdin.readline(), sys.stdin.readline()
print('{"kind": "result", "host": "web1", "text": "applied"}')
"""


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Apply PLAN by a process that does nothing and says that it's applied."""
    monkeypatch.setenv("COOPCTL_STATE", str(tmp_path))
    monkeypatch.setattr(apply, "check_access", lambda hosts: None)
    monkeypatch.setattr(
        apply,
        "start_process",
        lambda *_, **__: subprocess.Popen(
            [sys.executable, "-c", SERVER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        ),
    )

    def run(*, check):
        host = Host(name="web1", address="192.0.2.1", known_hosts=tmp_path / "known_hosts")
        with run_lock("apply") as lock, open_log("apply") as log:
            taken = apply.Run(log=log, lock=lock, on_event=lambda event: None)
            apply.apply_members(taken, [host], {"web1": PLAN}, check=check, full=False)

    return run


def test_the_plan_that_a_server_has_is_kept_as_it_was_sent(run):
    run(check=False)

    assert applied_path("web1").read_text() == render_plan(PLAN)
    assert read_applied("web1") == PLAN


def test_a_check_leaves_no_trace(run):
    run(check=True)

    assert read_applied("web1") is None
