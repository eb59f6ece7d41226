"""TXT records, from the server's own resolver (python3-dnspython)."""

from __future__ import annotations

from functools import cache

import dns.exception
import dns.name
import dns.resolver

_SECONDS = 10


class DnsError(Exception):
    """The resolver gave no answer that says anything."""


def lookup_txt(name: str) -> list[str]:
    """Return the TXT records of the name, each with its strings joined; none if there is no such
    name. Raises DnsError, and UnicodeError where it isn't ASCII.
    """
    try:
        labels = name.encode("ascii").rstrip(b".").split(b".")  # a stranger's: no escapes in it
        absolute = dns.name.Name([*labels, b""])
        answer = _resolver().resolve(absolute, "TXT", lifetime=_SECONDS, raise_on_no_answer=False)
    except dns.resolver.NXDOMAIN:
        return []
    except dns.exception.DNSException as error:
        raise DnsError(f"{name}: {error}") from error
    return [b"".join(record.strings).decode("utf-8", "replace") for record in answer.rrset or ()]


@cache
def _resolver() -> dns.resolver.Resolver:
    return dns.resolver.Resolver()
