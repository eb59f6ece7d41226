"""What must be right on this side before a host can be reached."""

from __future__ import annotations

import os
from collections.abc import Sequence

from coopctl.core.errors import ConfigurationError
from coopctl.provision.hosts import Host


def check_access(hosts: Sequence[Host]) -> None:
    """Raise ConfigurationError if a host's SSH key isn't there or can't be read; make the folders
    of known hosts.
    """
    problems = []
    for host in hosts:
        if host.key_file and not os.access(host.key_file, os.R_OK):
            state = "can't be read" if host.key_file.exists() else "doesn't exist"
            problems.append(f"{host.name}: the SSH key {host.key_file} {state}")
        host.known_hosts.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        host.known_hosts.touch(mode=0o600)
    if problems:
        hint = (
            "`ssh-keygen -t ed25519 -f KEY` makes one; ansible_ssh_private_key_file names it in "
            "hosts.yml"
        )
        raise ConfigurationError("there is no SSH key for every host", problems=problems, hint=hint)
