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
from collections.abc import Iterator, Mapping
from ipaddress import IPv4Address, IPv6Address, ip_address
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from coopctl.core.errors import ConfigurationError
from coopctl.core.plans.host import HOST_TYPES
from coopctl.provision.files import write_atomically
from coopctl.settings.paths import state_directory

HostKeyPolicy = Literal["accept-new", "yes", "no"]
_TEMPLATE = re.compile(r"\{\{\s*(inventory_dir|inventory_hostname)\s*\}\}")
_HINT = "`ansible-inventory -i INVENTORY/hosts.yml --list` shows what Ansible reads"


class Host(BaseModel):
    """One server, its public name and addresses, as far as the inventory tells, and how to reach
    it.

    `host_key_policy` is OpenSSH's StrictHostKeyChecking (ssh_config(5)).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    address: str
    fqdn: str | None = None
    addresses: tuple[IPv4Address | IPv6Address, ...] = ()
    port: int = 22
    user: str = "root"
    key_file: Path | None = None
    known_hosts: Path
    host_key_policy: HostKeyPolicy = "accept-new"
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

    ssh_args = shlex.split(text("ansible_ssh_common_args") or "")
    options = dict(_ssh_options(ssh_args))
    policy = text("coop_host_key_policy") or options.get("stricthostkeychecking", "accept-new")
    if policy not in ("accept-new", "yes", "no"):
        raise ValueError(f"host key policy {policy!r} is none of accept-new, yes, no")
    port = text("ansible_port", "ansible_ssh_port") or "22"
    if not port.isdigit():
        raise ValueError(f"ansible_port: {port!r} is not a number")
    address = text("ansible_host", "ansible_ssh_host") or name
    key_file = text("ansible_ssh_private_key_file", "ansible_private_key_file")
    known_hosts = (
        text("coop_known_hosts")
        or options.get("userknownhostsfile", "~/.ssh/known_hosts").split()[0]
    )
    return Host(
        name=name,
        address=address,
        fqdn=text("coop_fqdn"),
        addresses=_parse_addresses(variables.get("coop_addresses"), reached_at=address),
        port=int(port),
        user=text("ansible_user", "ansible_ssh_user") or "root",
        key_file=_path(key_file, folder=folder) if key_file else None,
        known_hosts=_path(known_hosts, folder=folder),
        host_key_policy=policy,
        ssh_args=tuple(ssh_args),
        groups=groups,
    )


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


def _ssh_options(arguments: list[str]) -> Iterator[tuple[str, str]]:
    """Yield what `-o Key=Value` and `-oKey=Value` say, keys in lower case; the first of a key wins
    in ssh, so it comes last here.
    """
    joined = re.split(r"\0-o\0?", "\0" + "\0".join(arguments))[1:]
    for option in reversed(joined):
        key, _, value = option.partition("\0")[0].partition("=")
        yield key.strip().lower(), value.strip()


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


def venv_program(name: str) -> Path:
    """Return the program that was installed beside the running Python."""
    return Path(sys.executable).parent / name


def _fingerprint(inventory_path: Path) -> str:
    digest = hashlib.sha256(f"{inventory_path.absolute()} {sorted(Host.model_fields)}".encode())
    for file in sorted(path for path in inventory_path.rglob("*") if path.is_file()):
        content = hashlib.sha256(file.read_bytes()).hexdigest()
        digest.update(f"{file.relative_to(inventory_path)}\0{content}\n".encode())
    return digest.hexdigest()[:32]
