"""`coopctl usage quarantine`."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from coopctl.cli.output import print_json, print_listing, say
from coopctl.cli.registry import registry_app
from coopctl.cli.session import session_of

if TYPE_CHECKING:
    from coopctl.metering.models import QuarantineDecision

app = registry_app(
    "Readings that contradict what is stored, come from the future, or name something unknown. "
    "They count nowhere until accepted."
)

Readings = Annotated[
    list[int], typer.Argument(metavar="ID...", help="Their ids in `coopctl usage quarantine list`.")
]
Reason = Annotated[str, typer.Option(help="Why; it's kept in the audit log.")]

_WAITING = ("id", "reason", "host", "household", "meter", "resource", "hour", "quantity", "stored")
_DECIDED = (
    "id",
    "verdict",
    "decided_by",
    "reason",
    "household",
    "meter",
    "resource",
    "hour",
    "quantity",
)


@app.command("list")
def list_(
    ctx: typer.Context,
    *,
    decided: Annotated[bool, typer.Option("--decided", help="Show decided ones instead.")] = False,
) -> None:
    """List the readings that wait for a decision, beside what is stored for the same hour."""
    from coopctl.metering.queries.collecting import list_quarantined

    rows = list_quarantined(waiting=not decided)
    empty = "nothing has been decided yet" if decided else "no reading waits for a decision"
    print_listing(
        rows, columns=_DECIDED if decided else _WAITING, as_json=session_of(ctx).json, empty=empty
    )


@app.command("accept")
def accept(ctx: typer.Context, readings: Readings, *, reason: Reason = "") -> None:
    """Accept readings: they count from now on; one that contradicts another replaces it.

    A closed month is corrected in the next one.
    """
    from coopctl.metering.services.quarantine import accept_readings

    _report(
        ctx,
        accept_readings(
            readings, actor=session_of(ctx).actor, reason=reason, now=datetime.now(UTC)
        ),
        verb="accepted",
    )


@app.command("reject")
def reject(ctx: typer.Context, readings: Readings, *, reason: Reason = "") -> None:
    """Reject readings: they never count."""
    from coopctl.metering.services.quarantine import reject_readings

    _report(
        ctx, reject_readings(readings, actor=session_of(ctx).actor, reason=reason), verb="rejected"
    )


def _report(ctx: typer.Context, decisions: list[QuarantineDecision], *, verb: str) -> None:
    if session_of(ctx).json:
        print_json(
            [{"id": decision.reading_id, "verdict": decision.verdict} for decision in decisions]
        )
    else:
        say(f"{len(decisions)} {verb}")
