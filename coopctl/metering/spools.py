"""A server's spool as the agent shows it: what it is, and its readings in batches."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any

from coopctl.core.errors import CoopError
from coopctl.core.metering.readings import MeterReading, parse_reading
from coopctl.provision.hosts import Host
from coopctl.provision.ssh import Client, run_lines

AGENT = "/usr/local/sbin/coop-agent"
BATCH = 5000
TOLERATED_CLOCK = timedelta(minutes=5)


@dataclass(frozen=True)
class Mark:
    """A place in a spool: everything up to `last_seq` is stored here; `last_line` is what the agent
    said of that reading.
    """

    spool: str = ""
    last_seq: int = 0
    last_line: str = ""


@dataclass(frozen=True)
class Batch:
    """Readings that lie before `mark`. `complete`: the spool has no more."""

    host: str
    mark: Mark
    readings: tuple[MeterReading, ...] = ()
    complete: bool = False


def read_spool(client: Client, *, host: Host, mark: Mark, now: datetime) -> Iterator[Batch]:
    """Yield what the spool has after `mark`, from its beginning if the mark isn't a place in it, at
    most BATCH readings at a time.

    The first batch is empty and says where reading starts. Raises CoopError if the server is
    another one, its clock is wrong, or its agent fails.
    """
    status = _object(next(run_lines(client, host=host, command=(AGENT, "status")), ""), host=host)
    place, lines = _go_on(
        client, host=host, mark=_find_start(status, host=host, mark=mark, now=now)
    )
    yield Batch(host.name, place)
    while chunk := list(islice(lines, BATCH)):
        readings, last = [], place.last_seq
        for line in chunk:
            last, reading = _parse_line(line, host=host, after=last)
            readings.append(reading)
        place = Mark(place.spool, last, chunk[-1])
        yield Batch(host.name, place, tuple(readings))
    yield Batch(host.name, place, complete=True)


def _find_start(status: dict[str, Any], *, host: Host, mark: Mark, now: datetime) -> Mark:
    try:
        name, spool, last_seq = str(status["host"]), str(status["spool"]), int(status["last_seq"])
        ahead = datetime.fromisoformat(status["now"]).astimezone(UTC) - now
    except (LookupError, TypeError, ValueError) as error:
        raise _unknown_answer(host) from error
    if name != host.name:
        raise CoopError(
            f"{host.name} says that it is {name}",
            hint="check ansible_host, or deploy it again if it was renamed",
        )
    if abs(ahead) > TOLERATED_CLOCK:
        seconds = f"{abs(ahead).total_seconds():,.0f}"
        direction = "ahead" if ahead > timedelta() else "behind"
        hint = f"run `timedatectl` on {host.name} and here; nothing was stored"
        raise CoopError(f"the clock of {host.name} is {seconds} s {direction}", hint=hint)
    return mark if mark.spool == spool and mark.last_seq <= last_seq else Mark(spool)


def _go_on(client: Client, *, host: Host, mark: Mark) -> tuple[Mark, Iterator[str]]:
    """Return the mark and the lines after it; all lines if its number is another reading's.

    It has in a spool that was restored from a backup and has run on: what was written since is new,
    under old numbers.
    """
    if mark.last_seq:
        lines = _export(client, host=host, after=mark.last_seq - 1)
        if next(lines, "") == mark.last_line:
            return mark, lines
    return Mark(mark.spool), _export(client, host=host, after=0)


def _export(client: Client, *, host: Host, after: int) -> Iterator[str]:
    return run_lines(client, host=host, command=(AGENT, "export", "--after", str(after)))


def _parse_line(line: str, *, host: Host, after: int) -> tuple[int, MeterReading]:
    fields = _object(line, host=host)
    seq = fields.get("seq")
    if type(seq) is not int or seq <= after:
        raise _unknown_answer(host)
    try:
        return seq, parse_reading(fields, host=host.name)
    except ValueError as error:
        raise CoopError(
            f"{host.name} sent something that isn't a reading: seq {seq}: {error}"
        ) from error


def _object(line: str, *, host: Host) -> dict[str, Any]:
    try:
        document = json.loads(line)
    except ValueError as error:
        raise _unknown_answer(host) from error
    if not isinstance(document, dict):
        raise _unknown_answer(host)
    return document


def _unknown_answer(host: Host) -> CoopError:
    return CoopError(
        f"the agent of {host.name} gives an answer that can't be read",
        hint=f"`coopctl deploy --limit {host.name}` renews it",
    )
