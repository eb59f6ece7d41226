"""`coopctl apply`, and the same for commands that change what members hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from coopctl.cli.inventory import inventory_of
from coopctl.cli.output import print_json, say
from coopctl.cli.progress import Progress, show_result
from coopctl.cli.registry import open_registry
from coopctl.cli.session import session_of
from coopctl.core.errors import CoopError, ExitCode, RefusedError, UnreachableError
from coopctl.provision.results import RunResult

if TYPE_CHECKING:
    from coopctl.core.plans.host import HostPlan
    from coopctl.core.plans.origin import Origin
    from coopctl.provision.hosts import Host
    from coopctl.settings.inventory import Inventory

WAIT_SECONDS = 30.0
Remove = Annotated[
    int | None,
    typer.Option(
        help="Agree that so many mailboxes, lists and sites end on each server; without it, more "
        "than a few are refused.",
        metavar="NUMBER",
        min=0,
    ),
]
Adopt = Annotated[
    bool,
    typer.Option(
        "--adopt",
        help="Take over servers of another registry, or of a newer state of this one, for good.",
    ),
]

_ERRORS = {ExitCode.UNREACHABLE: UnreachableError, ExitCode.REFUSED: RefusedError}

app = typer.Typer(add_completion=False)


@app.command(help="Bring the servers' members to the plan, within seconds.")
def apply(
    ctx: typer.Context,
    *,
    check: Annotated[
        bool, typer.Option("--check", help="Change nothing; show what would change.")
    ] = False,
    full: Annotated[
        bool,
        typer.Option(
            "--full", help="Look at every file even where the plan was applied: repairs drift."
        ),
    ] = False,
    limit: Annotated[
        str | None, typer.Option(help="Only these hosts or groups, with commas.")
    ] = None,
    remove: Remove = None,
    adopt: Adopt = False,
) -> None:
    """Build each server's plan and apply it."""
    from coopctl.provision.apply import apply_plans
    from deploy.members.guard import Consent

    inventory = inventory_of(ctx)
    open_registry(read=check)
    with Progress(check=check) as progress:
        result = apply_plans(
            inventory,
            plans_of(inventory),
            check=check,
            full=full,
            limit=limit,
            on_event=progress.on_event,
            origin=origin_of(inventory),
            consent=Consent(adopt=adopt, removals=remove),
        )
    finish(ctx, result, check=check)


def apply_members(
    ctx: typer.Context, *, check: bool = False, full: bool = False, limit: str | None = None
) -> None:
    """Apply after a command changed the registry, and say when it works; waits for other runs.

    Raises CoopError (UnreachableError, if that is all) with what is wrong on which host.
    """
    from coopctl.provision.apply import apply_plans

    inventory = inventory_of(ctx)
    with Progress(check=check, quiet=True) as progress:
        result = apply_plans(
            inventory,
            plans_of(inventory),
            check=check,
            full=full,
            limit=limit,
            on_event=progress.on_event,
            wait=WAIT_SECONDS,
            origin=origin_of(inventory),
        )
    for host in result.hosts:
        if host.succeeded:
            say(f"works on {host.host} after {host.seconds:.1f} s")
    raise_errors(result)


def plans_of(inventory: Inventory) -> Callable[[Sequence[Host]], Mapping[str, HostPlan]]:
    """Return what builds the hosts' plans once it is their turn. Raises RefusedError if members
    would be planned twice.
    """
    from coopctl.planning.homes import refuse_twins
    from coopctl.planning.plans import build_plan
    from coopctl.provision.hosts import read_hosts

    refuse_twins({host.name: host.types for host in read_hosts(inventory.path)})
    return lambda hosts: {
        host.name: build_plan(host.name, host_types=host.types, config=inventory.config)
        for host in hosts
    }


def origin_of(inventory: Inventory) -> Callable[[], Origin]:
    """Return what tells whose plans these are once it is their turn."""
    from coopctl.registry.services.identity import tell_origin

    return lambda: tell_origin(inventory.config.domain)


def finish(ctx: typer.Context, result: RunResult, *, check: bool) -> None:
    """Print the result, as a table or as JSON, then raise its errors."""
    if session_of(ctx).json:
        print_json({"hosts": [asdict(host) for host in result.hosts], "log": str(result.log)})
    elif result.hosts:
        show_result(result, check=check)
    else:
        say("no server of the inventory holds members' data")
    raise_errors(result)


def raise_errors(result: RunResult) -> None:
    """Raise one error for all hosts where something went wrong: each host's own words, and the
    cures.
    """
    wrong = [host for host in result.hosts if not host.succeeded]
    if not wrong:
        return
    message = "\n".join(
        f"{host.error} (at {host.task!r})" if host.failed else host.error for host in wrong
    )
    hints = dict.fromkeys(host.hint for host in wrong if host.hint)
    hint = "; ".join(hints) or f"the full output is in {result.log}"
    raise _ERRORS.get(result.exit_code, CoopError)(message, hint=hint)
