"""One server, looked at from inside (SSH) and from outside (its ports)."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from coopctl.core.errors import CoopError, UnreachableError
from coopctl.core.plans.host import HostPlan
from coopctl.doctor.certificates import check_certificates
from coopctl.doctor.drift import check_collecting, check_plan
from coopctl.doctor.findings import Finding, Severity, error
from coopctl.doctor.machine import (
    check_clock,
    check_disks,
    check_drawers,
    check_units,
    check_unread,
    check_updates,
)
from coopctl.doctor.mail import check_held, check_queue
from coopctl.doctor.observed import observe
from coopctl.doctor.ports import Served, check_ports
from coopctl.provision.hosts import Host


@dataclass(frozen=True)
class ExaminedServer:
    """A server, the plan that it should have (None: it holds nothing of members), and when its use
    was last collected.
    """

    host: Host
    plan: HostPlan | None
    collected: datetime | None


def examine_host(server: ExaminedServer, *, served: tuple[Served, ...]) -> Iterator[Finding]:
    """Look at a server by one SSH round trip, and judge it together with what its ports have
    `served`.
    """
    host = server.host
    began = time.time()
    try:
        seen = observe(host)
    except CoopError as wrong:
        unreachable = isinstance(wrong, UnreachableError)
        yield Finding(
            Severity.ERROR,
            "ssh",
            host.name,
            wrong.message,
            wrong.hint or "",
            unreachable=unreachable,
        )
        if not unreachable or not all(one.problem for one in served):
            yield from check_ports(host.name, served)
        return
    now = time.time()
    yield from check_ports(host.name, served)
    yield from check_clock(host.name, seen, now=now, took=now - began)
    yield from check_unread(host.name, seen)
    yield from check_units(host.name, seen)
    yield from check_disks(host.name, seen)
    yield from check_drawers(host.name, seen)
    yield from check_updates(host.name, seen, now=now)
    yield from check_queue(host.name, seen, now=now)
    yield from check_held(host.name, seen)
    moment = datetime.fromtimestamp(now, tz=UTC)
    try:
        own_name = host.fqdn or host.name
        yield from check_certificates(
            host.name, seen.certificates, own_name=own_name, served=served, now=moment
        )
    except ValueError as wrong:
        yield error(
            "certificates",
            host.name,
            f"a certificate can't be read: {wrong}",
            cure=f"`coopctl deploy --limit {host.name}`",
        )
    if server.plan is not None:
        yield from check_plan(host.name, wanted=server.plan, applied=seen.plan)
        yield from check_collecting(host.name, collected=server.collected, now=moment)
