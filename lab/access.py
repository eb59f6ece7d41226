"""How this machine gets into a lab: an SSH key made here, the servers' host keys known before the
first connection, the lab's CA.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

from coopctl.settings.paths import CHECKOUT
from lab.labs import Lab
from lab.podman import podman


def lab_directory() -> Path:
    """Return the folder of the key and the known hosts: one for the checkout, whatever registry is
    in use.
    """
    path = CHECKOUT / ".coopctl" / "lab"
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def private_key() -> Path:
    """Return the private key's path; the pair is made at its first use."""
    key = lab_directory() / "id_ed25519"
    if not key.exists():
        subprocess.run(
            ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "coopctl lab", "-f", str(key)],
            check=True,
        )
    return key


def known_hosts() -> Path:
    """Return the path of the file of host keys."""
    file = lab_directory() / "known_hosts"
    file.touch(mode=0o600)
    return file


def root_certificate(lab: Lab) -> Path:
    """Return the path of the CA that vouches for the lab's ACME server."""
    return lab_directory() / f"{lab.name}-root.pem"


def authorize(container: str) -> None:
    """Let the lab's key in as root."""
    public = private_key().with_suffix(".pub").read_text()
    script = "umask 077; mkdir -p /root/.ssh; cat > /root/.ssh/authorized_keys"
    podman("exec", "--interactive", container, "sh", "-c", script, text=public)


def trust_host(container: str, *, address: str) -> None:
    """Note the container's host key for the address, in place of an older one."""
    host_key = " ".join(
        podman("exec", container, "cat", "/etc/ssh/ssh_host_ed25519_key.pub").stdout.split()[:2]
    )
    file = known_hosts()
    others = [line for line in file.read_text().splitlines() if line.split(" ")[0] != address]
    file.write_text("".join(f"{line}\n" for line in [*others, f"{address} {host_key}"]))
