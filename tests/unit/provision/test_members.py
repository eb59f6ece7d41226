"""The process that applies to several hosts at once: one host's failure is its own."""

import io
import sys

import pytest
from pyinfra.api.host import Host as PyinfraHost

from coopctl.core.plans.host import HostPlan, render_plan
from coopctl.core.plans.mail import MailPlan
from coopctl.provision import members
from coopctl.provision.events import read_event
from coopctl.provision.hosts import Host
from coopctl.provision.job import HostJob, Hosts, Jobs


@pytest.fixture
def apply(tmp_path, monkeypatch, capsys):
    """Apply an empty plan to the hosts `a` and `b`, which both answer that they have it; returns
    the events by host, and what the log gets.
    """
    hosts = tuple(
        Host(
            name=name,
            address="192.0.2.1",
            key_file=tmp_path / "key",
            known_hosts=tmp_path / "known_hosts",
        )
        for name in "ab"
    )
    jobs = {}
    for host in hosts:
        plan = tmp_path / f"{host.name}.json"
        plan.write_text(render_plan(HostPlan(host=host.name, mail=MailPlan())))
        jobs[host.name] = HostJob(plan=plan)
    lines = [Hosts(hosts=hosts).model_dump_json(), Jobs(jobs=jobs).model_dump_json()]
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
    monkeypatch.setattr(members, "_connect", lambda host: host)
    monkeypatch.setattr(PyinfraHost, "get_fact", lambda *_, **__: None)

    def run():
        assert members.main() == 0
        said = capsys.readouterr()
        events = [read_event(line) for line in said.out.splitlines()]
        return {
            name: [(one.kind, one.text) for one in events if one.host == name] for name in "ab"
        }, said

    return run


def fail_on_a(result):
    """Return a function that gives `result` for every host but `a`, where it runs into a bug."""

    def get(host, *_, **__):
        if host.name == "a":
            raise LookupError("no such thing")
        return result(host)

    return get


def test_an_error_that_nobody_foresaw_ends_its_hosts_apply_only(apply, monkeypatch):
    monkeypatch.setattr(PyinfraHost, "get_fact", fail_on_a(lambda host: None))

    events, said = apply()

    assert events["a"][-1] == ("failed", "apply")
    assert events["b"][-1] == ("result", "nothing to do")
    assert "coopctl itself has failed here: LookupError: no such thing" in said.out
    assert "Traceback" in said.err
    assert "LookupError: no such thing" in said.err


def test_a_host_that_cannot_be_connected_to_for_an_unknown_reason_holds_up_no_other(
    apply, monkeypatch
):
    monkeypatch.setattr(members, "_connect", fail_on_a(lambda host: host))

    events, said = apply()

    assert events["a"] == [("failed", "connect")]
    assert events["b"][-1] == ("result", "nothing to do")
    assert "Traceback" in said.err
