#!/usr/bin/env python3
"""Ansible's inventory of the lab `molecule`: one container for each role, and `all1`, a plain
Debian that gets everything.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from lab.access import known_hosts, private_key, root_certificate
from lab.dns import trust_anchor
from lab.labs import find_lab

LAB = find_lab("molecule")
NAMES = ("base", "storage", "tls", "mail1", "agent", "all1", "firewall", "lists1", "web1")


def _variables(name: str, *, index: int) -> dict[str, Any]:
    return {
        "lab_index": index,
        "lab_image": "plain" if name == "all1" else "server",
        "ansible_host": str(LAB.address(index)),
        "ansible_user": "root",
        "ansible_ssh_private_key_file": str(private_key()),
        "coop_known_hosts": str(known_hosts()),
        "ansible_ssh_common_args": (
            f"-o UserKnownHostsFile={known_hosts()} -o StrictHostKeyChecking=yes"
        ),
        "tls_ca_certificate": str(root_certificate(LAB)),
        "coop_elsewhere": str(LAB.outside_address),
        "coop_never_banned": [
            str(LAB.host_address),
            str(LAB.address6(LAB.host_address)),
        ],  # Tests try wrong passwords from this machine.
        "mail_dns_forwarders": [str(LAB.outside_address)],
        "lab_trust_anchor": str(trust_anchor(LAB)),
    }


def main() -> None:
    """Print what `ansible-inventory --list` asks a script for."""
    hostvars = {name: _variables(name, index=index) for index, name in enumerate(NAMES)}
    json.dump({"servers": {"hosts": list(NAMES)}, "_meta": {"hostvars": hostvars}}, sys.stdout)


if __name__ == "__main__":
    main()
