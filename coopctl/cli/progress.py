"""One display for Ansible and pyinfra, on stderr: live in a terminal, plain lines elsewhere."""

from __future__ import annotations

import time
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field

from rich.console import Console, Group
from rich.live import Live
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from coopctl.provision.events import Event
from coopctl.provision.results import HostResult, RunResult

_TOLD = {"changed": "yellow", "failed": "red", "unreachable": "red", "refused": "red"}


@dataclass
class _Row:
    """What a host is doing now."""

    task: str = "waiting"
    ok: int = 0
    changed: int = 0
    state: str = ""
    since: float = field(default_factory=time.monotonic)

    def take(self, event: Event) -> None:
        match event.kind:
            case "task":
                self.task = event.text
            case "ok" | "changed":
                self.ok += 1
                self.changed += event.kind == "changed"
            case "failed" | "unreachable" | "refused":
                self.state = event.kind
            case "result":
                self.task = event.text
            case _:
                pass


class Progress:
    """Takes events and shows them. Use it as a context; `on_event` is the listener to pass on."""

    def __init__(self, *, check: bool = False, quiet: bool = False) -> None:
        self._console = Console(stderr=True)
        self._check = check
        self._quiet = quiet
        self._rows: dict[str, _Row] = {}
        self._stage = ""
        live = self._console.is_terminal and not quiet
        self._live = (
            Live(
                console=self._console,
                get_renderable=self._render,
                refresh_per_second=8,
                transient=True,
            )
            if live
            else None
        )

    def __enter__(self) -> Progress:
        self._context().__enter__()
        return self

    def __exit__(self, *error: object) -> None:
        self._context().__exit__(None, None, None)

    def _context(self) -> AbstractContextManager[object]:
        return self._live or nullcontext()

    def on_event(self, event: Event) -> None:
        """Show one event."""
        if event.kind == "notice":
            self._print(Text(event.text, style="dim"))
        if self._quiet:
            return
        if event.kind == "stage":
            self._stage = event.text
            self._print(Text(event.text, style="bold"))
        if not event.host:
            return
        self._rows.setdefault(event.host, _Row()).take(event)
        if event.kind in _TOLD:
            word = "would change" if self._check and event.kind == "changed" else event.kind
            self._print(
                Text.assemble(
                    (f"  {event.host}  ", "bold"), (f"{word:<12} ", _TOLD[event.kind]), event.text
                )
            )
        elif event.kind == "diff" and self._check:
            self._print(_color_difference(event.detail))

    def _print(self, text: Text) -> None:
        self._console.print(text, soft_wrap=True)

    def _render(self) -> Group:
        table = Table(box=None, pad_edge=False, show_header=False)
        for name, row in sorted(self._rows.items()):
            seconds = f"{time.monotonic() - row.since:5.1f} s"
            table.add_row(
                Text(name, style="bold"),
                f"{row.ok} ok",
                f"{row.changed} changed",
                seconds,
                Text(row.state, style="red"),
                Text(row.task, style="cyan"),
            )
        return Group(Text(self._stage, style="bold"), table)


def _color_difference(difference: str) -> Text:
    styles = {"+": "green", "-": "red", "@": "cyan"}
    lines = [
        Text(f"      {line}", style=styles.get(line[:1], "")) for line in difference.splitlines()
    ]
    return Text("\n").join(lines)


def show_result(result: RunResult, *, check: bool = False) -> None:
    """Print the final table, one row per host, and where the log is."""
    console = Console(stderr=True)
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("host", "ok", "would change" if check else "changed", "skipped", "seconds", ""):
        table.add_column(column, justify="left" if column in ("host", "") else "right")
    for host in result.hosts:
        table.add_row(
            host.host,
            str(host.ok),
            str(host.changed),
            str(host.skipped),
            f"{host.seconds:.1f}",
            _describe_outcome(host),
        )
    console.print(table)
    console.print(f"[dim]log: {escape(str(result.log))}[/dim]", soft_wrap=True)


def _describe_outcome(host: HostResult) -> str:
    if host.unreachable:
        return "[red]unreachable[/red]"
    return f"[red]failed[/red] at {escape(host.task)}" if host.failed else "[green]done[/green]"
