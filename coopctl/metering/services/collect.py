"""Collecting: every server's spool, in parallel, each reading exactly once.

A batch of readings and the place that it leads to are one transaction, so that a collect which is
killed goes on where it was. Only the calling thread writes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from coopctl.core.errors import CoopError, ExitCode
from coopctl.metering.models import HostState
from coopctl.metering.parallel import SpoolReaders
from coopctl.metering.services.store import Stored, household_numbers, one_writer, store_readings
from coopctl.metering.spools import Batch, Mark
from coopctl.provision.hosts import Host


@dataclass(frozen=True)
class HostResult:
    """What came from one host; `error` says why it isn't all."""

    host: str
    stored: Stored = field(default_factory=Stored)
    error: CoopError | None = None


@dataclass(frozen=True)
class CollectResult:
    """One result per host, in the order of the hosts."""

    hosts: tuple[HostResult, ...]

    @property
    def exit_code(self) -> ExitCode:
        """UNREACHABLE if that is all that went wrong; FAILED if something else did."""
        codes = {result.error.exit_code for result in self.hosts if result.error}
        if not codes:
            return ExitCode.DONE
        return ExitCode.UNREACHABLE if codes == {ExitCode.UNREACHABLE} else ExitCode.FAILED


OnEvent = Callable[[HostResult], None]


def collect_usage(hosts: Sequence[Host], *, now: datetime, on_event: OnEvent) -> CollectResult:
    """Collect every host's spool. `on_event` gets a host's result so far after each batch.

    A host that fails keeps what was stored of it, and doesn't stop the others; its error is in the
    result.
    """
    results = {host.name: HostResult(host.name) for host in hosts}
    marks = {host.name: _find_mark(host.name) for host in hosts}
    households = household_numbers()
    with SpoolReaders(hosts, marks=marks, now=now) as items:
        for item in items:
            result = results[item.host]
            if isinstance(item, Batch):
                result = replace(
                    result,
                    stored=result.stored + _store_batch(item, households=households, now=now),
                )
            elif isinstance(item.error, CoopError):
                result = replace(result, error=item.error)
            elif item.error is not None:
                raise item.error
            results[item.host] = result
            on_event(result)
    return CollectResult(tuple(results.values()))


def _find_mark(host: str) -> Mark:
    state = HostState.objects.filter(host=host).first()
    return Mark(state.spool, state.last_seq, state.last_line) if state else Mark()


def _store_batch(batch: Batch, *, households: frozenset[str], now: datetime) -> Stored:
    with one_writer():
        stored = store_readings(batch.readings, households=households, now=now)
        state, _ = HostState.objects.get_or_create(host=batch.host)
        state.spool, state.last_seq, state.last_line = (
            batch.mark.spool,
            batch.mark.last_seq,
            batch.mark.last_line,
        )
        if batch.complete:
            state.collected_at = now
        state.save()
    return stored
