"""`coopctl audit`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Annotated, Any

import typer

from coopctl.cli.output import print_json, say
from coopctl.cli.registry import open_registry
from coopctl.cli.session import session_of

app = typer.Typer(add_completion=False)


@app.command(help="Who changed what, and when. Times are in UTC.")
def audit(
    ctx: typer.Context,
    *,
    subject: Annotated[
        str | None,
        typer.Option(help="Only about this: a household's number, an address, a domain."),
    ] = None,
    actor: Annotated[str | None, typer.Option(help="Only by this actor, like cli:sam.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="At most this many: the latest.")] = 100,
) -> None:
    """Print the latest entries of the audit log, oldest first."""
    from coopctl.registry.queries.audit import list_entries

    open_registry(read=True)
    rows = list_entries(subject=subject, actor=actor, limit=limit)
    if session_of(ctx).json:
        print_json(rows)
        return
    for row in rows:
        typer.echo(
            f"{row['at']}  {row['actor']}  {row['kind']} {row['subject']}: "
            f"{row['action']}{_describe_values(row)}"
        )
    if not rows:
        say("nothing has been changed yet")


def _describe_values(row: Mapping[str, Any]) -> str:
    before, after = row["before"] or {}, row["after"] or {}
    changes = [_describe_value(name, before.get(name), after.get(name)) for name in before | after]
    return f" ({', '.join(changes)})" if changes else ""


def _describe_value(name: str, before: object, after: object) -> str:
    shown = [
        json.dumps(value, ensure_ascii=False) for value in (before, after) if value is not None
    ]
    return f"{name} {' -> '.join(shown) or 'null'}"
