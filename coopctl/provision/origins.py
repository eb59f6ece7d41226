"""Asks servers whose members they have, before anything on them is changed."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from coopctl.core.errors import CoopError, RefusedError
from coopctl.core.plans.origin import Origin, compare_origins, read_origin
from coopctl.provision.hosts import Host
from coopctl.provision.ssh import connect, run_lines
from deploy.members.guard import HINT
from deploy.members.server import ORIGIN

_AT_A_TIME = 20


def refuse_foreign(hosts: Sequence[Host], *, ours: Origin) -> None:
    """Raise RefusedError with all servers whose members are of another origin. Who doesn't answer
    isn't asked again: what comes next says so.
    """
    if not hosts:
        return
    with ThreadPoolExecutor(_AT_A_TIME) as pool:
        found = zip(hosts, pool.map(_read_origin, hosts), strict=True)
        problems = [
            f"{host.name}: {difference}"
            for host, there in found
            if there and (difference := compare_origins(there, ours))
        ]
    if problems:
        raise RefusedError(
            "not all servers are this registry's; nothing was changed", problems=problems, hint=HINT
        )


def _read_origin(host: Host) -> Origin | None:
    # `cat` of a file that isn't there fails, and so does an unknown server: neither is foreign.
    try:
        with connect(host) as client:
            return read_origin("\n".join(run_lines(client, host=host, command=["cat", ORIGIN])))
    except CoopError:
        return None
