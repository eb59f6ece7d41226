"""Printing: data to stdout (a table, or JSON alone), everything else to stderr. What members wrote
is text, never markup.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

_UNCUT = 10_000  # characters in a line: wider than any row

_stderr = Console(stderr=True)


def data_console() -> Console:
    """Return what prints to stdout: in a terminal at its width, into a pipe or a file at full
    width, so that no cell is cut.
    """
    return Console() if sys.stdout.isatty() else Console(width=_UNCUT, height=1)


def print_json(data: object) -> None:
    """Print one JSON document to stdout."""
    typer.echo(json.dumps(data, ensure_ascii=False, indent=2, default=str))


def print_listing(
    rows: Iterable[Mapping[str, Any]], *, columns: Sequence[str], as_json: bool, empty: str
) -> None:
    """Print rows as a table with `columns`, or as a JSON list with every key. `empty` is said to
    stderr if there are none.
    """
    listed = list(rows)
    if as_json:
        print_json(listed)
        return
    if not listed:
        say(empty)
        return
    if "household" in columns:
        listed = _with_names(listed)
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(
            column.replace("_", " "),
            justify="right" if isinstance(listed[0][column], int) else "left",
            overflow="fold",
        )
    for row in listed:
        table.add_row(
            *(Text("" if row[column] is None else str(row[column])) for column in columns)
        )
    data_console().print(table)


def _with_names(rows: list[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Return the rows with the households' names behind their numbers: who reads a table knows
    people by name.
    """
    from coopctl.registry.queries.households import names_by_number

    names = names_by_number()
    return [
        {**row, "household": f"{row['household']} {names.get(row['household'], '')}".strip()}
        if row["household"]
        else row
        for row in rows
    ]


def print_record(record: Mapping[str, Any], *, as_json: bool) -> None:
    """Print one thing: `name value` lines, its lists as tables below; or one JSON object."""
    if as_json:
        print_json(record)
        return
    fields = Table(box=None, pad_edge=False, show_header=False)
    for name, value in record.items():
        if not _is_table(value):
            shown = (
                ", ".join(map(str, value))
                if isinstance(value, list)
                else ""
                if value is None
                else str(value)
            )
            fields.add_row(name.replace("_", " "), Text(shown))
    console = data_console()
    console.print(fields)
    for name, value in record.items():
        if _is_table(value):
            console.print(f"\n{name}", markup=False, highlight=False)
            print_listing(value, columns=tuple(value[0]), as_json=False, empty="")


def _is_table(value: object) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def say(text: str) -> None:
    """Say something to the person, on stderr: never data."""
    _stderr.print(text, markup=False, highlight=False, soft_wrap=True)
