"""`coopctl doctor`."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn
from rich.text import Text

from coopctl.cli.inventory import inventory_of
from coopctl.cli.output import data_console, print_json
from coopctl.cli.registry import open_registry
from coopctl.cli.session import session_of
from coopctl.doctor.findings import Finding, Severity, exit_code, sort_findings

if TYPE_CHECKING:
    from coopctl.doctor.examine import Examination

app = typer.Typer(add_completion=False)

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.OK: "green"}


@app.command(help="Examine servers and domains: each finding with its cure.")
def doctor(
    ctx: typer.Context,
    *,
    host: Annotated[str | None, typer.Option(help="Only this server, and no domains.")] = None,
) -> None:
    """Check everything at once; exit code 1 for errors, 4 if only unreachable servers are wrong."""
    from coopctl.doctor.prepare import prepare_examination
    from coopctl.provision.hosts import read_hosts, unknown_host

    inventory = inventory_of(ctx)
    open_registry(read=True)
    config = inventory.config
    what = prepare_examination(
        inventory, today=datetime.now(ZoneInfo(config.timezone)).date(), host=host
    )
    if host is not None and not what.servers:
        raise unknown_host(repr(host), hosts=read_hosts(inventory.path))
    findings = sort_findings(_examine(what))
    if session_of(ctx).json:
        print_json([asdict(finding) | {"severity": finding.severity.value} for finding in findings])
    else:
        _print(findings)
    raise typer.Exit(exit_code(findings))


def _examine(what: Examination) -> list[Finding]:
    from coopctl.doctor.examine import count_steps, examine

    stderr = Console(stderr=True)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed} of {task.total}"),
    )
    with Progress(
        *columns, console=stderr, transient=True, disable=not stderr.is_terminal
    ) as progress:
        task = progress.add_task("looking", total=count_steps(what))
        findings: list[Finding] = []
        for name, found in examine(what):
            findings += found
            progress.update(task, advance=1, description=f"looked at {name}")
        return findings


def _print(findings: list[Finding]) -> None:
    console = data_console()
    width = max((len(finding.where) for finding in findings), default=0)
    for finding in findings:
        line = Text.assemble(
            (f"{finding.severity.value:<8}", _STYLES[finding.severity]),
            f"{finding.where:<{width}}  {finding.what}",
        )
        console.print(line, soft_wrap=True, highlight=False)
        if finding.cure:
            console.print(
                Text(f"{'':{width + 8}}  cure: {finding.cure}"), soft_wrap=True, highlight=False
            )
    counts = [
        f"{sum(one.severity is severity for one in findings)} {severity.value}"
        for severity in Severity
    ]
    Console(stderr=True).print(", ".join(counts), highlight=False)
