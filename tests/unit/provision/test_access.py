"""Ansible, pyinfra and paramiko reach a server by the same ways, or by none.

Each case is tried with all three against a real sshd: what one can do that another can't would be
a deploy that builds the server and then can't put members on it.
"""

import json
import os
import sys
import textwrap

import pytest

from coopctl.core.errors import ConfigurationError, CoopError, UnreachableError
from coopctl.core.plans.host import HostPlan
from coopctl.provision.access import resolve_access
from coopctl.provision.apply import apply_plans
from coopctl.provision.hosts import Host, read_hosts
from coopctl.provision.playbook import run_playbook
from coopctl.provision.runlog import open_log
from coopctl.provision.ssh import connect, run_lines
from coopctl.settings.inventory import Inventory
from tests.unit.provision.conftest import make_key

PLAYBOOK = """
- hosts: all
  gather_facts: false
  tasks:
    - name: Say who is there
      ansible.builtin.raw: id -un
"""


@pytest.fixture(autouse=True)
def state(tmp_path, monkeypatch):
    monkeypatch.setenv("COOPCTL_STATE", str(tmp_path / "state"))
    monkeypatch.delenv("SSH_AUTH_SOCK", raising=False)


@pytest.fixture
def config(tmp_path):
    """Writes an ssh_config(5) file of a person, and returns the words that name it."""

    def write(text):
        file = tmp_path / "ssh_config"
        known = f"UserKnownHostsFile {tmp_path}/known_hosts"
        file.write_text(f"{textwrap.dedent(text)}\nHost *\n{known}\n")
        return f"-F {file}"

    return write


@pytest.fixture
def inventory(tmp_path):
    """Writes an inventory of one server, mail1, with these variables; returns its folder."""

    def write(variables):
        folder = tmp_path / "inventory"
        folder.mkdir(exist_ok=True)
        (folder / "hosts.yml").write_text(json.dumps({"mail": {"hosts": {"mail1": variables}}}))
        return folder

    return write


def reach_by_paramiko(folder):
    (host,) = read_hosts(folder)
    try:
        with connect(host) as client:
            return list(run_lines(client, host=host, command=["id", "-un"]))
    except CoopError as error:
        return f"{error}; {error.hint}"


def reach_by_pyinfra(folder):
    """The server is no mail server, so the apply fails there; but it has been asked."""
    inventory = Inventory(folder)
    try:
        result = apply_plans(inventory, {"mail1": HostPlan(host="mail1")}, full=True)
    except CoopError as error:
        return f"{error}; {error.hint}"
    (host,) = result.hosts
    return f"{host.error}; {host.hint}" if host.task == "connect" else ["root"]


def reach_by_ansible(folder, playbook):
    playbook.write_text(PLAYBOOK)
    hosts = read_hosts(folder)
    try:
        with open_log("deploy") as log:
            events = list(run_playbook(playbook, inventory=folder, hosts=hosts, log=log))
    except CoopError as error:
        return f"{error}; {error.hint}"
    wrong = [event.detail for event in events if event.kind in ("failed", "unreachable")]
    return wrong[0] if wrong else ["root"]


@pytest.fixture
def reach(inventory, tmp_path):
    """Call it with the server's variables: returns what each of the three came to."""

    def call(**variables):
        folder = inventory({"ansible_host": "127.0.0.1", **variables})
        return {
            "paramiko": reach_by_paramiko(folder),
            "pyinfra": reach_by_pyinfra(folder),
            "ansible": reach_by_ansible(folder, tmp_path / "playbook.yml"),
        }

    return call


def all_came_in(reached):
    return reached == {tool: ["root"] for tool in ("paramiko", "pyinfra", "ansible")}


@pytest.mark.daemon
def test_a_key_that_only_the_agent_has(start_sshd, agent, config, reach, tmp_path):
    server, key = start_sshd("server"), make_key(tmp_path / "key")
    server.authorize(key)
    agent(key)
    key.unlink()
    assert all_came_in(reach(ansible_port=server.port, ansible_ssh_common_args=config("")))
    assert server.logins == 3


