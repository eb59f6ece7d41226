"""`coopctl labour`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from coopctl.cli.completing import offer_persons
from coopctl.cli.inventory import config_of
from coopctl.cli.options import HouseholdOption, read_date, read_option, today_of
from coopctl.cli.output import print_listing, print_record
from coopctl.cli.registry import registry_app
from coopctl.cli.session import session_of

if TYPE_CHECKING:
    from coopctl.billing.models import LabourDecision

app = registry_app(
    "Volunteer hours. Approved by another person, they are a credit to the household and a cost of "
    "the pool."
)

Id = Annotated[int, typer.Argument(metavar="ID", help="Its id in `coopctl labour list`.")]
By = Annotated[
    str,
    typer.Option(
        "--by", help="The e-mail address of the person who decides; never the one who worked."
    ),
]
_COLUMNS = ("id", "household", "person", "date", "hours", "pool", "description", "state", "by")


@app.command("add")
def add(
    ctx: typer.Context,
    person: Annotated[
        str,
        typer.Argument(
            help="The e-mail address of the person who worked.", autocompletion=offer_persons
        ),
    ],
    *,
    hours: Annotated[str, typer.Option(help="In quarters, like 1.25.")],
    pool: Annotated[str, typer.Option(help="Which pool of coop.yml it served.")],
    description: Annotated[str, typer.Option(help="What was done.")],
    date: Annotated[
        str | None, typer.Option(help="When, like 2026-10-31; today if left out.")
    ] = None,
) -> None:
    """Record work. It counts when another person has approved it."""
    from coopctl.billing.queries.labour import describe_labour
    from coopctl.billing.services.labour import record_labour
    from coopctl.core.config.labour import parse_hours
    from coopctl.registry.queries.persons import get_person

    today = today_of(ctx)
    entry = record_labour(
        get_person(person),
        day=read_date("--date", date, otherwise=None) or today,
        minutes=read_option("--hours", hours, parse_hours),
        pool=pool,
        description=description,
        today=today,
        actor=session_of(ctx).actor,
        config=config_of(ctx),
    )
    print_record(describe_labour(entry), as_json=session_of(ctx).json)


@app.command("list")
def list_(
    ctx: typer.Context,
    *,
    waiting: Annotated[
        bool, typer.Option("--waiting", help="Only what nobody has decided about.")
    ] = False,
    household: HouseholdOption = None,
) -> None:
    """List recorded work."""
    from coopctl.billing.queries.labour import list_labour
    from coopctl.registry.queries.households import get_household

    number = get_household(household).number if household else None
    empty = "no work is recorded; `coopctl labour add` does that"
    print_listing(
        list_labour(waiting=waiting, household=number),
        columns=_COLUMNS,
        as_json=session_of(ctx).json,
        empty=empty,
    )


@app.command("approve")
def approve(ctx: typer.Context, labour: Id, *, by: By) -> None:
    """Approve work: the household is credited, and the pool is charged.

    The cost is in the month of the work, or in the first open one after.
    """
    from coopctl.billing.services.labour import approve_labour
    from coopctl.registry.queries.persons import get_person

    config = config_of(ctx)
    decision = approve_labour(
        labour,
        person=get_person(by),
        today=today_of(ctx),
        actor=session_of(ctx).actor,
        config=config,
    )
    _report(ctx, decision)


@app.command("decline")
def decline(ctx: typer.Context, labour: Id, *, by: By) -> None:
    """Decline work: it never counts."""
    from coopctl.billing.services.labour import decline_labour
    from coopctl.registry.queries.persons import get_person

    _report(ctx, decline_labour(labour, person=get_person(by), actor=session_of(ctx).actor))


def _report(ctx: typer.Context, decision: LabourDecision) -> None:
    from coopctl.billing.queries.labour import describe_labour

    print_record(describe_labour(decision.entry), as_json=session_of(ctx).json)
