"""The server under test, from an inventory: `COOP_TEST_INVENTORY` (a folder) and `COOP_TEST_HOST` (a name in it)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
import testinfra
import testinfra.host

# Without a server there is nothing to test: these files aren't even collected.
collect_ignore_glob = [] if os.environ.get("COOP_TEST_HOST") else ["*/test_*.py"]


@dataclass(frozen=True)
class Server:
    """Where the server is and what it is called; `variables` are its inventory's."""

    name: str
    address: str
    fqdn: str
    domain: str
    variables: dict[str, object]


@pytest.fixture(scope="session")
def server() -> Server:
    name = os.environ["COOP_TEST_HOST"]
    command = [str(Path(sys.executable).with_name("ansible-inventory")), "--inventory", os.environ["COOP_TEST_INVENTORY"]]
    # A template that this reads shows the variables as a play would see them.
    listed = subprocess.run([*command, "--host", name], capture_output=True, text=True, check=True).stdout
    variables = json.loads(listed)
    return Server(
        name=name,
        address=variables.get("ansible_host", name),
        fqdn=variables["coop_fqdn"].replace("{{ inventory_hostname }}", name),
        domain=variables["coop"]["domain"],
        variables=variables,
    )


@pytest.fixture(scope="session")
def host(server: Server) -> testinfra.host.Host:
    """testinfra's view of the server, over SSH, by the same key as Ansible's."""
    inventory = Path(os.environ["COOP_TEST_INVENTORY"]).absolute()

    def resolve(value: object) -> str:
        folder = inventory if inventory.is_dir() else inventory.parent
        text = str(value).replace("{{ lab_directory }}", str(server.variables.get("lab_directory", "")))
        return text.replace("{{ inventory_dir }}", str(folder))

    user, port = server.variables.get("ansible_user", "root"), server.variables.get("ansible_port", 22)
    arguments = resolve(server.variables.get("ansible_ssh_common_args", ""))
    arguments += " -o ControlMaster=auto -o ControlPersist=60s -o ControlPath=~/.ansible/cp/%C-tests"
    Path("~/.ansible/cp").expanduser().mkdir(parents=True, exist_ok=True)
    key = server.variables.get("ansible_ssh_private_key_file")
    return testinfra.get_host(
        f"ssh://{user}@{server.address}:{port}", ssh_identity_file=resolve(key) if key else None, ssh_extra_args=arguments
    )


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """Add the end of the journal of the module's UNITS to the report of a failed test."""
    report = yield
    units = getattr(item.module, "UNITS", ())
    if report.failed and units and "host" in item.fixturenames:
        names = " ".join(f"--unit={unit}" for unit in units)
        journal = item.funcargs["host"].run(f"journalctl --no-pager --lines=40 {names}").stdout if "host" in item.funcargs else ""
        report.sections.append((f"journal of {', '.join(units)}", journal))
    return report
