"""`coopctl mailbox held|hold|release`: who may not send. Only the mail servers know."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Annotated, Any

import typer

from coopctl.cli.completing import offer_mailboxes
from coopctl.cli.coop_domain import complete_address
from coopctl.cli.inventory import inventory_of
from coopctl.cli.output import print_listing, say
from coopctl.cli.session import session_of
from coopctl.core.errors import ConfigurationError

Address = Annotated[str, typer.Argument(help="The mailbox.", autocompletion=offer_mailboxes)]


def held(ctx: typer.Context) -> None:
    """List the mailboxes that may not send, with the reason: each behaved as if somebody else had
    its password.
    """
    rows = [
        {
            "address": answer["mailbox"],
            "since": _time(answer["since"]),
            "reason": answer["reason"],
            "host": answer["host"],
        }
        for answer in _ask(ctx, "held")
    ]
    columns = ("address", "since", "reason", "host")
    print_listing(
        rows, columns=columns, as_json=session_of(ctx).json, empty="every mailbox may send"
    )


def hold(
    ctx: typer.Context,
    address: Address,
    *,
    reason: Annotated[str, typer.Option(help="Why, for those who ask later.")] = "by hand",
) -> None:
    """Stop a mailbox from sending, at once. It still receives mail, and can be read."""
    from coopctl.registry.queries.mailboxes import get_mailbox

    mailbox = get_mailbox(complete_address(ctx, address)).address
    changed = [answer["changed"] for answer in _ask(ctx, "hold", mailbox, "--reason", reason)]
    say(f"{mailbox} is held" if any(changed) else f"{mailbox} was held already")


def release(ctx: typer.Context, address: Address) -> None:
    """Let a mailbox send again, with fresh limits. Change its password first: `coopctl
    mailbox passwd`.
    """
    from coopctl.registry.queries.mailboxes import get_mailbox

    mailbox = get_mailbox(complete_address(ctx, address)).address
    changed = [answer["changed"] for answer in _ask(ctx, "release", mailbox)]
    say(
        f"{mailbox} may send again"
        if any(changed)
        else f"{mailbox} wasn't held; its limits are fresh"
    )


def _ask(ctx: typer.Context, *words: str) -> list[dict[str, Any]]:
    """Give every mail server the command and return its answers, each with the host's name."""
    from coopctl.provision.access import check_access
    from coopctl.provision.hosts import read_hosts
    from coopctl.provision.ssh import connect, run_lines

    servers = [host for host in read_hosts(inventory_of(ctx).path) if "mail" in host.types]
    if not servers:
        raise ConfigurationError(
            "the inventory has no mail server", hint="name one in the group `mail` of hosts.yml"
        )
    check_access(servers)
    answers = []
    for server in servers:
        with connect(server) as client:
            lines = list(run_lines(client, host=server, command=["coop-mailpolicy", *words]))
        answers += [json.loads(line) | {"host": server.name} for line in lines]
    return answers


def _time(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="minutes")
