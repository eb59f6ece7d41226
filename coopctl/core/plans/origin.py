"""Whose members a server has: a server knows its co-op and its registry. Pure."""

from __future__ import annotations

import json

from pydantic import ValidationError

from coopctl.core.plans.base import Frozen

_SHOWN = 8


class Origin(Frozen):
    """Where a server's plan comes from.

    `coop` is the co-op's domain, `registry` the registry's own id, `revision` the number of its
    last change: an older copy of the same registry has a lower one.
    """

    coop: str
    registry: str
    revision: int


def render_origin(origin: Origin) -> str:
    """Return the canonical JSON text, one line."""
    return json.dumps(origin.model_dump(), sort_keys=True, separators=(",", ":")) + "\n"


def read_origin(text: str) -> Origin | None:
    """Parse what `render_origin` wrote. None for anything else."""
    try:
        return Origin.model_validate_json(text)
    except ValidationError:
        return None


def is_same_registry(there: Origin | None, ours: Origin) -> bool:
    """Tell whether both are of one registry of one co-op, whichever is newer."""
    return there is not None and (there.coop, there.registry) == (ours.coop, ours.registry)


def compare_origins(there: Origin, ours: Origin) -> str | None:
    """Return what speaks against applying plans of `ours` to a server that has some of `there`;
    None if nothing does.

    >>> there = Origin(coop="a.example", registry="4b1d", revision=812)
    >>> compare_origins(there, there.model_copy(update={"revision": 640}))
    'its members come from change 812 of this registry, and this copy ends with change 640'
    """
    if there.coop != ours.coop:
        return f"it is a server of {there.coop}, and the inventory is of {ours.coop}"
    if there.registry != ours.registry:
        return (
            f"its members come from the registry {there.registry[:_SHOWN]}, and this one is "
            f"{ours.registry[:_SHOWN]}"
        )
    if there.revision > ours.revision:
        return (
            f"its members come from change {there.revision} of this registry, and this copy ends "
            f"with change {ours.revision}"
        )
    return None
