"""The whole examination: servers and domains side by side, each finding as soon as it's there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass

from coopctl.doctor.domains import examine_domain, examine_names, report_unverified
from coopctl.doctor.findings import Finding, error
from coopctl.doctor.hosts import ExaminedServer, examine_host
from coopctl.doctor.ports import Served, look_at_port, ports_of
from coopctl.doctor.wanted import ExaminedDomain
from coopctl.nameservers.authority import NameServers

_AT_A_TIME = 16


@dataclass(frozen=True)
class Examination:
    """What to look at; everything of the registry has been read."""

    servers: tuple[ExaminedServer, ...]
    domains: tuple[ExaminedDomain, ...]
    unverified: tuple[str, ...]
    nameservers: NameServers


def examine(what: Examination) -> Iterator[tuple[str, Sequence[Finding]]]:
    """Yield what was looked at (a server's or domain's name) with its findings, as each is done:
    `count_steps` times.
    """
    yield from ((name, [report_unverified(name)]) for name in what.unverified)
    with ThreadPoolExecutor(_AT_A_TIME) as pool:
        running: dict[Future[Sequence[Finding]], str] = {}
        for server in what.servers:
            # Ports are submitted before the host that waits for them, and the pool runs tasks in
            # that order: no host waits for a port that has no thread.
            looks = [pool.submit(look_at_port, server.host, port) for port in ports_of(server.host)]
            running[pool.submit(_examine_host, server, looks)] = server.host.name
            running[pool.submit(_examine_names, server, what.nameservers)] = server.host.name
        for wanted in what.domains:
            running[pool.submit(_examine_domain, wanted, what.nameservers)] = wanted.domain.name
        for done in as_completed(running):
            yield running[done], _result(done, name=running[done])


def count_steps(what: Examination) -> int:
    """Return how many times `examine` yields."""
    return 2 * len(what.servers) + len(what.domains) + len(what.unverified)


def _examine_host(server: ExaminedServer, looks: Sequence[Future[Served]]) -> Sequence[Finding]:
    return list(examine_host(server, served=tuple(look.result() for look in looks)))


def _examine_names(server: ExaminedServer, nameservers: NameServers) -> Sequence[Finding]:
    return (
        list(examine_names(server.host, nameservers=nameservers))
        if "mail" in server.host.types
        else []
    )


def _examine_domain(wanted: ExaminedDomain, nameservers: NameServers) -> Sequence[Finding]:
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
