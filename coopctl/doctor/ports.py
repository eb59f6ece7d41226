"""A mail server's ports as the world sees them, and the certificate behind each."""

from __future__ import annotations

import imaplib
import smtplib
import socket
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from coopctl.doctor.findings import Finding, error, passed, warning
from coopctl.provision.hosts import Host
from coopctl.settings.paths import CHECKOUT

_SECONDS = 8


# How TLS begins behind a port; elsewhere it doesn't.
_SECURE = {25: "smtp", 143: "imap", 443: "tls", 465: "tls", 587: "smtp", 993: "tls", 4190: "sieve"}
_DECLARED = CHECKOUT / "deploy" / "playbooks" / "vars" / "host_types.yml"
_SSH = 22


@dataclass(frozen=True)
class Port:
    """`secure`: how TLS begins (tls, or a protocol that has STARTTLS), empty where there is
    none.
    """

    number: int
    use: str
    secure: str = ""


@dataclass(frozen=True)
class Served:
    """What a port showed: its certificate (DER), or what went wrong."""

    port: Port
    certificate: bytes | None = None
    problem: str = ""


def ports_of(host: Host, *, declared: Path = _DECLARED) -> tuple[Port, ...]:
    """Return the TCP ports that the playbooks open to the world on servers of the host's types, but
    for SSH, which is tried anyway.
    """
    by_type = yaml.safe_load(declared.read_text(encoding="utf-8"))["coop_host_types"]
    kinds = [by_type.get(kind, {}) for kind in ("every", *sorted(host.types))]
    ports = [port for kind in kinds for port in kind.get("ports", ())]
    open_ports = {
        port["port"]: port["why"]
        for port in ports
        if port["protocol"] == "tcp" and port["port"] != _SSH
    }
    return tuple(
        Port(number, why, _SECURE.get(number, "")) for number, why in sorted(open_ports.items())
    )


def look_at_port(host: Host, port: Port) -> Served:
    """Connect and return what is served. Never raises; takes no longer than some seconds."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = (
        False,
        ssl.CERT_NONE,
    )  # what is served is compared with the server's own file
    try:
        return Served(port, _fetch_certificate(host, port, context=context))
    except (OSError, EOFError, smtplib.SMTPException, imaplib.IMAP4.error) as wrong:
        return Served(
            port, problem=getattr(wrong, "strerror", None) or str(wrong) or type(wrong).__name__
        )


def check_ports(host: str, served: tuple[Served, ...]) -> Iterator[Finding]:
    """Tell which ports can't be used from here."""
    closed = [one for one in served if one.problem]
    for one in closed:
        what = f"port {one.port.number} ({one.port.use}) can't be used from here: {one.problem}"
        if one.port.number == 25:
            yield warning(
                "ports",
                host,
                what,
                cure="many networks block port 25 outward: try from elsewhere before anything else",
            )
        else:
            cure = (
                f"on {host}: `ss -tlnp` shows what listens, `nft list ruleset` the firewall; "
                "`coopctl deploy` sets both right"
            )
            yield error("ports", host, what, cure=cure)
    if served and not closed:
        yield passed(
            "ports",
            host,
            f"ports {', '.join(str(one.port.number) for one in served)} can be used from here",
        )


def _fetch_certificate(host: Host, port: Port, *, context: ssl.SSLContext) -> bytes | None:
    """Return the certificate behind the port; None where it has none."""
    name = host.fqdn or host.name
    match port.secure:
        case "smtp":
            with smtplib.SMTP(host.address, port.number, timeout=_SECONDS) as session:
                session.starttls(context=context)
                return _certificate_of(session.sock)
        case "imap":
            with imaplib.IMAP4(host.address, port.number, timeout=_SECONDS) as reader:
                reader.starttls(context)
                return _certificate_of(reader.sock)
        case _:
            with socket.create_connection((host.address, port.number), timeout=_SECONDS) as plain:
                if not port.secure:
                    return None
                if port.secure == "sieve":
                    _start_sieve(plain)
                with context.wrap_socket(plain, server_hostname=name) as secure:
                    return secure.getpeercert(binary_form=True)


def _start_sieve(plain: socket.socket) -> None:
    """RFC 5804, 2.2: the server lists what it can, then `OK`."""
    _read_until_ok(plain)
    plain.sendall(b"STARTTLS\r\n")
    _read_until_ok(plain)


def _read_until_ok(plain: socket.socket) -> None:
    read = b""
    while not any(line.upper().startswith(b"OK") for line in read.split(b"\r\n")[:-1]):
        piece = plain.recv(4096)
        read += piece
        if not piece or len(read) > 65536:
            raise EOFError("it doesn't speak ManageSieve")


def _certificate_of(secure: socket.socket | None) -> bytes | None:
    return secure.getpeercert(binary_form=True) if isinstance(secure, ssl.SSLSocket) else None
