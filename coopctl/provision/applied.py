"""What the control side remembers of servers: the plan last applied, and public DKIM records."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from coopctl.core.dkim import key_labels
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
    """Return where the public record of the key `<domain>.<label>` is kept."""
    return state_directory() / "dkim" / f"{name}.txt"


def note_record(name: str, *, record: str) -> None:
    """Keep a public DKIM record, as a line of a zone file."""
    write_atomically(record_path(name), f"{record}\n".encode(), mode=0o644)


def missing_records(domains: Iterable[PlannedDomain]) -> tuple[str, ...]:
    """Return the names of the keys whose public record isn't kept yet."""
    return tuple(name for domain in domains for name in domain.dkim_keys if not record_path(name).is_file())


def read_dkim_records(domain: str, selectors: Iterable[str]) -> dict[str, str | None]:
    """Return the public records of the selectors' keys, as rspamadm writes them (zone file syntax), by what stands before `._domainkey`.

    None for a key that isn't known here yet: the next apply makes it and fetches its record.
    """
    files = {label: record_path(f"{domain}.{label}") for selector in selectors for label in key_labels(selector)}
    return {label: file.read_text(encoding="utf-8") if file.is_file() else None for label, file in files.items()}
