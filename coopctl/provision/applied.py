"""What the control side remembers of servers: the plan last applied, public DKIM records, and the
keys of certificates.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from coopctl.core.accounts.dkim import key_labels
from coopctl.core.errors import CoopError
from coopctl.core.plans.host import HostPlan, read_plan
from coopctl.core.plans.mail import PlannedDomain
from coopctl.provision.files import write_atomically
from coopctl.settings.paths import state_directory

_DAY = 24 * 3600


def applied_path(host: str) -> Path:
    """Return where the plan last applied to the host is kept; its mtime is when."""
    return state_directory() / "applied" / f"{host}.json"


def note_applied(host: str, *, text: str) -> None:
    """Keep the canonical text of the plan that the host now has."""
    write_atomically(applied_path(host), text.encode())


def read_applied(host: str) -> HostPlan | None:
    """Return the plan last applied to the host. None: there is none, or a coopctl of another time
    wrote it, whose plans were otherwise: then nothing of it counts as applied.
    """
    file = applied_path(host)
    try:
        return read_plan(file.read_text(encoding="utf-8")) if file.is_file() else None
    except CoopError:
        return None


def record_path(name: str) -> Path:
    """Return where the public record of the key `<domain>.<label>` is kept."""
    return state_directory() / "dkim" / f"{name}.txt"


def note_record(name: str, *, record: str) -> None:
    """Keep a public DKIM record, as a line of a zone file."""
    write_atomically(record_path(name), f"{record}\n".encode(), mode=0o644)


def missing_records(domains: Iterable[PlannedDomain]) -> tuple[str, ...]:
    """Return the names of the keys whose public record isn't kept yet."""
    folder = state_directory() / "dkim"
    kept = {file.stem for file in folder.iterdir()} if folder.is_dir() else set()
    return tuple(name for domain in domains for name in domain.dkim_keys if name not in kept)


def read_dkim_records(domain: str, selectors: Iterable[str]) -> dict[str, str | None]:
    """Return the public records of the selectors' keys, as rspamadm writes them (zone file syntax),
    by what stands before `._domainkey`.

    None for a key that isn't known here yet: the next apply makes it and fetches its record.
    """
    files = {
        label: record_path(f"{domain}.{label}")
        for selector in selectors
        for label in key_labels(selector)
    }
    return {
        label: file.read_text(encoding="utf-8") if file.is_file() else None
        for label, file in files.items()
    }


def note_certificate_key(name: str, *, sha256: str) -> None:
    """Keep the SHA-256 of the public key of the certificate for `name`."""
    write_atomically(_key_path(name), f"{sha256}\n".encode(), mode=0o644)


def read_certificate_key(name: str) -> str | None:
    """Return that SHA-256 in hex; None if no apply has fetched it yet."""
    file = _key_path(name)
    return file.read_text(encoding="utf-8").strip() if file.is_file() else None


def is_certificate_key_fresh(name: str, *, now: float) -> bool:
    """Tell whether it was fetched within a day of `now` (UTC seconds): certificates may get new
    keys at any time.
    """
    file = _key_path(name)
    return file.is_file() and now - file.stat().st_mtime < _DAY


def _key_path(name: str) -> Path:
    return state_directory() / "tls" / f"{name}.sha256"
