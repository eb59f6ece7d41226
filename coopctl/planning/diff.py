"""What differs between two plans, in lines for people. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from coopctl.core.plans.base import PlannedItem
from coopctl.core.plans.host import HostPlan


@dataclass(frozen=True)
class PlanDiff:
    """Lines like `mailbox alma@frysboxen.example`, or `household 0001: quota 10 GiB -> 20 GiB`,
    each tuple sorted. Never a secret.
    """

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)

    def lines(self) -> tuple[str, ...]:
        """Return all lines, marked with `+`, `-` and `~`."""
        marked = (("+", self.added), ("-", self.removed), ("~", self.changed))
        return tuple(f"{mark} {line}" for mark, lines in marked for line in lines)


def diff_plans(old: HostPlan | None, new: HostPlan) -> PlanDiff:
    """Return what has to change for `old` to become `new`; `old` None: nothing was ever applied."""
    before = {item.label: item for item in old.items()} if old is not None else {}
    after = {item.label: item for item in new.items()}
    return PlanDiff(
        added=tuple(sorted(after.keys() - before.keys())),
        removed=tuple(sorted(before.keys() - after.keys())),
        changed=tuple(
            sorted(
                f"{name}: {change}"
                for name in before.keys() & after.keys()
                for change in _describe_changes(before[name], after[name])
            )
        ),
    )


def _describe_changes(old: PlannedItem, new: PlannedItem) -> Iterable[str]:
    if old == new:
        return
    for field in type(new).model_fields:
        before, after = getattr(old, field), getattr(new, field)
        if before != after:
            describe = new.words.get(field)
            yield (
                describe(before, after)
                if describe
                else f"{field} {_words(before)} -> {_words(after)}"
            )


def _words(value: Any) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case tuple():
            return ", ".join(value) or "none"
        case _:
            return str(value or "the co-op")
