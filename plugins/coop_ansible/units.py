"""What a task of `coop_units` asks for: which units, in which state."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from .tree import WrongTaskError

STATES = ("started", "stopped", "restarted", "reloaded", "try-restarted")
_NAMES = {"name", "state", "enabled"}


def read_units(
    units: Iterable[str | Mapping[str, Any]], *, defaults: Mapping[str, Any]
) -> list[dict[str, Any]]:
    """Return name, state and enabled of each unit, in their order. None: nothing is asked for.

    Raises WrongTaskError for names and states that it doesn't know, or a name without its type.
    """
    wanted = []
    for unit in units:
        said = {**defaults, **({"name": unit} if isinstance(unit, str) else unit)}
        if unknown := sorted(set(said) - _NAMES):
            raise WrongTaskError(f"coop_units knows no {', '.join(unknown)}")
        name, state, enabled = said.get("name", ""), said.get("state"), said.get("enabled")
        if "." not in name:
            raise WrongTaskError(f"{name!r} must end with its type, as in {name}.service")
        if state not in (None, *STATES):
            raise WrongTaskError(f"{name}: the state {state!r} is none of {', '.join(STATES)}")
        if enabled not in (None, True, False):
            raise WrongTaskError(f"{name}: enabled must be true or false, not {enabled!r}")
        wanted.append({"name": name, "state": state, "enabled": enabled})
    if not wanted:
        raise WrongTaskError("coop_units is given no units")
    return wanted
