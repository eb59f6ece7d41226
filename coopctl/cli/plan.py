"""`coopctl plan`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from coopctl.cli.inventory import inventory_of
from coopctl.cli.output import print_json, say
from coopctl.cli.registry import open_registry
from coopctl.cli.session import session_of

if TYPE_CHECKING:
    from coopctl.core.plans.host import HostPlan
    from coopctl.settings.inventory import Inventory

app = typer.Typer(add_completion=False)


@app.command(help="Show what members have on a server, or what differs from what was last applied.")
def plan(
    ctx: typer.Context,
    *,
    host: Annotated[
        str | None, typer.Option(help="One server; else all, one line of JSON each.")
    ] = None,
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what differs from the plan that was last applied.")
    ] = False,
) -> None:
    """Print plans as canonical JSON, or their differences."""
    from coopctl.core.plans.host import render_plan
    from coopctl.planning.diff import diff_plans
    from coopctl.provision.applied import read_applied

    inventory = inventory_of(ctx)
    open_registry(read=True)
    plans = _build_plans(inventory, host=host)
    if not diff:
        for planned in plans:
            typer.echo(render_plan(planned), nl=False)
        return
    differences = {
        planned.host: diff_plans(read_applied(planned.host), planned) for planned in plans
    }
    if session_of(ctx).json:
        print_json(
            [
                {"host": name, "added": d.added, "removed": d.removed, "changed": d.changed}
                for name, d in differences.items()
            ]
        )
        return
    for name, difference in differences.items():
        say(f"{name}: {'not applied yet:' if difference else 'as applied'}{_note_unread(name)}")
        for line in difference.lines():
            typer.echo(f"  {line}")


def _note_unread(host: str) -> str:
    from coopctl.provision.applied import applied_path, read_applied

    unread = applied_path(host).is_file() and read_applied(host) is None
    return " (another version of coopctl applied last: everything counts as new)" if unread else ""


def _build_plans(inventory: Inventory, *, host: str | None) -> list[HostPlan]:
    from coopctl.planning.plans import build_plan
    from coopctl.provision.hosts import read_hosts, unknown_host

    hosts = read_hosts(inventory.path)
    chosen = [one for one in hosts if host in (None, one.name)]
    if host is not None and not chosen:
        raise unknown_host(repr(host), hosts=hosts)
    return [build_plan(one.name, host_types=one.types, config=inventory.config) for one in chosen]
