"""What the control side remembers of servers: the plan last applied, and public DKIM records."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from coopctl.core.plan import HostPlan, PlannedDomain, render_plan
from coopctl.provision.files import write_atomically
from coopctl.settings.paths import state_directory


def applied_path(host: str) -> Path:
    """Return where the plan last applied to the host is kept; its mtime is when."""
    return state_directory() / "applied" / f"{host}.json"


def note_applied(plan: HostPlan) -> None:
    """Keep the plan that the host now has."""
    write_atomically(applied_path(plan.host), render_plan(plan).encode())


def record_path(name: str) -> Path:
    """Return where the public record of the key `<domain>.<selector>` is kept."""
    return state_directory() / "dkim" / f"{name}.txt"


def note_record(name: str, *, record: str) -> None:
    """Keep a public DKIM record, as a line of a zone file."""
    write_atomically(record_path(name), f"{record}\n".encode(), mode=0o644)


def missing_records(domains: Iterable[PlannedDomain]) -> tuple[str, ...]:
    """Return the names of the keys whose public record isn't kept yet."""
    names = (f"{domain.name}.{domain.dkim_selector}" for domain in domains)
    return tuple(name for name in names if not record_path(name).is_file())
