"""What differs between two plans, in lines for people. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from coopctl.core.accounts.sshkeys import fingerprint
from coopctl.core.plans.base import HostPlan, MailPlan, PlannedAppPassword, WebPlan
from coopctl.core.quantity import format_size


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
    before = _index(old) if old is not None else {}
    after = _index(new)
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


def _index(plan: HostPlan) -> Mapping[str, BaseModel]:
    mail = plan.mail or MailPlan()
    named: dict[str, BaseModel] = {f"household {one.number}": one for one in plan.households}
    named |= {f"domain {one.name}": one for one in mail.domains}
    named |= {f"mailbox {one.address}": one for one in mail.mailboxes}
    named |= {f"alias {one.address}": one for one in mail.aliases}
    named |= {f"list {one.address}": one for one in plan.lists}
    web = plan.web or WebPlan()
    named |= {f"site {one.name}": one for one in web.sites}
    return named | {
        f"SFTP key {fingerprint(one.key)} of household {one.household}": one for one in web.keys
    }


def _describe_changes(old: BaseModel, new: BaseModel) -> Iterable[str]:
    if old == new:
        return
    for field in type(new).model_fields:
        before, after = getattr(old, field), getattr(new, field)
        if before != after:
            yield _describe_change(field, before, after)


def _describe_change(field: str, before: Any, after: Any) -> str:
    describe = _IN_WORDS.get(field)
    return describe(before, after) if describe else f"{field} {_words(before)} -> {_words(after)}"


def _words(value: Any) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case tuple():
            return ", ".join(value) or "none"
        case _:
            return str(value or "the co-op")


def _describe_app_passwords(
    old: Sequence[PlannedAppPassword], new: Sequence[PlannedAppPassword]
) -> str:
    before, after = {one.id for one in old}, {one.id for one in new}
    changes = [f"{one} added" for one in sorted(after - before)] + [
        f"{one} revoked" for one in sorted(before - after)
    ]
    return f"app passwords: {', '.join(changes) or 'others of the same ids'}"


def _size(quota_bytes: int | None) -> str:
    return "none of its own" if quota_bytes is None else format_size(quota_bytes)


def _describe_settings(before: BaseModel, after: BaseModel) -> str:
    names = type(after).model_fields
    changed = [name for name in names if getattr(before, name) != getattr(after, name)]
    return f"settings {', '.join(changed)}"


# Fields of which the values alone would say too little, or too much.
_IN_WORDS: Mapping[str, Callable[[Any, Any], str]] = {
    "password_hash": lambda _before, _after: "another password",
    "archive_password_hash": lambda _before, _after: "another password",
    "app_passwords": _describe_app_passwords,
    "quota_bytes": lambda before, after: f"quota {_size(before)} -> {_size(after)}",
    "settings": _describe_settings,
    "database": lambda before, after: (
        f"database {after}" if after else f"no database ({before} keeps its data)"
    ),
    "whole_addresses": lambda _before, after: (
        f"its log {'keeps whole' if after else 'cuts'} addresses of visitors"
    ),
}
