"""`coopctl demo up|down|status`."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import typer
from rich.console import Console
from rich.table import Table

from coopctl.cli.output import say
from coopctl.demo.metrics import metrics_process, stop_metrics
from coopctl.demo.place import DEMO, METRICS, WEBMAIL

if TYPE_CHECKING:
    from coopctl.demo.story import Running

app = typer.Typer(
    help="A whole made-up co-op on this machine, in containers.",
    no_args_is_help=True,
    add_completion=False,
)
_console = Console()


@app.command()
def up() -> None:
    """Start the demo, or bring it up to date; it stays running."""
    from coopctl.demo.story import run_demo

    told = run_demo(heading=lambda text: _console.rule(f"[bold]{text}", align="left"), show=say)
    _console.rule("[bold]It runs", align="left")
    _console.print(_overview(told))


@app.command()
def down() -> None:
    """Remove the demo's containers, network, registry and files."""
    from lab.containers import remove_lab

    stop_metrics(DEMO)
    removed = remove_lab(DEMO.lab)
    shutil.rmtree(DEMO.state, ignore_errors=True)
    say(f"removed {', '.join(removed)}" if removed else "there was no demo")


@app.command()
def status() -> None:
    """Show which parts of the demo are running."""
    from lab.containers import running

    say(f"containers: {', '.join(running(DEMO.lab)) or 'none'}")
    say(f"metrics: {f'http://{METRICS}/metrics' if metrics_process(DEMO) else 'not served'}")


def _overview(told: Running) -> Table:
    table = Table(show_header=False, box=None, pad_edge=False)
    passwords = os.path.relpath(DEMO.state / "passwords.json")
    for what, where in (
        ("IMAP", "127.0.0.1 port 2993, TLS"),
        ("submission", "127.0.0.1 port 2587, STARTTLS; port 2465, TLS"),
        ("webmail", f"{WEBMAIL} (no browser knows the lab's CA: accept the certificate)"),
        ("accounts", f"{', '.join(told.accounts)}"),
        ("passwords", passwords),
        (
            "certificate",
            f"for {DEMO.server_name}, issued by the CA in {os.path.relpath(told.certificate)}",
        ),
        ("metrics", f"http://{METRICS}/metrics"),
        ("invoices", f"{os.path.relpath(told.invoices)}/*.pdf"),
        ("open books", os.path.relpath(told.open_books)),
        (
            "try",
            f"COOPCTL_STATE={os.path.relpath(DEMO.state)} .venv/bin/coopctl -i demo household list",
        ),
        ("remove", ".venv/bin/coopctl demo down"),
    ):
        table.add_row(f"[bold]{what}", where)
    return table
