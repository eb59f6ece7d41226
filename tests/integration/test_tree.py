"""`coop_tree` as Ansible runs it, on this machine: a role of a few files."""

import os
import sys

import pytest

from coopctl.provision.hosts import Host
from coopctl.provision.playbook import run_playbook
from coopctl.provision.runlog import open_log

pytestmark = pytest.mark.skipif(os.getuid() != 0, reason="a server's files are root's")

TEMPLATE = """# {{ ansible_managed }}
{% if app_on %}
on for {{ app_names | join(", ") }}
{% endif %}
  {% for name in app_names %}
{{ name }}:
{% include "part.j2" %}
  {% endfor %}
end
"""
TASKS = """
- name: Write as Ansible does
  ansible.builtin.template:
    src: {src}.j2
    dest: {place}/compared
    mode: "0644"
- name: Write one file
  coop_tree:
    files: {src}
  notify: Tell the daemon
- name: Write another
  coop_tree:
    files: {{src: other, dest: {place}/other}}
  notify: Tell another daemon
"""
HANDLERS = """
- name: Tell the daemon
  ansible.builtin.command: "true"
  changed_when: true
- name: Tell another daemon
  ansible.builtin.command: "true"
  changed_when: true
"""


@pytest.fixture
def place(tmp_path):
    return tmp_path / "server"


@pytest.fixture
def run(tmp_path, place, monkeypatch):
    """Call it to run the role's tasks; returns the events."""
    monkeypatch.setenv("COOPCTL_STATE", str(tmp_path / "state"))
    monkeypatch.chdir("/")
    place.mkdir()
    src = f"{place}/app.conf".removeprefix("/")
    files = {
        f"app/templates/{src}.j2": TEMPLATE,
        "app/templates/part.j2": "a part\n",
        "app/templates/other.j2": "{{ app_other }}\n",
        "app/tasks/main.yml": TASKS.format(src=src, place=place),
        "app/handlers/main.yml": HANDLERS,
    }
    for name, text in files.items():
        path = tmp_path / "roles" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    inventory = tmp_path / "inventory"
    inventory.mkdir()
    (inventory / "hosts.yml").write_text(
        f"all:\n  vars: {{ansible_python_interpreter: {sys.executable}}}\n"
        "  hosts:\n    here: {ansible_connection: local}\n"
    )

    def run(*, other="other", **options):
        playbook = tmp_path / "play.yml"
        playbook.write_text(
            "- name: A play\n  hosts: all\n  gather_facts: false\n  roles: [app]\n"
            f"  vars: {{app_on: true, app_names: [a, b], app_other: '{other}'}}\n"
        )
        host = Host(name="here", address="127.0.0.1", known_hosts=tmp_path / "known_hosts")
        with open_log("deploy") as log:
            return list(
                run_playbook(playbook, inventory=inventory, hosts=[host], log=log, **options)
            )

    return run


def told(events):
    return [event.text for event in events if event.kind == "changed" and "Tell" in event.text]


def test_it_renders_as_template_does_and_only_a_files_own_handler_is_told(run, place):
    assert told(run()) == ["app : Tell the daemon", "app : Tell another daemon"]
    assert (place / "app.conf").read_text() == (place / "compared").read_text()
    assert [event for event in run() if event.kind == "changed"] == []
    assert told(run(other="new")) == ["app : Tell another daemon"]
    assert (place / "other").read_text() == "new\n"


def test_a_check_shows_the_difference_and_writes_nothing(run, place):
    events = run(check=True)
    assert "+on for a, b" in "".join(event.detail for event in events if event.kind == "diff")
    assert list(place.iterdir()) == []


def test_a_variable_that_nobody_has_set_fails_and_names_the_template(run, place):
    [failed] = [event for event in run(other="{{ nobody_knows }}") if event.kind == "failed"]
    assert "other.j2" in failed.detail
    assert "nobody_knows" in failed.detail
    assert not (place / "other").exists()
