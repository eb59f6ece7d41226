"""Whom an SPF record lets send (RFC 7208). Pure: what it takes from other domains' records isn't
followed, but for the co-op's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from ipaddress import ip_network

from coopctl.planning.dns import MailDomain, MailServer

_TERM = re.compile(r"\+?(mx|a|include|ip4|ip6|redirect)(?:[:=]([^/]*))?(/[0-9/]+)?")
_ALL = {f"{qualifier}all" for qualifier in ("", "+", "-", "~", "?")}


def find_excluded_servers(text: str, *, domain: MailDomain) -> Iterator[str]:
    """Yield the names of the mail servers that the domain's SPF record doesn't let send."""
    terms = text.lower().split()[1:]
    end = next((place for place, term in enumerate(terms) if term in _ALL), None)
    # What follows `all` is never read, and `redirect` beside it is ignored (5.1, 6.1).
    parsed = [
        _TERM.fullmatch(term)
        for term in terms[:end]
        if end is None or not term.startswith("redirect=")
    ]
    found = [(term[1], (term[2] or "").rstrip("."), term[3] or "") for term in parsed if term]
    for server in domain.servers:
        names = any(_names(kind, value, server=server, domain=domain) for kind, value, _ in found)
        if not names and not _holds_addresses(
            [value + length for kind, value, length in found if kind in ("ip4", "ip6")],
            server=server,
        ):
            yield server.name


def _names(kind: str, value: str, *, server: MailServer, domain: MailDomain) -> bool:
    match kind:
        case "mx":
            return value in ("", domain.name, domain.coop_domain)
        case "a":
            return (value or domain.name) == server.name
        case "include" | "redirect":
            return value in (server.name, domain.coop_domain) and value != domain.name
        case _:
            return False


def _holds_addresses(networks: Sequence[str], *, server: MailServer) -> bool:
    """Tell whether each of the server's addresses is in one of the networks: it may send from any
    of them.
    """
    try:
        parsed = [ip_network(network, strict=False) for network in networks]
    except ValueError:  # receivers refuse the whole record
        return False
    return bool(server.addresses) and all(
        any(address in network for network in parsed) for address in server.addresses
    )
