"""`coopctl import`."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from coopctl.cli.files import open_input, read_input
from coopctl.cli.inventory import config_of
from coopctl.cli.output import print_json, say
from coopctl.cli.registry import registry_app
from coopctl.cli.session import session_of
from coopctl.core.csvfile import ImportResult
from coopctl.core.quantity import count_of

app = registry_app(
    "Read households, persons, costs or readings from a CSV file. All rows are checked before any "
    "is stored."
)

File = Annotated[
    str, typer.Argument(help="A CSV file in UTF-8 with a header row; - reads standard input.")
]


@app.command("households")
def households(ctx: typer.Context, file: File) -> None:
    """Columns: number,name,joined,left,shares,solidarity,language,email."""
    from coopctl.billing.services.membership import import_stays
    from coopctl.registry.models import Household
    from coopctl.registry.services.imports import import_households

    result = import_stays(
        import_households, read_input(file), model=Household, actor=session_of(ctx).actor
    )
    _report(ctx, result, what="household")


@app.command("persons")
def persons(ctx: typer.Context, file: File) -> None:
    """Columns: household,name,email,joined,left,role."""
    from coopctl.billing.services.membership import import_stays
    from coopctl.registry.models import Person
    from coopctl.registry.services.imports import import_persons

    result = import_stays(
        import_persons, read_input(file), model=Person, actor=session_of(ctx).actor
    )
    _report(ctx, result, what="person")


@app.command("costs")
def costs(ctx: typer.Context, file: File) -> None:
    """Columns: date,supplier,description,pool,amount,currency,service_start,service_end."""
    from coopctl.billing.services.imports import import_costs

    _report(
        ctx,
        import_costs(read_input(file), actor=session_of(ctx).actor, config=config_of(ctx)),
        what="cost",
    )


@app.command("readings")
def readings(ctx: typer.Context, file: File) -> None:
    """Columns: host,household,meter,resource,hour,quantity."""
    from coopctl.metering.services.imports import import_readings

    with open_input(file) as lines:
        result = import_readings(lines, actor=session_of(ctx).actor)
    _report(ctx, result, what="reading")


def _report(ctx: typer.Context, result: ImportResult, *, what: str) -> None:
    from coopctl.metering.services.imports import ReadingsImport

    if session_of(ctx).json:
        print_json(asdict(result))
        return
    say(f"{count_of(result.added, what)} added, {result.unchanged} already stored")
    if isinstance(result, ReadingsImport) and result.quarantined:
        say(
            f"{count_of(result.quarantined, what)} quarantined, which contradicts what is stored "
            "or lies in the future"
        )
