"""The hosts of an inventory, as Ansible sees them: one reading for Ansible, pyinfra and
paramiko.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Mapping, Sequence
from ipaddress import IPv4Address, IPv6Address, ip_address
from pathlib import Path
from typing import Any, Literal, cast, get_args

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from coopctl.core.errors import ConfigurationError, InvalidInputError
from coopctl.core.plans.host import HOST_TYPES
from coopctl.provision.files import write_atomically
from coopctl.settings.paths import state_directory

HostKeyPolicy = Literal["accept-new", "yes", "no"]
# In the order in which Ansible hands them to ssh, where the first word on a subject counts.
_SSH_ARGUMENTS = ("ansible_ssh_args", "ansible_ssh_common_args", "ansible_ssh_extra_args")
_PASSWORDS = ("ansible_password", "ansible_ssh_pass", "ansible_ssh_password")
_TEMPLATE = re.compile(r"\{\{\s*(inventory_dir|inventory_hostname)\s*\}\}")
_HINT = "`ansible-inventory -i INVENTORY/hosts.yml --list` shows what Ansible reads"


class Host(BaseModel):
    """One server, its public name and addresses, and what the inventory says of reaching it.

    None is what the inventory leaves to ssh's own configuration: `coopctl.provision.access`.
    `host_key_policy` is OpenSSH's StrictHostKeyChecking (ssh_config(5)).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    address: str
    fqdn: str | None = None
    addresses: tuple[IPv4Address | IPv6Address, ...] = ()
    port: int | None = None
    user: str | None = None
    key_file: Path | None = None
    known_hosts: Path | None = None
    host_key_policy: HostKeyPolicy | None = None
    ssh_args: tuple[str, ...] = ()
    groups: frozenset[str] = frozenset()

    @property
    def types(self) -> frozenset[str]:
        """The host types: those of its groups that are one."""
        return self.groups & HOST_TYPES


_HOSTS = TypeAdapter(tuple[Host, ...])


def read_hosts(inventory_path: Path) -> tuple[Host, ...]:
    """Return the hosts sorted by name; `inventory_path` is the folder with hosts.yml.

    `ansible-inventory` takes most of a second, so its answer is kept until a file of the inventory
    changes. Only what `Host` holds is kept: never other variables, which may be decrypted secrets.
    Raises ConfigurationError.
    """
    cache = state_directory() / "cache" / f"hosts-{_fingerprint(inventory_path)}.json"
    try:
        return _HOSTS.validate_json(cache.read_bytes())
    except (FileNotFoundError, ValidationError):
        hosts = parse_hosts(_list_inventory(inventory_path), inventory_path=inventory_path)
        for stale in cache.parent.glob("hosts-*.json"):
            stale.unlink(missing_ok=True)
        write_atomically(cache, _HOSTS.dump_json(hosts))
        return hosts


def parse_hosts(listing: Mapping[str, Any], *, inventory_path: Path) -> tuple[Host, ...]:
    """Turn the output of `ansible-inventory --list` into hosts. Raises ConfigurationError with
    every problem at once.
    """
    hostvars = listing.get("_meta", {}).get("hostvars", {})
    members = _group_members(listing)
    names = sorted(
        set(hostvars).union(listing.get("ungrouped", {}).get("hosts", ()), *members.values())
    )
    hosts, problems = [], []
    for name in names:
        groups = frozenset(group for group, hosts_in in members.items() if name in hosts_in)
        try:
            hosts.append(
                _parse_host(
                    name, variables=hostvars.get(name, {}), groups=groups, folder=inventory_path
                )
            )
        except ValueError as error:
            problems.append(f"{os.path.relpath(inventory_path / 'hosts.yml')}: {name}: {error}")
    if problems:
        raise ConfigurationError("the inventory has errors", problems=problems, hint=_HINT)
    return tuple(hosts)


