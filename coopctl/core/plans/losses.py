"""What members would lose if one plan took another's place. Pure."""

from __future__ import annotations

from coopctl.core.plans.base import PlannedItem
from coopctl.core.plans.host import HostPlan

# So many are taken away without a question: a household closes a mailbox or two.
FEW = 3


def find_losses(old: HostPlan, new: HostPlan) -> tuple[PlannedItem, ...]:
    """Return the mailboxes, lists and sites that work with `old` and no more with `new`, by
    label.
    """
    kept = {item.label for item in new.items() if item.is_in_use}
    lost = {item.label: item for item in old.items() if item.is_in_use and item.label not in kept}
    return tuple(lost[label] for label in sorted(lost))


def count_kinds(items: tuple[PlannedItem, ...]) -> str:
    """Return what there is of each kind, like `31 of mailbox, 2 of site`.

    >>> count_kinds(())
    ''
    """
    kinds = [item.label.partition(" ")[0] for item in items]
    return ", ".join(f"{kinds.count(kind)} of {kind}" for kind in sorted(set(kinds)))
