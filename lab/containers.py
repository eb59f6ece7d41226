"""Starts and removes a lab's containers."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address
from typing import Any

from coopctl.core.errors import CoopError
from lab.access import authorize, root_certificate, trust_host
from lab.dns import fetch_trust_anchor, publish
from lab.images import build_image
from lab.labs import CO_OP_DOMAIN, OUTSIDE_DOMAIN, SILENT_DOMAIN, Lab
from lab.podman import allow_many_systemds, podman

_BOOT_SECONDS = 60
_LOOP_DEVICES = 64
_REMOVAL_SECONDS = 60


@dataclass(frozen=True)
class Container:
    """A running container of a lab. `fresh`: it was started just now."""

    name: str
    address: IPv4Address
    fresh: bool


def start_outside(lab: Lab) -> Container:
    """Start the network and the outside world, unless they run, and make it answer for the lab's
    names.
    """
    if podman("network", "exists", lab.network_name, check=False).returncode:
        allow_many_systemds()
        podman(
            "network",
            "create",
            "--disable-dns",
            "--ipv6",
            f"--subnet={lab.network}",
            f"--subnet={lab.network6}",
            lab.network_name,
        )
    nameserver, nameserver6 = lab.nameserver_address, lab.address6(lab.nameserver_address)
    environment = {
        "LAB_NAMESERVER": str(nameserver),
        "LAB_NAMESERVER6": str(nameserver6),
        "LAB_HOST": str(lab.host_address),
    }
    container = _start(
        lab,
        name=lab.outside,
        address=lab.outside_address,
        image="outside",
        hostname=OUTSIDE_DOMAIN,
        environment=environment,
    )
    if container.fresh:
        publish(lab, *_outside_records(lab))
    root_certificate(lab).write_text(podman("exec", lab.outside, "cat", "/etc/lab/root.pem").stdout)
    fetch_trust_anchor(lab)
    return container


def _outside_records(lab: Lab) -> list[str]:
    """A mail domain that does everything right, and one that sends no mail and tells the world
    so.
    """
    key = podman(
        "exec", lab.outside, "openssl", "rsa", "-in", "/etc/lab/dkim.key", "-pubout"
    ).stdout
    public = "".join(line for line in key.splitlines() if not line.startswith("-"))
    return [
        f"{OUTSIDE_DOMAIN}. MX 10 {OUTSIDE_DOMAIN}.",
        f'{OUTSIDE_DOMAIN}. TXT "v=spf1 mx -all"',
        (
            f"lab._domainkey.{OUTSIDE_DOMAIN}. TXT "
            f'"v=DKIM1; k=rsa; p=" "{public[:200]}" "{public[200:]}"'
        ),
        f'_dmarc.{OUTSIDE_DOMAIN}. TXT "v=DMARC1; p=none"',
        *(
            record
            for name in ("", "ca.", "mta-sts.")
            for record in _name_records(lab, f"{name}{OUTSIDE_DOMAIN}", lab.outside_address)
        ),
        *_name_records(lab, f"ns.{OUTSIDE_DOMAIN}", lab.nameserver_address),
        *_reverse_records(lab, OUTSIDE_DOMAIN, lab.outside_address),
        f"{SILENT_DOMAIN}. MX 0 .",
        f'{SILENT_DOMAIN}. TXT "v=spf1 -all"',
        f'_dmarc.{SILENT_DOMAIN}. TXT "v=DMARC1; p=reject"',
    ]


def _name_records(lab: Lab, name: str, address: IPv4Address) -> list[str]:
    return [f"{name}. A {address}", f"{name}. AAAA {lab.address6(address)}"]


def _reverse_records(lab: Lab, name: str, address: IPv4Address) -> list[str]:
    return [f"{one.reverse_pointer}. PTR {name}." for one in (address, lab.address6(address))]


def start_server(
    lab: Lab,
    host: str,
    *,
    index: int,
    image: str = "server",
    ports: Mapping[int, int] | None = None,
) -> Container:
    """Start the server `host` at the lab's address number `index`, unless it runs. Raises CoopError
    if it doesn't boot.

    `ports` maps ports of 127.0.0.1 to the server's. Its name in the lab's DNS is
    `<host>.frysboxen.example`, and `webmail.` before it.
    """
    start_outside(lab)
    address = lab.address(index)
    container = _start(
        lab,
        name=f"{lab.prefix}{host}",
        address=address,
        image=image,
        hostname=host,
        ports=ports,
        nameserver=lab.outside_address,
    )
    if container.fresh:
        publish(
            lab,
            *(
                record
                for name in (host, f"webmail.{host}")
                for record in _name_records(lab, f"{name}.{CO_OP_DOMAIN}", address)
            ),
        )
    return container


def restart_server(name: str) -> None:
    """Shut the container's system down and boot it again. Raises CoopError if it doesn't boot.

    Podman writes a container's resolv.conf anew; a server keeps its own.
    """
    resolver = podman("exec", name, "cat", "/etc/resolv.conf").stdout
    podman("restart", "--time=30", name)
    write = ("sh", "-c", "cat > /etc/resolv.conf")
    podman("exec", "--interactive", name, *write, text=resolver)
    _make_loop_nodes(name)
    _wait_for_boot(name)


def remove_lab(lab: Lab) -> list[str]:
    """Remove the lab's containers and network. Returns the names of what was removed.

    A container that is slow to die is tried again. Raises CoopError if one is there after a minute.
    """
    names = _names(lab)
    _remove(lambda: _names(lab))
    if podman("network", "exists", lab.network_name, check=False).returncode == 0:
        podman("network", "rm", "--force", lab.network_name)
    return names


def _remove(left: Callable[[], Sequence[str]]) -> None:
    """Remove containers until none is left; one that is slow to die is tried again."""
    deadline = time.monotonic() + _REMOVAL_SECONDS
    while names := left():
        is_last = time.monotonic() >= deadline
        if podman("rm", "--force", "--time=0", "--volumes", *names, check=is_last).returncode:
            time.sleep(1)


def running(lab: Lab) -> list[str]:
    """Return the names of the lab's running containers."""
    return [container["Names"][0] for container in _list(lab) if container["State"] == "running"]


