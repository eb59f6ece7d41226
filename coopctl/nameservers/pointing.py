"""Whether names lead to a server."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from coopctl.nameservers.authority import NameServers


def find_astray(names: Iterable[str], *, server: str, nameservers: NameServers) -> Iterator[str]:
    """Yield a sentence for each name that doesn't lead to where `server` leads; nothing where nobody can say where that is."""
    there = _addresses(server, nameservers=nameservers)
    for name in names if there else ():
        here = _addresses(name, nameservers=nameservers)
        if not here:
            yield f"{name} points nowhere yet"
        elif strangers := here - there:
            yield f"{name} points to {', '.join(sorted(strangers))}, which isn't {server} ({', '.join(sorted(there))})"


def _addresses(name: str, *, nameservers: NameServers) -> frozenset[str]:
    return frozenset(value for kind in ("A", "AAAA") for value in nameservers.resolve(name, kind).values)
