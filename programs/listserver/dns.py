"""TXT records from the server's own resolver: one question by UDP, by TCP where the answer is too
long (RFC 1035, RFC 7766).
"""

from __future__ import annotations

import ipaddress
import secrets
import socket
import struct
from pathlib import Path

_TXT, _IN, _NXDOMAIN, _TRUNCATED = 16, 1, 3, 0x0200
_SECONDS = 5.0


class DnsError(Exception):
    """The resolver gave no answer that says anything."""


def find_resolver(path: Path = Path("/etc/resolv.conf")) -> str:
    """Return the first name server of resolv.conf(5); this machine's own if there is none."""
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        words = line.split()
        if len(words) > 1 and words[0] == "nameserver":
            return words[1]
    return "127.0.0.1"


def lookup_txt(name: str, *, resolver: str) -> list[str]:
    """Return the TXT records of the name, each with its strings joined; none if there is no such
    name. Raises DnsError.
    """
    number = secrets.randbits(16)
    query = (
        struct.pack(">6H", number, 0x0100, 1, 0, 0, 0)
        + _pack_name(name)
        + struct.pack(">2H", _TXT, _IN)
    )
    try:
        answer = _ask_udp(query, resolver=resolver)
        if struct.unpack(">H", answer[2:4])[0] & _TRUNCATED:
            answer = _ask_tcp(query, resolver=resolver)
        return _read_answer(answer, number=number)
    except (OSError, struct.error, IndexError) as error:
        raise DnsError(f"{name}: {error}") from error


def _pack_name(name: str) -> bytes:
    labels = [label.encode("ascii") for label in name.rstrip(".").split(".")]
    if not all(0 < len(label) < 64 for label in labels):
        raise DnsError(f"{name!r} is not a domain name")
    return b"".join(bytes([len(label)]) + label for label in labels) + b"\0"


def _family(resolver: str) -> socket.AddressFamily:
    return (
        socket.AF_INET6
        if ipaddress.ip_address(resolver.partition("%")[0]).version == 6
        else socket.AF_INET
    )


def _ask_udp(query: bytes, *, resolver: str) -> bytes:
    with socket.socket(_family(resolver), socket.SOCK_DGRAM) as udp:
        udp.settimeout(_SECONDS)
        udp.connect((resolver, 53))
        for _ in range(2):
            udp.send(query)
            try:
                return udp.recv(65535)
            except TimeoutError:
                continue
    raise DnsError("the resolver doesn't answer")


def _ask_tcp(query: bytes, *, resolver: str) -> bytes:
    with (
        socket.create_connection((resolver, 53), timeout=_SECONDS) as tcp,
        tcp.makefile("rb") as stream,
    ):
        tcp.sendall(struct.pack(">H", len(query)) + query)
        return stream.read(struct.unpack(">H", stream.read(2))[0])


def _read_answer(answer: bytes, *, number: int) -> list[str]:
    its_number, flags, questions, answers = struct.unpack(">4H", answer[:8])
    if its_number != number or flags & 0xF not in (0, _NXDOMAIN):
        raise DnsError(f"the resolver says error {flags & 0xF}")
    place = 12
    for _ in range(questions):
        place = _skip_name(answer, place) + 4
    texts = []
    for _ in range(answers):
        place = _skip_name(answer, place)
        kind, _, _, length = struct.unpack(">2HIH", answer[place : place + 10])
        place += 10
        if kind == _TXT:
            texts.append(_join_strings(answer[place : place + length]))
        place += length
    return texts


def _skip_name(data: bytes, place: int) -> int:
    while True:
        length = data[place]
        if length & 0xC0:
            return place + 2
        place += length + 1
        if not length:
            return place


def _join_strings(data: bytes) -> str:
    parts, place = [], 0
    while place < len(data):
        parts.append(data[place + 1 : place + 1 + data[place]])
        place += 1 + data[place]
    return b"".join(parts).decode("utf-8", "replace")
