"""Where households live: one server for each service, until they can have homes of their own."""

from __future__ import annotations

from collections.abc import Mapping

from coopctl.core.errors import RefusedError
from coopctl.planning.plans import PLANNERS


def refuse_twins(host_types: Mapping[str, frozenset[str]]) -> None:
    """Raise RefusedError if a service would be planned on two servers: each would get all members.

    `host_types` are those of every server of the inventory, by name.
    """
    problems = []
    for planner in PLANNERS:
        names = sorted(name for name, types in host_types.items() if planner.host_types <= types)
        if len(names) > 1:
            problems.append(f"{planner.service}: {' and '.join(names)}")
    if problems:
        raise RefusedError(
            "two servers would each get every household; nothing was changed",
            problems=problems,
            hint="households can't be divided among servers yet: leave one server in each of the "
            "groups mail, lists and web of hosts.yml",
        )
