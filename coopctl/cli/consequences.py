"""What follows when a member's things end, in sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coopctl.registry.queries.dependents import Dependents
    from coopctl.registry.services.returning import Returned

_SHOWN = 5
_DEPENDS = {
    "aliases": "aliases that lead nowhere then: mail to them is refused",
    "shorter": "aliases that lose a target, and go on",
    "forwards": "mailboxes that forward there; what comes stays in them then",
    "lists": "lists that have no owner then",
}


def tell_ends(held: Mapping[str, Sequence[str]]) -> list[str]:
    """Return a sentence for each kind of account, of `{"mailbox": ["alma@…"]}`."""
    from coopctl.registry.kinds import KINDS

    return [f"{KINDS[kind].ends}: {_name(names)}" for kind, names in held.items() if names]


def tell_dependents(dependents: Dependents) -> list[str]:
    """Return a sentence for each kind of dependence."""
    found = {name: getattr(dependents, name) for name in _DEPENDS}
    return [f"{_DEPENDS[name]}: {_name(names)}" for name, names in found.items() if names]


def tell_ended(ended: Mapping[str, Sequence[str]]) -> list[str]:
    """Return a sentence for each kind of account that ended with a leave."""
    from coopctl.registry.kinds import KINDS, Ending

    done = {Ending.CLOSED: "closed", Ending.DELETED: "removed"}
    return [f"{done[KINDS[kind].ending]}: {_name(names)}" for kind, names in ended.items()]


def tell_returned(returned: Returned) -> list[str]:
    """Return what is open again with a leave that was taken back, and what isn't."""
    restored = [f"open again: {_name(names)}" for names in returned.restored.values()]
    return [*restored, *(f"not brought back: {problem}" for problem in returned.problems)]


def _name(names: Sequence[str]) -> str:
    more = len(names) - _SHOWN
    return ", ".join(names[:_SHOWN]) + (f" and {more} more" if more > 0 else "")