@pytest.mark.daemon
def test_a_key_with_a_passphrase_that_the_agent_knows(start_sshd, agent, config, reach, tmp_path):
    server, key = start_sshd("server"), make_key(tmp_path / "key", passphrase="apple")
    server.authorize(key)
    agent(key, passphrase="apple")
    words = config(f"Host *\n IdentityFile {key}\n IdentitiesOnly yes")
    assert all_came_in(reach(ansible_port=server.port, ansible_ssh_common_args=words))


@pytest.mark.daemon
def test_a_key_user_and_port_of_the_persons_own_configuration(start_sshd, config, reach, tmp_path):
    server, key = start_sshd("server"), make_key(tmp_path / "key")
    server.authorize(key)
    words = config(
        f"""
        Host mail.freezer
            HostName 127.0.0.1
            Port {server.port}
            User root
            IdentityFile {key}
        """
    )
    assert all_came_in(reach(ansible_host="mail.freezer", ansible_ssh_common_args=words))


@pytest.mark.daemon
def test_through_a_jump_host(start_sshd, config, reach, tmp_path):
    server, jump, key = start_sshd("server"), start_sshd("jump"), make_key(tmp_path / "key")
    server.authorize(key)
    jump.authorize(key)
    words = config(
        f"""
        Host inside
            HostName 127.0.0.1
            Port {server.port}
            ProxyJump root@door:{jump.port}
        Host door
            HostName 127.0.0.1
            StrictHostKeyChecking no
        Host *
            IdentityFile {key}
        """
    )
    assert all_came_in(reach(ansible_host="inside", ansible_ssh_common_args=words))
    assert (jump.logins, server.logins) == (3, 3)


@pytest.mark.daemon
def test_through_a_proxy_command(start_sshd, config, reach, tmp_path):
    server, key = start_sshd("server"), make_key(tmp_path / "key")
    server.authorize(key)
    relay = tmp_path / "relay"
    relay.write_text(
        f"#!{sys.executable}\n"
        "import os, socket, sys, threading\n"
        "s = socket.create_connection((sys.argv[1], int(sys.argv[2])))\n"
        "def up():\n"
        "    while data := os.read(0, 65536): s.sendall(data)\n"
        "threading.Thread(target=up, daemon=True).start()\n"
        "while data := s.recv(65536): os.write(1, data)\n"
    )
    relay.chmod(0o700)
    words = config(f"Host *\n IdentityFile {key}\n ProxyCommand {relay} %h %p")
    assert all_came_in(reach(ansible_port=server.port, ansible_ssh_common_args=words))


@pytest.mark.daemon
def test_many_keys_in_the_agent_are_no_hindrance_where_the_right_one_is_named(
    start_sshd, agent, config, reach, tmp_path
):
    """A server ends a login after six keys that don't fit."""
    server = start_sshd("server")
    keys = [make_key(tmp_path / f"key{number}") for number in range(8)]
    for key in keys:
        agent(key)
    server.authorize(keys[-1])
    words = config(f"Host *\n IdentityFile {keys[-1]}")
    assert all_came_in(reach(ansible_port=server.port, ansible_ssh_common_args=words))


@pytest.mark.daemon
def test_a_key_that_the_server_does_not_know_is_refused_alike(start_sshd, config, reach, tmp_path):
    server, key = start_sshd("server"), make_key(tmp_path / "key")
    words = config(f"Host *\n IdentityFile {key}")
    reached = reach(ansible_port=server.port, ansible_ssh_common_args=words)
    assert "mail1 doesn't let root log in: no SSH key fits" in reached["paramiko"]
    assert "mail1: it doesn't let us in: no SSH key fits" in reached["pyinfra"]
    assert "Permission denied" in reached["ansible"]


