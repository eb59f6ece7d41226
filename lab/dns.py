"""The lab's DNS: what is published there is answered at once, signed below `example.`, by a server
with authority over it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import dns.exception
import dns.name
import dns.query
import dns.rcode
import dns.rdata
import dns.update
from dns.rdataclass import IN

from coopctl.core.errors import CoopError, InvalidInputError
from lab.access import lab_directory
from lab.labs import Lab
from lab.podman import podman

_ZONES = tuple(dns.name.from_text(zone) for zone in ("example.", "arpa."))
_TTL = 60
_SECONDS = 10


def publish(lab: Lab, *records: str, replace: bool = False) -> None:
    """Add records to the lab's DNS. Each is `name. TYPE data`, or lines of a zone file.

    `replace`: what their names had of their types goes. Raises InvalidInputError, before anything
    is changed, if one isn't a record or is of no zone of the lab.
    """
    parsed = [_parse(line) for line in _lines(records)]
    updates = _Updates()
    for name, kind in {(name, data.rdtype) for name, _, data in parsed} if replace else ():
        updates.of(name).delete(name, kind)
    for name, ttl, data in parsed:
        updates.of(name).add(name, ttl, data)
    updates.send(lab)


def withdraw(lab: Lab, *records: str) -> None:
    """Remove records: `name.` removes all of the name's, `name. TYPE` those of a type, `name. TYPE
    data` (or a line of a zone file) a single one.
    """
    updates = _Updates()
    for line in _lines(records):
        word, _, (kind, data) = _split(line)
        name = dns.name.from_text(word)
        updates.of(name).delete(name, *(part for part in (kind, data) if part))
    updates.send(lab)


def fetch_trust_anchor(lab: Lab) -> Path:
    """Fetch the DS records of the lab's `example.` (RFC 4034, 5) and return their file's path. Its
    resolver answers with them, too.
    """
    answer = podman(
        "exec", lab.outside, "runuser", "-u", "knot", "--", "keymgr", "example.", "ds"
    ).stdout
    anchors = "".join(f"{line}\n" for line in answer.splitlines() if " DS " in line)
    podman("exec", "--interactive", lab.outside, "unbound-control", "local_datas", text=anchors)
    file = trust_anchor(lab)
    file.write_text(anchors)
    return file


def trust_anchor(lab: Lab) -> Path:
    """Return the path of the DS records that resolvers check the lab's `example.` against."""
    return lab_directory() / f"{lab.name}-anchor.ds"


def _lines(records: Iterable[str]) -> Iterator[str]:
    """Yield the lines that aren't empty or comments."""
    return (
        line.strip()
        for record in records
        for line in record.splitlines()
        if line.strip() and not line.startswith(";")
    )


def _split(line: str) -> tuple[str, int, tuple[str, str]]:
    """Return name, TTL, and type with data, of a line that may have a TTL and a class before its
    type.
    """
    name, _, rest = line.partition(" ")
    ttl = _TTL
    word, _, after = rest.partition(" ")
    while word.isdigit() or word == "IN":
        ttl = int(word) if word.isdigit() else ttl
        word, _, after = after.partition(" ")
    return name, ttl, (word, after)


def _parse(record: str) -> tuple[dns.name.Name, int, dns.rdata.Rdata]:
    """Return name, TTL and data. Raises InvalidInputError."""
    hint = "write it like 'berg.example. MX 10 mail.frysboxen.example.'"
    name, ttl, (kind, data) = _split(record)
    try:
        if not name.endswith("."):
            raise InvalidInputError(f"{record!r}: the name doesn't end with a dot", hint=hint)
        return dns.name.from_text(name), ttl, dns.rdata.from_text(IN, kind, data)
    except dns.exception.DNSException as error:
        raise InvalidInputError(f"{record!r} is not a record: {error}", hint=hint) from None


class _Updates:
    """Dynamic updates (RFC 2136), one for each zone that is concerned."""

    def __init__(self) -> None:
        self._messages: dict[dns.name.Name, dns.update.UpdateMessage] = {}

    def of(self, name: dns.name.Name) -> dns.update.UpdateMessage:
        zone = _zone_of(name)
        return self._messages.setdefault(zone, dns.update.UpdateMessage(zone))

    def send(self, lab: Lab) -> None:
        for zone, message in self._messages.items():
            answer = dns.query.tcp(message, str(lab.nameserver_address), timeout=_SECONDS)
            if answer.rcode() != dns.rcode.NOERROR:
                raise CoopError(
                    f"the lab's DNS refuses to change {zone}: {dns.rcode.to_text(answer.rcode())}"
                )


def _zone_of(name: dns.name.Name) -> dns.name.Name:
    for zone in _ZONES:
        if name.is_subdomain(zone):
            return zone
    raise InvalidInputError(
        f"{name} is in no zone of the lab", hint=f"it has {' and '.join(map(str, _ZONES))}"
    )
