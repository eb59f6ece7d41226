"""Ansible's progress, from real runs on this machine."""

import shlex
import sys

import pytest

from coopctl.core.errors import CoopError
from coopctl.provision.access import resolve_access
from coopctl.provision.events import Event
from coopctl.provision.hosts import Host
from coopctl.provision.playbook import make_environment, run_playbook, ssh_arguments
from coopctl.provision.results import Tally
from coopctl.provision.runlog import open_log

PLAY = """
- name: A play
  hosts: all
  gather_facts: false
  tasks:
"""


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.setenv("COOPCTL_STATE", str(tmp_path / "state"))
    inventory = tmp_path / "inventory"
    inventory.mkdir()
    (inventory / "hosts.yml").write_text(
        f"all:\n  vars: {{ansible_python_interpreter: {sys.executable}}}\n  hosts:\n    here: "
        f"{{ansible_connection: local}}\n"
        "    gone: {ansible_host: 127.0.0.1, ansible_port: 9}\n"
    )

    def run(tasks, *, hosts=("here",), **options):
        playbook = tmp_path / "play.yml"
        playbook.write_text(PLAY + tasks if tasks.startswith("    -") else tasks)
        chosen = [
            Host(name=name, address="127.0.0.1", known_hosts=tmp_path / "known_hosts")
            for name in hosts
        ]
        with open_log("deploy") as log:
            run.log = log.path
            return list(
                run_playbook(playbook, inventory=inventory, hosts=chosen, log=log, **options)
            )

    return run


def test_tasks_are_told_as_they_go(run):
    events = run(
        "    - name: Look\n      ansible.builtin.command: 'true'\n      changed_when: false\n"
        "    - name: Change\n      ansible.builtin.command: 'true'\n      changed_when: true\n"
        "    - name: Pass by\n      ansible.builtin.command: 'true'\n      when: false\n"
    )

    assert [(event.kind, event.host, event.text) for event in events] == [
        ("stage", "", "A play"),
        ("task", "here", "Look"),
        ("ok", "here", "Look"),
        ("task", "here", "Change"),
        ("changed", "here", "Change"),
        ("task", "here", "Pass by"),
        ("skipped", "here", "Pass by"),
        ("result", "here", "built"),
    ]
    assert "TASK [Look]" in run.log.read_text()


def test_an_unreachable_host_doesnt_stop_the_other(run):
    events = run("    - name: Ping\n      ansible.builtin.ping:\n", hosts=("gone", "here"))

    tally = Tally()
    tally.start(["gone", "here"])
    for event in events:
        tally.count(event, seconds=0)
    assert tally.results["gone"].unreachable
    assert tally.results["gone"].error == "gone: it doesn't answer"
    assert tally.results["here"].ok == 1


def test_a_failing_tasks_own_words_are_reported(run):
    events = run(
        "    - name: Fail\n      ansible.builtin.shell: echo it broke >&2; exit 3\n      "
        "changed_when: true\n"
    )

    (failed,) = [event for event in events if event.kind == "failed"]
    assert (failed.host, failed.text) == ("here", "Fail")
    assert "it broke" in failed.detail
    assert events[-1] == Event("result", "here", "failed")


def test_of_a_loop_the_item_that_failed_is_reported(run):
    loop = "    - name: Loop\n      ansible.builtin.shell: '{{ item }}'\n      changed_when: true\n"
    events = run(f"{loop}      loop: ['true', 'echo second broke >&2; false']\n")

    assert "second broke" in next(event.detail for event in events if event.kind == "failed")


def test_what_a_task_hides_is_never_told(run):
    secret = (
        "    - name: Hide\n      ansible.builtin.shell: echo hunter2 >&2; exit 3\n      "
        "changed_when: true\n      no_log: true\n"
    )

    events = run(secret)

    assert any(event.kind == "failed" for event in events)
    assert "hunter2" not in str(events)


def test_an_ignored_or_rescued_failure_is_none(run):
    events = run(
        "    - name: Try\n      ansible.builtin.command: 'false'\n      changed_when: false\n      "
        "ignore_errors: true\n"
    )

    assert [event.kind for event in events] == ["stage", "task", "ok", "result"]


def test_a_check_changes_nothing_and_tells_the_difference(run, tmp_path):
    target = tmp_path / "target"
    copy = (
        f'    - name: Write\n      ansible.builtin.copy: {{content: "new line\\n", dest: '
        f"{target}, mode: '0600'}}\n"
    )

    events = run(copy, check=True)

    assert not target.exists()
    assert "+new line" in next(event.detail for event in events if event.kind == "diff")
    assert [event.kind for event in run(copy)].count("changed") == 1
    assert [event.kind for event in run(copy)].count("changed") == 0


def test_an_error_in_the_playbook_itself_is_ansibles_own_words(run):
    with pytest.raises(CoopError, match="ansible-playbook has failed") as caught:
        run("- hosts: all\n  tasks:\n    - no.such.module:\n")

    assert "no.such.module" in caught.value.message
    assert str(run.log) in caught.value.hint


def test_ansible_keeps_to_the_hosts_rules_on_host_keys(tmp_path):
    host = Host(
        name="a",
        address="192.0.2.1",
        known_hosts=tmp_path / "a b",
        host_key_policy="yes",
        ssh_args=("-J", "jump"),
    )

    assert shlex.split(ssh_arguments(host, access=resolve_access(host))) == [
        *("-J", "jump"),
        *("-o", f'UserKnownHostsFile="{tmp_path}/a b"'),
        *("-o", "StrictHostKeyChecking=yes"),
    ]
    assert make_environment([host], progress=5)["ANSIBLE_PIPELINING"] == "true"
