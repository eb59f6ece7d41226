"""When households had which service accounts, as the audit log tells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from zoneinfo import ZoneInfo

from coopctl.registry.models import AuditEntry

_BEGINS = ("add", "reopen")
_ENDS = ("close", "remove", "release")

Span = tuple[date, date | None]


def account_spans(kinds: Collection[str], *, zone: str) -> Mapping[str, Mapping[str, tuple[Span, ...]]]:
    """Return kind → household number → [first day, first day without) of each account; the co-op's own have no household.

    Days are those of the zone. An account that is added and removed on one day has none.
    """
    spans: dict[str, dict[str, list[Span]]] = {kind: defaultdict(list) for kind in kinds}
    for kind, household, span in _read_spans(kinds, zone=ZoneInfo(zone)):
        spans[kind][household].append(span)
    return {
        kind: {number: tuple(sorted(its_spans, key=str)) for number, its_spans in sorted(by_household.items())}
        for kind, by_household in spans.items()
    }


def _read_spans(kinds: Collection[str], *, zone: ZoneInfo) -> Iterator[tuple[str, str, Span]]:
    owners: dict[tuple[str, str], str | None] = {}
    begun: dict[tuple[str, str], date] = {}
    entries = AuditEntry.objects.filter(kind__in=kinds, action__in=(*_BEGINS, *_ENDS)).order_by("pk")
    for kind, subject, action, at, after in entries.values_list("kind", "subject", "action", "at", "after"):
        account, day = (kind, subject), at.astimezone(zone).date()
        if action in _BEGINS:
            owners[account] = (after or {}).get("household", owners.get(account))
            begun.setdefault(account, day)
        elif account in begun:
            start, owner = begun.pop(account), owners[account]
            if owner is not None:
                yield kind, owner, (start, day)
    for account, start in begun.items():
        owner = owners[account]
        if owner is not None:
            yield account[0], owner, (start, None)
