"""Whether names lead to a server."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from coopctl.nameservers.authority import NameServers


def find_misdirected(
    names: Iterable[str], *, server: str, nameservers: NameServers
) -> Iterator[str]:
    """Yield a sentence for each name that doesn't lead to where `server` leads; nothing where
    nobody can say where that is.
    """
    there, unsure = _look_up(server, nameservers=nameservers)
    for name in names if there and not unsure else ():
        here, problem = _look_up(name, nameservers=nameservers)
        if strangers := here - there:
            yield (
                f"{name} points to {', '.join(sorted(strangers))}, which isn't {server} "
                f"({', '.join(sorted(there))})"
            )
        elif problem:
            yield f"{name} can't be looked up: {problem}"
        elif not here:
            yield f"{name} points nowhere yet"


def _look_up(name: str, *, nameservers: NameServers) -> tuple[frozenset[str], str]:
    """Return the name's addresses, and why there may be more; nothing if there aren't."""
    answers = [nameservers.resolve(name, kind) for kind in ("A", "AAAA")]
    return frozenset(value for answer in answers for value in answer.values), next(
        (one.problem for one in answers if one.problem), ""
    )