@pytest.mark.daemon
def test_a_passphrase_that_nobody_knows_is_told_with_its_cure(start_sshd, config, reach, tmp_path):
    server, key = start_sshd("server"), make_key(tmp_path / "key", passphrase="apple")
    server.authorize(key)
    words = config(f"Host *\n IdentityFile {key}")
    reached = reach(ansible_port=server.port, ansible_ssh_common_args=words)
    for tool in ("paramiko", "pyinfra"):
        assert f"{key} has a passphrase: give it to the agent by `ssh-add {key}`" in reached[tool]
    assert "Permission denied" in reached["ansible"]


@pytest.mark.daemon
def test_neither_key_nor_agent_is_told_before_anything_is_tried(config, reach):
    reached = reach(ansible_ssh_common_args=config("Host *\n IdentityFile none"))
    for tool in ("paramiko", "pyinfra"):
        assert "mail1: there is no SSH key, and no SSH agent runs" in reached[tool]
        assert "ssh-keygen -t ed25519" in reached[tool]


@pytest.mark.daemon
def test_a_host_key_that_changed_is_refused_alike(start_sshd, config, reach, tmp_path):
    server, other, key = start_sshd("server"), start_sshd("other"), make_key(tmp_path / "key")
    server.authorize(key)
    theirs = (other.folder / "host_key.pub").read_text().split()
    known = f"[127.0.0.1]:{server.port} {theirs[0]} {theirs[1]}\n"
    (tmp_path / "known_hosts").write_text(known)
    words = config(f"Host *\n IdentityFile {key}")
    reached = reach(ansible_port=server.port, ansible_ssh_common_args=words)
    assert "shows another host key than before" in reached["paramiko"]
    assert "Host key verification failed" in reached["ansible"]
    assert "its SSH host key isn't the one that is known" in reached["pyinfra"]
    assert (tmp_path / "known_hosts").read_text() == known
    assert server.logins == 0


def test_root_is_who_logs_in_where_nobody_says_otherwise(config):
    host = Host(name="mail1", address="192.0.2.1", ssh_args=tuple(config("").split()))
    assert resolve_access(host).user == "root"
    named = config("Host 192.0.2.1\n User alma\n Port 2222")
    access = resolve_access(host.model_copy(update={"ssh_args": tuple(named.split())}))
    assert (access.user, access.port, access.known_as) == ("alma", 2222, "[192.0.2.1]:2222")
    told = host.model_copy(update={"ssh_args": tuple(named.split()), "user": "bo", "port": 22})
    assert (resolve_access(told).user, resolve_access(told).port) == ("bo", 22)


def test_an_ssh_configuration_with_an_error_is_told_in_its_own_words(config):
    host = Host(name="mail1", address="192.0.2.1", ssh_args=tuple(config("Colour red").split()))
    with pytest.raises(ConfigurationError) as caught:
        resolve_access(host)
    assert "colour" in caught.value.problems[0].lower()


def test_a_jump_host_that_is_away_is_told_in_ssh_s_words(config, tmp_path):
    words = config(
        f"Host *\n IdentityFile {make_key(tmp_path / 'key')}\nHost inside\n ProxyJump 127.0.0.1:1"
    )
    host = Host(name="mail1", address="inside", ssh_args=tuple(words.split()))
    with pytest.raises(UnreachableError) as caught, connect(host):
        pass
    assert "Connection refused" in str(caught.value)


def test_a_proxy_ends_with_its_connection(start_sshd, config, tmp_path):
    server, jump, key = start_sshd("server"), start_sshd("jump"), make_key(tmp_path / "key")
    server.authorize(key)
    jump.authorize(key)
    words = config(
        f"Host inside\n HostName 127.0.0.1\n Port {server.port}\n ProxyJump root@door:{jump.port}\n"
        f"Host door\n HostName 127.0.0.1\n StrictHostKeyChecking no\nHost *\n IdentityFile {key}"
    )
    host = Host(name="mail1", address="inside", ssh_args=tuple(words.split()))
    with connect(host) as client:
        process = client.proxy.pid
    assert not os.path.exists(f"/proc/{process}")  # noqa: PTH110
