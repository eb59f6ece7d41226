"""The usage ledger: each reading once, none overwritten, days that always sum to their hours."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import itemgetter

from django.db import IntegrityError, transaction

from coopctl.core.metering.hours import HOURS_A_DAY
from coopctl.metering.models import Intake, Resource
from coopctl.metering.queries.entries import find_entries
from coopctl.metering.services.bulk import DailyKey, Entry, add_daily, insert_entries

_DAYS_AT_ONCE = 100_000
_IDENTITY = itemgetter(0, 1)


@dataclass(frozen=True)
class Booked:
    """How many entries were new or already stored, and those that contradict a stored one."""

    added: int
    unchanged: int
    conflicts: Sequence[Entry]


class UsageLedger:
    """Takes readings into one intake, inside `one_writer`; `close` writes what is left. Few days
    wait at a time, so memory stays small.
    """

    def __init__(self, *, now: datetime) -> None:
        self._now = now
        self._intake: Intake | None = None
        self._resources = {
            (one.meter, one.host, one.name): one.pk for one in Resource.objects.all()
        }
        self._days: dict[DailyKey, list[int]] = {}

    def resource(self, *, meter: str, host: str, name: str) -> int:
        """Return the key of a resource; the first reading of a new one makes it."""
        key = (meter, host, name)
        if key not in self._resources:
            self._resources[key] = Resource.objects.create(meter=meter, host=host, name=name).pk
        return self._resources[key]

    def book(self, entries: Sequence[Entry]) -> Booked:
        """Store the entries that are new. Readings near each other in time are found quickest."""
        conflicts: list[Entry] = []
        if len(set(map(_IDENTITY, entries))) == len(entries):
            fresh = sorted(entries)
        else:
            first = {_IDENTITY(entry): entry for entry in reversed(entries)}
            fresh = sorted(first.values())
            conflicts = [
                entry for entry in entries if _differs(entry, first[_IDENTITY(entry)][2:4])
            ]
        try:
            with transaction.atomic():
                insert_entries(fresh, intake=self._open(fresh))
        except IntegrityError:
            known = find_entries([entry[:2] for entry in fresh])
            conflicts = [entry for entry in conflicts if entry[:2] not in known]
            conflicts += [
                entry
                for entry in entries
                if entry[:2] in known and _differs(entry, known[entry[:2]])
            ]
            fresh = [entry for entry in fresh if entry[:2] not in known]
            insert_entries(fresh, intake=self._open(fresh))
        self._add_up(fresh)
        return Booked(len(fresh), len(entries) - len(fresh) - len(conflicts), conflicts)

    def close(self) -> None:
        """Write the days and the intake's bounds."""
        if self._days:
            add_daily(self._days)
            self._days.clear()
        if self._intake is not None:
            self._intake.save()

    def _open(self, entries: Sequence[Entry]) -> int:
        if not entries:
            return 0
        first, last = entries[0][0], entries[-1][0]
        if self._intake is None:
            self._intake = Intake.objects.create(
                received_at=self._now, first_hour=first, last_hour=last
            )
        self._intake.first_hour = min(self._intake.first_hour, first)
        self._intake.last_hour = max(self._intake.last_hour, last)
        return self._intake.pk

    def _add_up(self, entries: Iterable[Entry]) -> None:
        days = self._days
        for hour, resource, household, quantity, estimated in entries:
            day, bit = divmod(hour, HOURS_A_DAY)
            sums = days.get((resource, day, household))
            if sums is None:
                sums = days[resource, day, household] = [0, 0, 0]
            sums[0] += quantity
            sums[1] |= 1 << bit
            if estimated:
                sums[2] |= 1 << bit
        if len(days) > _DAYS_AT_ONCE:
            add_daily(days)
            days.clear()


def _differs(entry: Entry, fact: tuple[str, int]) -> bool:
    return entry[2:4] != fact
