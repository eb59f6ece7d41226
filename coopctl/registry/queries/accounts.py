"""When households had which service accounts, as the audit log and persons' stays tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from coopctl.registry.models import AuditEntry, Person

_BEGINS = ("add", "reopen")
_PASSES = ("keep",)
_ENDS = ("close", "remove", "release")

Span = tuple[date, date | None]


@dataclass(frozen=True)
class _Holder:
    """Whose an account is; `person` is an e-mail address."""

    household: str | None = None
    person: str | None = None

    def after(self, change: Mapping[str, Any]) -> _Holder:
        return replace(
            self, **{name: change[name] for name in ("household", "person") if name in change}
        )


def account_spans(
    kinds: Collection[str], *, zone: str
) -> Mapping[str, Mapping[str, tuple[Span, ...]]]:
    """Return kind → household number → [first day, first day without) of each account; the co-op's
    own have no household.

    Days are those of the zone. An account that is added and removed on one day has none; a person's
    ends with the person's stay.
    """
    spans: dict[str, dict[str, list[Span]]] = {kind: defaultdict(list) for kind in kinds}
    for kind, household, span in _read_spans(kinds, zone=ZoneInfo(zone)):
        spans[kind][household].append(span)
    return {
        kind: {
            number: tuple(sorted(its_spans, key=str))
            for number, its_spans in sorted(by_household.items())
        }
        for kind, by_household in spans.items()
    }


def _read_spans(kinds: Collection[str], *, zone: ZoneInfo) -> Iterator[tuple[str, str, Span]]:
    lefts = _read_lefts()
    holders: dict[tuple[str, str], _Holder] = defaultdict(_Holder)
    begun: dict[tuple[str, str], date] = {}

    def end(account: tuple[str, str], day: date | None) -> Iterator[tuple[str, str, Span]]:
        start, holder = begun.pop(account), holders[account]
        if holder.household is not None:
            ends = [left for left in lefts[holder.household, holder.person] if left > start]
            yield (
                account[0],
                holder.household,
                (start, min(ends if day is None else [*ends, day], default=None)),
            )

    entries = AuditEntry.objects.filter(
        kind__in=kinds, action__in=(*_BEGINS, *_PASSES, *_ENDS)
    ).order_by("pk")
    for kind, subject, action, at, after in entries.values_list(
        "kind", "subject", "action", "at", "after"
    ):
        account, day = (kind, subject), at.astimezone(zone).date()
        if (
            action not in _PASSES and account in begun
        ):  # one that begins again had ended with its person's stay
            yield from end(account, day)
        if action in _BEGINS:
            begun[account] = day
        holders[account] = holders[account].after(after or {})
    for account in list(begun):
        yield from end(account, None)


def _read_lefts() -> Mapping[tuple[str | None, str | None], list[date]]:
    """Return (household, person) → the days on which the person's stays there end."""
    lefts: dict[tuple[str | None, str | None], list[date]] = defaultdict(list)
    for household, email, left in Person.objects.exclude(left=None).values_list(
        "household__number", "email", "left"
    ):
        assert left is not None
        lefts[household, email].append(left)
    return lefts
