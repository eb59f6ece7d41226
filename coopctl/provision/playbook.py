"""Runs ansible-playbook as a subprocess: events by a pipe, its human output into the run's log."""

from __future__ import annotations

import json
import os
import shlex
from collections.abc import Iterator, Sequence
from pathlib import Path

from coopctl.core.errors import CoopError
from coopctl.provision.access import Access, resolve_access
from coopctl.provision.events import Event
from coopctl.provision.hosts import Host, venv_program
from coopctl.provision.processes import read_events, start_process, stop_process
from coopctl.provision.runlog import RunLog
from coopctl.settings.paths import CHECKOUT

PLAYBOOK = CHECKOUT / "deploy" / "playbooks" / "site.yml"
CALLBACKS = Path(__file__).parent / "callback_plugins"
_EXPLAINED_EXITS = (0, 2, 4)  # done, a host failed, a host unreachable
_TAIL = 12


def run_playbook(
    playbook: Path,
    *,
    inventory: Path,
    hosts: Sequence[Host],
    log: RunLog,
    check: bool = False,
    tags: str | None = None,
    lock: int | None = None,
) -> Iterator[Event]:
    """Run the playbook on `hosts` and yield its events. A host that fails or can't be reached
    doesn't stop the others.

    Raises CoopError with Ansible's own last words if it fails without saying of which host, as for
    an error in the playbook.
    """
    reading, writing = os.pipe()
    command = make_command(playbook, inventory=inventory, hosts=hosts, check=check, tags=tags)
    try:
        process = start_process(
            command,
            environment=make_environment(hosts, progress=writing),
            log=log,
            descriptors=[writing, *([lock] if lock is not None else [])],
            output=log.file,
        )
    finally:
        os.close(writing)
    failed = False
    with os.fdopen(reading, encoding="utf-8") as lines:
        try:
            for event in read_events(lines, log=log):
                failed = failed or event.kind in ("failed", "unreachable")
                yield event
        finally:
            code = stop_process(process)
    if code not in _EXPLAINED_EXITS or (code != 0 and not failed):
        last = log.path.read_text(encoding="utf-8", errors="replace").splitlines()[-_TAIL:]
        raise CoopError(
            "\n".join(["ansible-playbook has failed:", *last]),
            hint=f"its full output is in {log.path}",
        )


def make_command(
    playbook: Path, *, inventory: Path, hosts: Sequence[Host], check: bool, tags: str | None
) -> list[str]:
    """Return the command line."""
    limit = ",".join(host.name for host in hosts)
    options = [*(["--check"] if check else []), *(["--tags", tags] if tags else [])]
    chosen = [
        "-i",
        str(inventory / "hosts.yml"),
        "--limit",
        limit,
        "--diff",
        *_ssh_variables(hosts),
        *options,
    ]
    return [str(venv_program("ansible-playbook")), *chosen, str(playbook)]


def make_environment(hosts: Sequence[Host], *, progress: int) -> dict[str, str]:
    """Return what matters to us of Ansible's configuration, whatever folder we are in and whatever
    the user's own says.
    """
    return {
        "ANSIBLE_CONFIG": str(CHECKOUT / "ansible.cfg"),
        "ANSIBLE_ROLES_PATH": str(CHECKOUT / "roles"),
        "ANSIBLE_ACTION_PLUGINS": str(CHECKOUT / "plugins" / "action"),
        "ANSIBLE_CALLBACK_PLUGINS": str(CALLBACKS),
        "ANSIBLE_CALLBACKS_ENABLED": "coop_progress",
        "COOP_PROGRESS_FD": str(progress),
        "ANSIBLE_FORKS": str(min(max(len(hosts), 1), 20)),
        "ANSIBLE_PIPELINING": "true",
        "ANSIBLE_TIMEOUT": "10",
        "ANSIBLE_SSH_ARGS": (
            "-o ControlMaster=auto -o ControlPersist=60s -o BatchMode=yes -o ConnectTimeout=10"
        ),
        "ANSIBLE_PYTHON_INTERPRETER": "/usr/bin/python3",
        "ANSIBLE_RETRY_FILES_ENABLED": "false",
        "ANSIBLE_NOCOLOR": "true",
        "ANSIBLE_FORCE_COLOR": "false",
        "ANSIBLE_STDOUT_CALLBACK": "default",
        "ANSIBLE_DISPLAY_SKIPPED_HOSTS": "false",
        "PYTHONUNBUFFERED": "1",
        "LC_ALL": "C.UTF-8",
    }


def _ssh_variables(hosts: Sequence[Host]) -> list[str]:
    """Ansible logs in as pyinfra and paramiko do: extra variables, because they outrank all of the
    inventory's.
    """
    found = {host.name: resolve_access(host) for host in hosts}
    variables = {
        "coop_ssh_arguments": {
            host.name: ssh_arguments(host, access=found[host.name]) for host in hosts
        },
        "coop_ssh_users": {name: access.user for name, access in found.items()},
        "ansible_ssh_common_args": "{{ coop_ssh_arguments[inventory_hostname] }}",
        "ansible_user": "{{ coop_ssh_users[inventory_hostname] }}",
        # A task that needs the login as it came in says `coop_as_login: true` in its variables.
        "ansible_become": "{{ coop_ssh_users[inventory_hostname] != 'root' "
        "and not coop_as_login | default(false) }}",
    }
    return ["--extra-vars", json.dumps(variables)]


def ssh_arguments(host: Host, *, access: Access) -> str:
    """Return ansible_ssh_common_args: the inventory's own, then the host key rules that pyinfra and
    paramiko go by.
    """
    known_hosts = " ".join(f'"{file}"' for file in access.known_hosts)  # as ssh_config(5) quotes
    ours = [
        "-o",
        f"UserKnownHostsFile={known_hosts}",
        "-o",
        f"StrictHostKeyChecking={access.host_key_policy}",
    ]
    return shlex.join([*host.ssh_args, *ours])
