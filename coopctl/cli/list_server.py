"""Asks the lists' server what only it knows: subscribers, and posts that wait."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import typer

from coopctl.cli.inventory import inventory_of
from coopctl.core.errors import ConfigurationError, CoopError

if TYPE_CHECKING:
    from coopctl.provision.hosts import Host

_PROGRAM = ("runuser", "-u", "coop-lists", "--", "/usr/local/sbin/coop-lists")


def ask_server(ctx: typer.Context, address: str) -> dict[str, Any]:
    """Return `subscribers` and `held` of an open list. Raises UnreachableError, CoopError."""
    answer: dict[str, Any] = json.loads(_run(ctx, "show", address))
    return answer


def count_subscribers(ctx: typer.Context, address: str) -> str:
    """Return a sentence on how many are subscribed, or why that isn't known now."""
    try:
        count = len(ask_server(ctx, address)["subscribers"])
    except CoopError as error:
        return f"how many are subscribed isn't known: {error.message}"
    return f"{count} subscriber{'' if count == 1 else 's'} get nothing more from it"


def decide_held(ctx: typer.Context, address: str, *, held: str, approve: bool) -> None:
    """Send a held post, or throw it away. Raises UnreachableError, CoopError."""
    _run(ctx, "approve" if approve else "reject", address, held)


def send_subscribers(
    ctx: typer.Context, address: str, rows: Sequence[dict[str, str]]
) -> dict[str, int]:
    """Subscribe everybody in `rows`. Returns how many were `changed` and `unchanged`. Raises
    UnreachableError, CoopError.
    """
    answer: dict[str, int] = json.loads(_run(ctx, "import", address, text=json.dumps(rows)))
    return answer


def _run(ctx: typer.Context, *arguments: str, text: str = "") -> str:
    from coopctl.provision.hosts import read_hosts
    from coopctl.provision.ssh import connect, run_lines

    host = _lists_host(read_hosts(inventory_of(ctx).path))
    with connect(host) as client:
        return "\n".join(run_lines(client, host=host, command=(*_PROGRAM, *arguments), text=text))


def _lists_host(hosts: Sequence[Host]) -> Host:
    found = [host for host in hosts if {"mail", "lists"} <= host.types]
    if len(found) != 1:
        raise ConfigurationError(
            f"{len(found)} servers of the inventory are in both groups mail and lists; there has "
            "to be one",
            hint="see hosts.yml",
        )
    return found[0]