def _parse_host(
    name: str, *, variables: Mapping[str, Any], groups: frozenset[str], folder: Path
) -> Host:
    def text(*keys: str) -> str | None:
        value = next((variables[key] for key in keys if variables.get(key) is not None), None)
        if value is None:
            return None
        known = {"inventory_dir": str(folder.absolute()), "inventory_hostname": name}
        result = _TEMPLATE.sub(lambda match: known[match[1]], str(value))
        if "{{" in result:
            raise ValueError(
                f"{keys[0]}: {value!r} can't be read without Ansible; use plain text, "
                "inventory_dir or inventory_hostname"
            )
        return result

    _refuse_other_ways(variables)
    policy = text("coop_host_key_policy")
    if policy not in (None, *get_args(HostKeyPolicy)):
        raise ValueError(f"host key policy {policy!r} is none of accept-new, yes, no")
    port = text("ansible_port", "ansible_ssh_port")
    if port is not None and not port.isdigit():
        raise ValueError(f"ansible_port: {port!r} is not a number")
    address = text("ansible_host", "ansible_ssh_host") or name
    key_file = text("ansible_ssh_private_key_file", "ansible_private_key_file")
    known_hosts = text("coop_known_hosts")
    return Host(
        name=name,
        address=address,
        fqdn=text("coop_fqdn"),
        addresses=_parse_addresses(variables.get("coop_addresses"), reached_at=address),
        port=int(port) if port else None,
        user=text("ansible_user", "ansible_ssh_user"),
        key_file=_path(key_file, folder=folder) if key_file else None,
        known_hosts=_path(known_hosts, folder=folder) if known_hosts else None,
        host_key_policy=cast("HostKeyPolicy | None", policy),
        ssh_args=tuple(word for name in _SSH_ARGUMENTS for word in shlex.split(text(name) or "")),
        groups=groups,
    )


def _refuse_other_ways(variables: Mapping[str, Any]) -> None:
    """Raise ValueError where the inventory asks for a way that only Ansible would go."""
    if way := next((name for name in _PASSWORDS if variables.get(name)), None):
        raise ValueError(f"{way}: servers are reached with SSH keys, not with passwords")
    if (way := variables.get("ansible_connection", "ssh")) not in ("ssh", "smart"):
        raise ValueError(f"ansible_connection: servers are reached by ssh, not by {way}")


def _parse_addresses(listed: Any, *, reached_at: str) -> tuple[IPv4Address | IPv6Address, ...]:
    """Return the public addresses; without `coop_addresses`, the one that the host is reached at,
    if that's an address.
    """
    if listed is not None:
        if not isinstance(listed, list):
            raise ValueError("coop_addresses is a list, like ['192.0.2.1', '2001:db8::1']")
        return tuple(ip_address(str(one)) for one in listed)
    try:
        return (ip_address(reached_at),)
    except ValueError:
        return ()


def _path(text: str, *, folder: Path) -> Path:
    return (folder.absolute() / Path(text).expanduser()).absolute()


def _group_members(listing: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    def members(group: str, seen: frozenset[str]) -> frozenset[str]:
        entry = listing.get(group, {})
        children = (
            members(child, seen | {child})
            for child in entry.get("children", ())
            if child not in seen
        )
        return frozenset(entry.get("hosts", ())).union(*children)

    return {
        group: members(group, frozenset({group}))
        for group in listing
        if group not in ("_meta", "all", "ungrouped")
    }


def _list_inventory(inventory_path: Path) -> Mapping[str, Any]:
    command = [
        str(venv_program("ansible-inventory")),
        "-i",
        str(inventory_path / "hosts.yml"),
        "--list",
    ]
    done = subprocess.run(
        command, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False
    )
    if done.returncode != 0 or "Failed to parse" in done.stderr:
        lines = [line.strip() for line in done.stderr.splitlines() if line.strip()]
        raise ConfigurationError("Ansible can't read the inventory", problems=lines[:8], hint=_HINT)
    listing: Mapping[str, Any] = json.loads(done.stdout)
    return listing


def unknown_host(named: str, *, hosts: Sequence[Host]) -> InvalidInputError:
    """Return the error for a host (or group) that the inventory hasn't: the same everywhere."""
    names = ", ".join(host.name for host in hosts)
    return InvalidInputError(
        f"there is no server {named} in the inventory", hint=f"there are {names}"
    )


def venv_program(name: str) -> Path:
    """Return the program that was installed beside the running Python."""
    return Path(sys.executable).parent / name


def _fingerprint(inventory_path: Path) -> str:
    digest = hashlib.sha256(f"{inventory_path.absolute()} {sorted(Host.model_fields)}".encode())
    for file in sorted(path for path in inventory_path.rglob("*") if path.is_file()):
        content = hashlib.sha256(file.read_bytes()).hexdigest()
        digest.update(f"{file.relative_to(inventory_path)}\0{content}\n".encode())
    return digest.hexdigest()[:32]
