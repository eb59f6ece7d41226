"""What several commands share: the co-op's today, and option types with helpful errors."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Annotated, TypeVar
from zoneinfo import ZoneInfo

import typer

from coopctl.cli.completing import offer_households, offer_months
from coopctl.cli.inventory import config_of
from coopctl.core.csvfile import parse_iso_date
from coopctl.core.errors import InvalidInputError
from coopctl.core.quantity import parse_size

T = TypeVar("T")

Month = Annotated[
    str, typer.Argument(metavar="PERIOD", help="A month like 2026-10.", autocompletion=offer_months)
]
HouseholdNumber = Annotated[
    str,
    typer.Argument(
        help="The household's number, like 0012, or its name.", autocompletion=offer_households
    ),
]
NoApply = Annotated[bool, typer.Option("--no-apply", help="Leave it to a later `coopctl apply`.")]
Quota = Annotated[str | None, typer.Option(help="A limit like '5 GB' or '10 GiB'.")]
LeaveDay = Annotated[
    str | None, typer.Option("--on", help="First day without membership, like 2026-10-31.")
]
Never = Annotated[
    bool, typer.Option("--never", help="Cancel an announced leave; only before its day.")
]
HouseholdOption = Annotated[
    str | None,
    typer.Option(
        "--household", help="A household's number, or its name.", autocompletion=offer_households
    ),
]


def none_found(what: str, *, household: str | None, otherwise: str) -> str:
    """Return what an empty listing says: that a household has none doesn't mean that there are
    none.
    """
    return otherwise if household is None else f"household {household} has no {what}"


def today_of(ctx: typer.Context) -> date:
    """Return the date that it is for the co-op now."""
    return datetime.now(ZoneInfo(config_of(ctx).timezone)).date()


def read_option(name: str, text: str, parse: Callable[[str], T]) -> T:
    """Return the parsed value. Raises InvalidInputError that names the option."""
    try:
        return parse(text)
    except ValueError as error:
        raise InvalidInputError(f"{name}: {error}") from None


def read_date(name: str, text: str | None, *, otherwise: date | None) -> date | None:
    """Return the date given as an option, or `otherwise`."""
    return read_option(name, text, parse_iso_date) if text is not None else otherwise


def read_leave(on: str | None, *, never: bool) -> date | None:
    """Return the first day without; None with --never. Raises InvalidInputError unless exactly one
    of them is given.
    """
    if never == (on is not None):
        raise InvalidInputError(
            "either --on or --never",
            hint="--on is the first day without membership, --never cancels an announced leave",
        )
    return None if on is None else read_option("--on", on, parse_iso_date)


def refuse_both(name: str, value: object, other: str, is_given: bool) -> None:
    """Raise InvalidInputError where an option and its opposite are given."""
    if value is not None and is_given:
        raise InvalidInputError(f"either {name} or {other}", hint="give one of them")


def read_quota(text: str | None) -> int | None:
    """Return bytes, None where no quota was given."""
    return read_option("--quota", text, parse_size) if text is not None else None
