"""The whole examination: servers and domains side by side, each finding as soon as it's there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass

from coopctl.doctor.domains import examine_domain, examine_names, report_unproved
from coopctl.doctor.findings import Finding, error
from coopctl.doctor.hosts import Patient, examine_host
from coopctl.doctor.ports import Served, look_at_port, ports_of
from coopctl.doctor.wanted import Wanted
from coopctl.nameservers.authority import NameServers

_AT_A_TIME = 16


@dataclass(frozen=True)
class Examination:
    """What to look at; everything of the registry has been read."""

    patients: tuple[Patient, ...]
    domains: tuple[Wanted, ...]
    unproved: tuple[str, ...]
    nameservers: NameServers


def examine(what: Examination) -> Iterator[tuple[str, Sequence[Finding]]]:
    """Yield what was looked at (a server's or domain's name) with its findings, as each is done:
    `count_steps` times.
    """
    yield from ((name, [report_unproved(name)]) for name in what.unproved)
    with ThreadPoolExecutor(_AT_A_TIME) as pool:
        running: dict[Future[Sequence[Finding]], str] = {}
        for patient in what.patients:
            # Handed in before what waits for them, and taken in that order: nobody waits for a look
            # that has no thread.
            looks = [
                pool.submit(look_at_port, patient.host, port) for port in ports_of(patient.host)
            ]
            running[pool.submit(_examine_host, patient, looks)] = patient.host.name
            running[pool.submit(_examine_names, patient, what.nameservers)] = patient.host.name
        for wanted in what.domains:
            running[pool.submit(_examine_domain, wanted, what.nameservers)] = wanted.domain.name
        for done in as_completed(running):
            yield running[done], _result(done, name=running[done])


def count_steps(what: Examination) -> int:
    """Return how many times `examine` yields."""
    return 2 * len(what.patients) + len(what.domains) + len(what.unproved)


def _examine_host(patient: Patient, looks: Sequence[Future[Served]]) -> Sequence[Finding]:
    return list(examine_host(patient, served=tuple(look.result() for look in looks)))


def _examine_names(patient: Patient, nameservers: NameServers) -> Sequence[Finding]:
    return (
        list(examine_names(patient.host, nameservers=nameservers))
        if "mail" in patient.host.types
        else []
    )


def _examine_domain(wanted: Wanted, nameservers: NameServers) -> Sequence[Finding]:
    return list(
        examine_domain(wanted.domain, unknown_keys=wanted.unknown_keys, nameservers=nameservers)
    )


def _result(done: Future[Sequence[Finding]], *, name: str) -> Sequence[Finding]:
    try:
        return done.result()
    except Exception as wrong:  # noqa: BLE001 -- one examination that fails is a finding, and no reason to lose the others
        return [
            error(
                "doctor",
                name,
                f"it can't be examined: {type(wrong).__name__}: {wrong}",
                cure="report this: it's a fault of coopctl",
            )
        ]
