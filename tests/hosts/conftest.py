"""The server under test: `COOP_TEST_HOST` in the inventory folder `COOP_TEST_INVENTORY`."""

from __future__ import annotations

import fcntl
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import testinfra
import testinfra.host

from coopctl.settings.paths import CHECKOUT
from lab.access import lab_directory

# Without a server there is nothing to test: the files aren't even collected.
collect_ignore_glob = [] if os.environ.get("COOP_TEST_HOST") else ["*/test_*.py"]

# Ansible resolves its own variables; `debug` runs on this side and connects to nothing.
_QUESTION = """msg={{ {
    "name": inventory_hostname,
    "address": ansible_host | default(inventory_hostname),
    "fqdn": coop_fqdn,
    "domain": coop.domain,
    "user": ansible_user | default("root"),
    "port": ansible_port | default(22),
    "key": ansible_ssh_private_key_file | default(""),
    "ssh_arguments": ansible_ssh_common_args | default(""),
    "known_hosts": coop_known_hosts | default(""),
    "certificates": tls_certificates | default([coop_fqdn]),
    "elsewhere": coop_elsewhere | default(""),
    "open_ports": firewall_ports | default(coop_open_ports),
    "local_ports": coop_local_ports,
    "guarded_ports": firewall_guarded_ports | default(coop_guarded_ports),
} }}"""
_PORTS = CHECKOUT / "deploy" / "playbooks" / "vars" / "host_types.yml"


@dataclass(frozen=True)
class Server:
    """Where the server is, how it is reached, what it is called, and which ports are to be open to
    whom.
    """

    name: str
    address: str
    fqdn: str
    domain: str
    user: str
    port: int
    key: str
    ssh_arguments: str
    known_hosts: str
    certificates: list[str]
    elsewhere: str
    open_ports: list[dict[str, Any]]
    local_ports: list[dict[str, Any]]
    guarded_ports: list[int]


@pytest.fixture(scope="session")
def server() -> Server:
    ansible = str(Path(sys.executable).with_name("ansible"))
    inventory = f"--inventory={os.environ['COOP_TEST_INVENTORY']}"
    question = [
        "--one-line",
        "--module-name=ansible.builtin.debug",
        f"--args={_QUESTION}",
        f"--extra-vars=@{_PORTS}",
    ]
    command = [ansible, inventory, *question, os.environ["COOP_TEST_HOST"]]
    environment = {
        **os.environ,
        "ANSIBLE_CALLBACK_RESULT_FORMAT": "json",
        "ANSIBLE_FORCE_COLOR": "0",
        "ANSIBLE_NOCOLOR": "1",
    }
    answer = subprocess.run(
        command, capture_output=True, text=True, check=True, env=environment
    ).stdout
    return Server(**json.loads(answer.partition("=>")[2])["msg"])


@pytest.fixture(scope="session")
def host(server: Server) -> testinfra.host.Host:
    """The server as testinfra sees it: over one SSH connection, with Ansible's key."""
    return _reach(server, at=f"{server.user}@{server.address}:{server.port}")


@pytest.fixture(scope="session")
def elsewhere(server: Server) -> testinfra.host.Host:
    """A machine elsewhere, with Python, that root reaches with the same key: the lab's world
    outside, or what `coop_elsewhere` names.
    """
    if not server.elsewhere:
        pytest.skip("the inventory names no machine elsewhere (coop_elsewhere)")
    return _reach(server, at=f"root@{server.elsewhere}")


def _reach(server: Server, *, at: str) -> testinfra.host.Host:
    arguments = (
        f"{server.ssh_arguments} -o ControlMaster=auto -o ControlPersist=60s -o "
        "ControlPath=/tmp/coop-test-%C"
    )
    if server.known_hosts:
        arguments += f" -o UserKnownHostsFile={server.known_hosts}"
    return testinfra.get_host(f"ssh://{at}", ssh_identity_file=server.key, ssh_extra_args=arguments)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """Add the end of the journals of the module's UNITS to the report of a failed test."""
    report = yield
    if report.failed and "host" in item.funcargs:
        for unit in getattr(item.module, "UNITS", ()):
            journal = item.funcargs["host"].run(f"journalctl --no-pager --lines=20 --unit={unit}")
            report.sections.append((f"journal of {unit}", journal.stdout))
    return report


def pytest_terminal_summary(terminalreporter):
    """Append what failed to the file `COOP_TEST_LOG`, for callers that show nothing of their
    children's output.
    """
    failures = [
        report for kind in ("failed", "error") for report in terminalreporter.getreports(kind)
    ]
    if failures and os.environ.get("COOP_TEST_LOG"):
        with Path(os.environ["COOP_TEST_LOG"]).open("a", encoding="utf-8") as log:
            for report in failures:
                name = f"{os.environ['COOP_TEST_HOST']}: {report.nodeid}"
                sections = "\n".join(f"{title}:\n{text}" for title, text in report.sections)
                log.write(f"--- {name}\n{sections}\n{report.longreprtext}\nFAILED {name}\n")


@pytest.fixture(autouse=True)
def share_the_world_outside(request):
    """All servers of a lab have one outside world: a test that changes what others see of it waits
    for them, and has it alone.
    """
    alone = "outside_alone" in request.fixturenames
    with (lab_directory() / "outside.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX if alone else fcntl.LOCK_SH)
        yield


@pytest.fixture
def outside_alone():
    """Nobody else brings mail to the outside world or waits for some there during this test."""
