"""Whether an author's domain forbids that its name stands on a message that we sign (DMARC, RFC
7489).
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

import idna

from .dns import DnsError

_KEPT_SECONDS = 300
_MOST_KEPT = 5000

Lookup = Callable[[str], list[str]]


@dataclass(frozen=True)
class Policy:
    """The policy that holds for a domain, and the domain whose record says so."""

    holder: str
    demand: str
    strict: bool

    @property
    def forbids(self) -> bool:
        """Whether receivers are asked not to take mail that nobody of the domain signed."""
        return self.demand in ("quarantine", "reject")


def must_rewrite(author: str, *, list_domain: str, lookup: Lookup) -> bool:
    """Tell whether mail with `author` (a domain) in From, signed by `list_domain`, would be taken
    for forged.

    Where DNS doesn't answer, nobody knows: then it's rewritten, which every receiver takes.
    """
    try:
        policy = find_policy(author, lookup=lookup)
    except (DnsError, UnicodeError):
        return True
    if policy is None or not policy.forbids:
        return False
    if policy.strict:
        return _name_in_dns(author) != list_domain
    return not f".{list_domain}".endswith(f".{policy.holder}")


def find_policy(domain: str, *, lookup: Lookup) -> Policy | None:
    """Return the policy of the domain, or of the nearest domain above that has one. Raises
    DnsError, and UnicodeError for what isn't a domain name.
    """
    labels = _name_in_dns(domain).split(".")
    for start in range(max(1, len(labels) - 1)):
        holder = ".".join(labels[start:])
        for record in lookup(f"_dmarc.{holder}"):
            tags = _read_tags(record)
            if tags.get("v") == "DMARC1":
                demand = tags.get("p", "none")
                demand = demand if start == 0 else tags.get("sp", demand)
                return Policy(holder, demand.lower(), strict=tags.get("adkim", "r").lower() == "s")
    return None


def remember(lookup: Lookup, *, clock: Callable[[], float] = time.monotonic) -> Lookup:
    """Return the lookup with a memory of five minutes: one post asks the same for each group of its
    recipients.
    """
    known: dict[str, tuple[float, list[str]]] = {}

    def ask(name: str) -> list[str]:
        now = clock()
        if name in known and now - known[name][0] < _KEPT_SECONDS:
            return known[name][1]
        answer = lookup(name)
        if len(known) >= _MOST_KEPT:
            known.clear()
        known[name] = (now, answer)
        return answer

    return ask


def _name_in_dns(domain: str) -> str:
    """Return the name that receivers look for: by IDNA 2008, as `straße.example` is another's than
    `strasse.example`. Raises UnicodeError.
    """
    name = domain.lower().rstrip(".")
    return name if name.isascii() else idna.encode(name, uts46=True).decode("ascii")


def _read_tags(record: str) -> dict[str, str]:
    pairs = (part.partition("=") for part in record.split(";"))
    return {name.strip(): value.strip() for name, equals, value in pairs if equals}
