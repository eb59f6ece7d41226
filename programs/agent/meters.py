"""One run of one meter: close the hours that are over, in one transaction.

An hour is closed once and never written again. Use that shows up later, because the hour was closed
early or the clock went back, counts in the first hour that is still open: nothing is lost and
nothing counts twice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace

from .config import Config
from .counters import spread, used_since
from .hours import SECONDS, hour_of, hours_to_close
from .households import Households
from .readers.cpu import read_slices
from .readers.journal import LISTS, POSTFIX, Entry, read_journal
from .readers.lists import ListDeliveries
from .readers.mail import ReceivedMail, SentMail
from .readers.storage import measure_drawers
from .readers.web import read_transfer
from .spool import MeterState, Reading, Spool

Counts = SentMail | ReceivedMail | ListDeliveries
_FORGET_SUBMISSIONS_AFTER = 24  # hours
_AHEAD = (
    10 * 60 * 1_000_000
)  # microseconds: entries that are written during the run are no sign of a wrong clock


@dataclass(frozen=True)
class Run:
    """`now` in microseconds since 1970, UTC; hours before `until` are to be closed. `notes` gathers
    what the journal shall say.
    """

    config: Config
    households: Households
    now: int
    until: int
    notes: list[str] = field(default_factory=list)

    @property
    def hour(self) -> int:
        """The running hour."""
        return hour_of(self.now // 1_000_000)


def read_meter(name: str, *, spool: Spool, run: Run) -> tuple[MeterState, int]:
    """Close the hours of a meter that has a reader. Returns its state before the run, and how many
    readings were written. Raises ProgramError.

    A meter that has just been switched on begins with the running hour: what lies before it isn't
    read.
    """
    with spool.transaction():
        state = spool.meter(name) or MeterState(
            since=run.now, open_hour=run.hour, read_at=run.now // 1_000_000
        )
        readings, cursor = READERS[name](name, spool, state, run)
        spool.add(readings)
        after = replace(
            state,
            open_hour=max(state.open_hour, run.until),
            read_at=run.now // 1_000_000,
            cursor=cursor,
        )
        spool.save_meter(name, state=after)
    return state, len(readings)


def _read_storage(
    _name: str, spool: Spool, state: MeterState, run: Run
) -> tuple[list[Reading], str | None]:
    hours = hours_to_close(open_hour=state.open_hour, until=run.until)
    sizes = measure_drawers(run.config.drawers, households=run.households.numbers)
    last = spool.last_sizes()
    spool.save_last_sizes(sizes)
    return list(integrate_sizes(sizes, last=last, hours=hours, measured_from=run.hour - 1)), None


def integrate_sizes(
    sizes: Mapping[str, int], *, last: Mapping[str, int], hours: range, measured_from: int
) -> Iterator[Reading]:
    """Yield byte-seconds per drawer and hour.

    The size measured now stands for the hour just past, `measured_from`, and later; hours before it
    were missed: the last size is carried through them, and they are marked as estimated.
    """
    for hour in hours:
        estimated = hour < measured_from
        for number, size in (last if estimated else sizes).items():
            if number in sizes:
                yield Reading(
                    number, "storage", f"drawer/{number}", hour, size * SECONDS, estimated
                )


def _read_cpu(
    _name: str, spool: Spool, state: MeterState, run: Run
) -> tuple[list[Reading], str | None]:
    """Use since the last run, over all hours since then: their sum is exact, and where it's more
    than one hour, each is an estimate.

    The first run only notes where the counters stand; a slice that is made later begins at zero.
    """
    hours = hours_to_close(open_hour=state.open_hour, until=run.until)
    values = read_slices(run.config.cgroups, households=run.households.numbers)
    last, is_first = spool.last_counters("cpu"), spool.meter("cpu") is None
    if hours or is_first:
        spool.save_last_counters("cpu", values=values)
    return [
        Reading(number, "cpu", f"slice/{number}", hour, part, len(hours) > 1)
        for number, value in (values.items() if hours and not is_first else ())
        for hour, part in spread(used_since(value, last=last.get(number, 0)), hours=hours)
        if part
    ], None


def _read_web(
    _name: str, _spool: Spool, state: MeterState, run: Run
) -> tuple[list[Reading], str | None]:
    counts: Counter[tuple[int, str]] = Counter()
    cursor = state.cursor
    if state.open_hour >= run.until:
        return [], cursor
    for transfer, after in read_transfer(run.config.web_log, cursor=state.cursor, until=run.until):
        cursor = after
        if transfer.broken:
            run.notes.append(
                f"web_transfer: {transfer.broken} lines of {run.config.web_log} can't be read and "
                "count for nobody"
            )
        for (hour, household), amount in transfer.totals.items():
            if household in run.households.numbers and (hour >= state.open_hour or state.cursor):
                counts[max(hour, state.open_hour), household] += amount
    return [
        Reading(number, "web_transfer", f"web/{number}", hour, count)
        for (hour, number), count in sorted(counts.items())
    ], cursor


def _read_sent(
    name: str, spool: Spool, state: MeterState, run: Run
) -> tuple[list[Reading], str | None]:
    submitted = spool.submitted()
    counter = SentMail(run.households, submitted=submitted)
    found = _read_journal(name, counter=counter, place="mail", state=state, run=run)
    spool.save_submitted(submitted, hour=run.hour, oldest=run.hour - _FORGET_SUBMISSIONS_AFTER)
    return found


def _read_received(
    name: str, _spool: Spool, state: MeterState, run: Run
) -> tuple[list[Reading], str | None]:
    counter = ReceivedMail(run.households)
    return _read_journal(name, counter=counter, place="mail", state=state, run=run)


def _read_lists(
    name: str, _spool: Spool, state: MeterState, run: Run
) -> tuple[list[Reading], str | None]:
    counter = ListDeliveries(run.households)
    return _read_journal(name, counter=counter, place="lists", state=state, run=run, units=LISTS)


def _read_journal(
    name: str,
    *,
    counter: Counts,
    place: str,
    state: MeterState,
    run: Run,
    units: Sequence[str] = POSTFIX,
) -> tuple[list[Reading], str | None]:
    with closing(read_journal(cursor=state.cursor, since=state.since, units=units)) as entries:
        counts, cursor = count_messages(
            entries, counter=counter, open_hour=state.open_hour, until=run.until, now=run.now
        )
    readings = [
        Reading(number, name, f"{place}/{number}", hour, count)
        for (hour, number), count in sorted(counts.items())
    ]
    return readings, cursor or state.cursor


def count_messages(
    entries: Iterable[Entry], *, counter: Counts, open_hour: int, until: int, now: int
) -> tuple[Counter[tuple[int, str]], str | None]:
    """Return (hour, household) → messages in the hours `[open_hour, until)`, and the cursor of the
    last entry that was used.

    An entry of an hour that is closed, or from the future (the clock has gone back since), belongs
    to the first open hour.
    """
    counts: Counter[tuple[int, str]] = Counter()
    cursor = None
    for entry in entries:
        hour = (
            open_hour
            if entry.time > now + _AHEAD
            else max(open_hour, hour_of(entry.time // 1_000_000))
        )
        if hour >= until:
            break
        cursor = entry.cursor
        counted = counter.count(entry)
        if counted:
            household, quantity = (counted, 1) if isinstance(counted, str) else counted
            counts[hour, household] += quantity
    return counts, cursor


# Returns the meter's readings, and the cursor to go on from, if it has one.
Reader = Callable[[str, Spool, MeterState, Run], tuple[list[Reading], str | None]]
# Meters that aren't here are read elsewhere, or nowhere: this agent skips them.
READERS: Mapping[str, Reader] = {
    "storage": _read_storage,
    "mail_sent": _read_sent,
    "mail_received": _read_received,
    "list_deliveries": _read_lists,
    "web_transfer": _read_web,
    "cpu": _read_cpu,
}
