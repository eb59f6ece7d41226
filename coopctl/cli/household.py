"""`coopctl household`."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

import typer

from coopctl.cli import household_leave, household_regroup
from coopctl.cli.applying import apply_now
from coopctl.cli.inventory import config_of
from coopctl.cli.options import (
    HouseholdNumber,
    NoApply,
    Quota,
    read_date,
    read_option,
    read_quota,
    refuse_both,
    today_of,
)
from coopctl.cli.output import print_listing, print_record, say
from coopctl.cli.registry import registry_app
from coopctl.cli.session import session_of
from coopctl.core.errors import InvalidInputError

app = registry_app(
    "Households: the units that pay. Each has persons, and a drawer on the servers with one quota "
    "for all it holds."
)

app.command("split")(household_regroup.split)
app.command("merge")(household_regroup.merge)
app.command("pledge")(household_regroup.pledge)
app.command("leave")(household_leave.leave)
app.command("return")(household_leave.return_)

Reason = Annotated[str, typer.Option(help="Why; the audit log keeps it.")]


@app.command("add")
def add(
    ctx: typer.Context,
    number: Annotated[
        str,
        typer.Argument(
            help="The household's number, like 0012; without one, it gets the next that is free."
        ),
    ],
    name: Annotated[
        str | None, typer.Argument(help="What to call it, such as the family's name.")
    ] = None,
    *,
    email: Annotated[str, typer.Option(help="Where invoices go.")],
    joined: Annotated[
        str | None,
        typer.Option(help="First day of membership, like 2026-10-31; today if left out."),
    ] = None,
    left: Annotated[
        str | None, typer.Option(help="First day without membership, if it's known already.")
    ] = None,
    shares: Annotated[int, typer.Option(help="Pledged shares, at least 1.")] = 1,
    solidarity: Annotated[
        str, typer.Option(help="The factor on its costs, as a fraction like 1/2.")
    ] = "1",
    language: Annotated[
        str | None, typer.Option(help="sv, en or de; the co-op's if left out.")
    ] = None,
    quota: Quota = None,
) -> None:
    """Add a household.

    Its drawer is made with the first thing that it gets, or by the next `coopctl apply`.
    """
    from coopctl.billing.services.membership import join_household
    from coopctl.registry.entries import parse_solidarity

    if name is None:
        number, name = _next_number(name=number), number
    household = join_household(
        actor=session_of(ctx).actor,
        number=number,
        name=name,
        joined=read_date("--joined", joined, otherwise=None) or today_of(ctx),
        email=email,
        left=read_date("--left", left, otherwise=None),
        shares=shares,
        solidarity=read_option("--solidarity", solidarity, parse_solidarity),
        language=language or config_of(ctx).language,
        quota_bytes=read_quota(quota),
    )
    say(f"household {household.number} ({household.name}) is in the registry")


def _next_number(*, name: str) -> str:
    """Return the next free number for a household of that name. Raises InvalidInputError if the
    name is missing rather than the number.
    """
    from coopctl.registry.queries.households import next_number

    if name.isdecimal():
        raise InvalidInputError(
            f"household {name} has no name",
            hint=f"coopctl household add {name} NAME --email ADDRESS",
        )
    return next_number()


@app.command("set")
def set_(
    ctx: typer.Context,
    number: HouseholdNumber,
    *,
    name: Annotated[str | None, typer.Option(help="What to call it.")] = None,
    email: Annotated[str | None, typer.Option(help="Where invoices go.")] = None,
    language: Annotated[str | None, typer.Option(help="sv, en or de.")] = None,
    quota: Quota = None,
    no_quota: Annotated[
        bool, typer.Option("--no-quota", help="Give its drawer the co-op's usual limit.")
    ] = False,
    no_apply: NoApply = False,
) -> None:
    """Change what is named; everything else stays. Invoices that were issued keep what they say.

    Its pledge is changed by `coopctl household pledge`.
    """
    from coopctl.registry.services.households import change_household

    refuse_both("--quota", quota, "--no-quota", no_quota)
    household = change_household(
        number,
        actor=session_of(ctx).actor,
        name=name,
        email=email,
        language=language,
        quota_bytes=read_quota(quota),
        without_quota=no_quota,
    )
    say(f"household {household.number} is changed")
    if quota is not None or no_quota:
        apply_now(ctx, no_apply=no_apply)


@app.command("list")
def list_(ctx: typer.Context) -> None:
    """List all households, including those that left."""
    from coopctl.registry.queries import households

    today = (
        datetime.now(UTC).astimezone().date()
    )  # this machine's: the registry can be listed without an inventory
    columns = (
        "number",
        "name",
        "joined",
        "left",
        "shares",
        "solidarity",
        "language",
        "persons",
        "mailboxes",
    )
    print_listing(
        households.list_households(today=today),
        columns=columns,
        as_json=session_of(ctx).json,
        empty="there are no households yet; `coopctl household add` adds one",
    )


@app.command("show")
def show(ctx: typer.Context, number: HouseholdNumber) -> None:
    """Show a household and all that it holds."""
    from coopctl.registry.queries import aliases, domains, households, mailboxes, persons

    household = households.get_household(number)
    record = households.describe_household(household) | {
        "persons": persons.list_persons(household=household),
        "domains": domains.list_domains(today=today_of(ctx), household=household),
        "mailboxes": mailboxes.list_mailboxes(household=household, today=today_of(ctx)),
        "aliases": aliases.list_aliases(household=household),
    }
    print_record(record, as_json=session_of(ctx).json)


@app.command("freeze")
def freeze(
    ctx: typer.Context, number: HouseholdNumber, *, reason: Reason, no_apply: NoApply = False
) -> None:
    """Freeze a household that owes for too long.

    Mail still comes in, and it can still log in and read it.
    """
    from coopctl.registry.services.freezing import freeze_household

    freeze_household(number, actor=session_of(ctx).actor, today=today_of(ctx), reason=reason)
    say(f"household {number} is frozen; `coopctl household thaw` ends that")
    apply_now(ctx, no_apply=no_apply)


@app.command("thaw")
def thaw(
    ctx: typer.Context, number: HouseholdNumber, *, reason: Reason, no_apply: NoApply = False
) -> None:
    """Thaw a frozen household."""
    from coopctl.registry.services.freezing import thaw_household

    thaw_household(number, actor=session_of(ctx).actor, reason=reason)
    say(f"household {number} is no longer frozen")
    apply_now(ctx, no_apply=no_apply)