def _names(lab: Lab) -> list[str]:
    return [container["Names"][0] for container in _list(lab)]


def _list(lab: Lab) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = json.loads(
        podman(
            "ps", "--all", "--format=json", f"--filter=label=coopctl.lab={lab.network_name}"
        ).stdout
        or "[]"
    )
    return listed


def _start(
    lab: Lab,
    *,
    name: str,
    address: IPv4Address,
    image: str,
    hostname: str,
    ports: Mapping[int, int] | None = None,
    nameserver: IPv4Address | None = None,
    environment: Mapping[str, str] | None = None,
) -> Container:
    fresh = not _answers(lab, name)
    if fresh:
        options = (
            *([f"--dns={nameserver}"] if nameserver else []),
            *(f"--publish=127.0.0.1:{here}:{there}" for here, there in (ports or {}).items()),
            *(f"--env={variable}={value}" for variable, value in (environment or {}).items()),
        )
        _run(lab, *options, name=name, address=address, image=image, hostname=hostname)
    authorize(name)
    trust_host(name, address=str(address))
    return Container(name, address, fresh)


def _answers(lab: Lab, name: str) -> bool:
    """Whether the container runs. Podman still calls one "running" whose monitor was killed too."""
    return name in running(lab) and podman("exec", name, "true", check=False).returncode == 0


def _run(
    lab: Lab, *options: str, name: str, address: IPv4Address, image: str, hostname: str
) -> None:
    tag = build_image(image)
    _remove(lambda: [one for one in _names(lab) if one == name])
    podman(
        "run", "--detach", "--systemd=always", "--privileged",
        f"--name={name}", f"--hostname={hostname}", f"--label=coopctl.lab={lab.network_name}",
        f"--network={lab.network_name}", f"--ip={address}", f"--ip6={lab.address6(address)}",
        f"--mac-address={_mac(address)}",
        *options,
        tag, "/lib/systemd/systemd",
    )  # fmt: skip
    _make_loop_nodes(name)
    _wait_for_boot(name)


def _mac(address: IPv4Address) -> str:
    """A fixed MAC for each address: a reused address with a new MAC leaves stale neighbour entries,
    and lost packets.
    """
    return "02:00:" + ":".join(f"{part:02x}" for part in address.packed)


def _make_loop_nodes(name: str) -> None:
    """A container's /dev doesn't follow the kernel: a loop device that is made later would have no
    node.
    """
    script = (
        f"for i in $(seq 0 {_LOOP_DEVICES - 1}); do [ -e /dev/loop$i ] || mknod -m 660 /dev/loop$i "
        "b 7 $i; done"
    )
    podman("exec", name, "sh", "-c", script)


def _wait_for_boot(name: str) -> None:
    deadline = time.monotonic() + _BOOT_SECONDS
    while time.monotonic() < deadline:
        state = podman("exec", name, "systemctl", "is-system-running", check=False).stdout.strip()
        if state == "running":
            return
        if state == "degraded":
            failed = podman("exec", name, "systemctl", "--failed", "--plain", "--no-legend").stdout
            raise CoopError(
                f"{name} booted, but units failed: "
                f"{', '.join(line.split()[0] for line in failed.splitlines())}"
            )
        time.sleep(0.2)
    raise CoopError(
        f"{name} didn't boot within {_BOOT_SECONDS} seconds",
        hint=f"look at it with `podman exec {name} systemctl list-jobs`",
    )
