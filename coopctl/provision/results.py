"""What came of a run, per host."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from coopctl.core.errors import ExitCode
from coopctl.provision.events import Event
from coopctl.provision.explain import explain_error


@dataclass(frozen=True)
class HostResult:
    """Counts of tasks, and the error that ended the host's part, if one did: the failing task, its
    own words, the cure.
    """

    host: str
    ok: int = 0
    changed: int = 0
    skipped: int = 0
    failed: bool = False
    unreachable: bool = False
    refused: bool = False
    task: str = ""
    error: str = ""
    hint: str = ""
    seconds: float = 0.0

    @property
    def succeeded(self) -> bool:
        """Whether everything was done."""
        return not (self.failed or self.unreachable or self.refused)


@dataclass(frozen=True)
class RunResult:
    """All hosts of a run, by name, and where its log is."""

    hosts: tuple[HostResult, ...]
    log: Path

    @property
    def exit_code(self) -> ExitCode:
        """FAILED counts before REFUSED, that before UNREACHABLE."""
        if any(host.failed for host in self.hosts):
            return ExitCode.FAILED
        if any(host.refused for host in self.hosts):
            return ExitCode.REFUSED
        return (
            ExitCode.UNREACHABLE if any(host.unreachable for host in self.hosts) else ExitCode.DONE
        )

    @property
    def changed(self) -> int:
        """How many tasks changed something (with --check: would change)."""
        return sum(host.changed for host in self.hosts)


@dataclass
class Tally:
    """Counts events into results while they come in."""

    results: dict[str, HostResult] = field(default_factory=dict)

    def start(self, hosts: Iterable[str]) -> None:
        """Note the hosts that take part."""
        for host in hosts:
            self.results.setdefault(host, HostResult(host))

    def count(self, event: Event, *, seconds: float) -> None:
        """Count one event; `seconds` since the run began."""
        seen = self.results.get(event.host)
        if seen is None:
            return
        seen = replace(seen, seconds=seconds)
        match event.kind:
            case "ok":
                seen = replace(seen, ok=seen.ok + 1)
            case "changed":
                seen = replace(seen, ok=seen.ok + 1, changed=seen.changed + 1)
            case "skipped":
                seen = replace(seen, skipped=seen.skipped + 1)
            case "failed" | "unreachable" | "refused":
                error, hint = explain_error(event.detail, host=event.host)
                seen = replace(
                    seen,
                    failed=seen.failed or event.kind == "failed",
                    unreachable=seen.unreachable or event.kind == "unreachable",
                    refused=seen.refused or event.kind == "refused",
                    task=event.text,
                    error=error,
                    hint=event.hint or hint,
                )
            case _:
                pass
        self.results[event.host] = seen

    def succeeded(self, host: str) -> bool:
        """Whether nothing has failed on the host so far."""
        return self.results[host].succeeded

    def finish(self, log: Path) -> RunResult:
        """Return the results by host name."""
        return RunResult(tuple(self.results[host] for host in sorted(self.results)), log)
