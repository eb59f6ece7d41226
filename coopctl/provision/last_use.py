"""On which day an app password was last used, as the mail servers remember it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from coopctl.core.errors import CoopError
from coopctl.provision.hosts import Host
from coopctl.provision.ssh import connect, run_lines

_COMMAND = "/usr/local/lib/coop-mail/last-use"


def fetch_last_use(
    hosts: Sequence[Host], *, address: str
) -> tuple[Mapping[str, date], list[CoopError]]:
    """Ask the mail servers among `hosts`. Returns day by id of the app password, and what kept a
    server from answering.
    """
    days: dict[str, date] = {}
    errors = []
    for host in hosts:
        if "mail" in host.types:
            try:
                with connect(host) as client:
                    answer = read_days(run_lines(client, host=host, command=[_COMMAND, address]))
            except CoopError as error:
                errors.append(error)
            else:
                days |= {one: max(day, days.get(one, day)) for one, day in answer.items()}
    return days, errors


def read_days(lines: Iterable[str]) -> dict[str, date]:
    """Parse lines `id<tab>day`; the latest of each counts."""
    days: dict[str, date] = {}
    for line in lines:
        name, _, day = line.partition("\t")
        days[name] = max(date.fromisoformat(day), days.get(name, date.min))
    return days
