"""The inventory as Ansible reads it."""

from pathlib import Path

import pytest

from coopctl.core.errors import ConfigurationError, InvalidInputError
from coopctl.provision import hosts as module
from coopctl.provision.apply import select_hosts
from coopctl.provision.hosts import parse_hosts, read_hosts

HOSTS = """
all:
  vars:
    ansible_ssh_private_key_file: "{{ inventory_dir }}/key"
    coop_known_hosts: "{{ inventory_dir }}/known_hosts"
    secret_of_the_vault: hunter2
  children:
    mail:
      hosts:
        mail1: {ansible_host: 192.0.2.1, ansible_port: 2222}
    europe: {children: {mail: {}}}
  hosts:
    lonely: {}
"""


@pytest.fixture(autouse=True)
def state(tmp_path, monkeypatch):
    monkeypatch.setenv("COOPCTL_STATE", str(tmp_path / "state"))
    return tmp_path / "state"


@pytest.fixture
def inventory(tmp_path):
    folder = tmp_path / "inventory"
    folder.mkdir()
    (folder / "hosts.yml").write_text(HOSTS)
    return folder


def parse(variables, *, folder=Path("/inventory")):
    (host,) = parse_hosts(
        {"_meta": {"hostvars": {"mail1": variables}}, "mail": {"hosts": ["mail1"]}},
        inventory_path=folder,
    )
    return host


@pytest.mark.slow
def test_hosts_come_with_address_port_key_known_hosts_and_groups_of_groups(inventory):
    lonely, mail1 = read_hosts(inventory)

    assert (mail1.name, mail1.address, mail1.port, mail1.user) == (
        "mail1",
        "192.0.2.1",
        2222,
        None,
    )
    assert (mail1.key_file, mail1.known_hosts) == (inventory / "key", inventory / "known_hosts")
    assert (mail1.groups, mail1.types) == ({"mail", "europe"}, {"mail"})
    assert (lonely.address, lonely.port, lonely.types) == ("lonely", None, frozenset())


@pytest.mark.slow
def test_the_second_reading_asks_nobody_until_the_inventory_changes(inventory, monkeypatch):
    before = read_hosts(inventory)
    asked = []
    monkeypatch.setattr(
        module, "_list_inventory", lambda path: asked.append(path) or {"_meta": {"hostvars": {}}}
    )

    assert read_hosts(inventory) == before
    assert asked == []
    (inventory / "group_vars").mkdir()
    (inventory / "group_vars" / "all.yml").write_text("x: 1\n")
    assert read_hosts(inventory) == ()
    assert asked == [inventory]


@pytest.mark.slow
def test_variables_that_may_be_secret_are_not_kept(inventory, state):
    read_hosts(inventory)

    kept = list((state / "cache").iterdir())
    assert [path.stat().st_mode & 0o777 for path in kept] == [0o600]
    assert "hunter2" not in kept[0].read_text()


def test_what_the_inventory_leaves_out_is_left_to_ssh():
    host = parse({})

    assert (host.user, host.port, host.key_file) == (None, None, None)
    assert (host.known_hosts, host.host_key_policy) == (None, None)


def test_words_for_ssh_count_in_the_order_in_which_ansible_gives_them():
    host = parse(
        {
            "ansible_ssh_extra_args": "-o Port=3",
            "ansible_ssh_common_args": "-J jump",
            "ansible_ssh_args": "-C",
        }
    )

    assert host.ssh_args == ("-C", "-J", "jump", "-o", "Port=3")


@pytest.mark.parametrize(
    ("variables", "sentence"),
    [
        ({"ansible_password": "x"}, "ansible_password: servers are reached with SSH keys"),
        ({"ansible_ssh_pass": "x"}, "ansible_ssh_pass: servers are reached with SSH keys"),
        ({"ansible_connection": "local"}, "servers are reached by ssh, not by local"),
    ],
)
def test_ways_that_only_ansible_would_go_are_refused(variables, sentence):
    with pytest.raises(ConfigurationError) as caught:
        parse(variables)

    assert sentence in caught.value.problems[0]


def test_every_wrong_host_is_named_at_once():
    listing = {
        "_meta": {
            "hostvars": {
                "a": {"ansible_port": "ssh"},
                "b": {"coop_host_key_policy": "maybe"},
                "c": {"ansible_host": "{{ x }}"},
            }
        }
    }

    with pytest.raises(ConfigurationError) as caught:
        parse_hosts(listing, inventory_path=Path("/inventory"))

    assert [problem.split(": ", 2)[1] for problem in caught.value.problems] == ["a", "b", "c"]
    assert caught.value.hint


@pytest.mark.slow
def test_an_inventory_that_isnt_yaml_is_a_configuration_error(inventory):
    (inventory / "hosts.yml").write_text("all: [")

    with pytest.raises(ConfigurationError, match="Ansible can't read the inventory"):
        read_hosts(inventory)


@pytest.mark.slow
def test_a_limit_names_hosts_or_groups(inventory):
    hosts = read_hosts(inventory)

    assert [host.name for host in select_hosts(hosts, limit="europe")] == ["mail1"]
    assert [host.name for host in select_hosts(hosts, limit="lonely, mail")] == ["lonely", "mail1"]
    assert len(select_hosts(hosts, limit=None)) == 2


@pytest.mark.slow
def test_an_unknown_limit_is_refused_with_the_names_that_exist(inventory):
    with pytest.raises(InvalidInputError, match="'mial1'") as caught:
        select_hosts(read_hosts(inventory), limit="mail1,mial1")

    assert "lonely, mail1" in caught.value.hint
