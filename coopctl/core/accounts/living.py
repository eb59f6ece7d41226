"""Which aliases still lead somewhere. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from coopctl.core.names.addresses import domain_of


def find_living(
    aliases: Mapping[str, tuple[str, ...]], *, takers: Collection[str], ours: Collection[str]
) -> Mapping[str, tuple[str, ...]]:
    """Return the targets that take mail, by alias, of those `aliases` that have any: `takers` take
    it, and whatever isn't in one of `ours`, the domains here. An alias of dead aliases is dead too.

    Looks at each alias and each target once, however long the chains are.
    """
    leads: dict[str, list[str]] = defaultdict(list)
    left: dict[str, int] = {}
    for address, targets in aliases.items():
        kept = keep_targets(targets, takers=takers, aliases=aliases, ours=ours)
        left[address] = len(kept)
        for target in kept:
            if not _takes(target, takers=takers, ours=ours):
                leads[target].append(address)
    dead = [address for address, count in left.items() if not count]
    for address in dead:
        for pointing in leads[address]:
            left[pointing] -= 1
            if not left[pointing]:
                dead.append(pointing)
    living = aliases.keys() - set(dead)
    return {
        address: keep_targets(targets, takers=takers, aliases=living, ours=ours)
        for address, targets in aliases.items()
        if address in living
    }


def keep_targets(
    targets: Sequence[str],
    *,
    takers: Collection[str],
    aliases: Collection[str],
    ours: Collection[str],
) -> tuple[str, ...]:
    """Return those targets that take mail, or are one of the `aliases`."""
    return tuple(
        target
        for target in targets
        if target in aliases or _takes(target, takers=takers, ours=ours)
    )


def _takes(target: str, *, takers: Collection[str], ours: Collection[str]) -> bool:
    return target in takers or domain_of(target) not in ours
