"""`coopctl person`."""

from __future__ import annotations

from typing import Annotated

import typer

from coopctl.cli import person_leave
from coopctl.cli.completing import offer_persons
from coopctl.cli.options import HouseholdOption, none_found, read_date, today_of
from coopctl.cli.output import print_listing, print_record, say
from coopctl.cli.registry import registry_app
from coopctl.cli.session import session_of
from coopctl.core.accounts.roles import ROLES

app = registry_app("Persons: the humans of a household, known by their e-mail address.")

Email = Annotated[
    str, typer.Argument(help="The person's e-mail address.", autocompletion=offer_persons)
]
_ROLE_HELP = f"One of {', '.join(ROLES)}."


@app.command("add")
def add(
    ctx: typer.Context,
    email: Email,
    name: Annotated[str, typer.Argument(help="The person's name.")],
    *,
    household: Annotated[
        str, typer.Option(help="The number of the household that the person belongs to.")
    ],
    joined: Annotated[
        str | None, typer.Option(help="First day, like 2026-10-31; today if left out.")
    ] = None,
    left: Annotated[
        str | None, typer.Option(help="First day without, if it's known already.")
    ] = None,
    role: Annotated[str, typer.Option(help=_ROLE_HELP)] = "member",
) -> None:
    """Add a person to a household."""
    from coopctl.billing.services.membership import join_person

    person = join_person(
        actor=session_of(ctx).actor,
        household=household,
        name=name,
        email=email,
        joined=read_date("--joined", joined, otherwise=None) or today_of(ctx),
        left=read_date("--left", left, otherwise=None),
        role=role,
    )
    say(f"{person.email} is in household {person.household.number}")


@app.command("set")
def set_(
    ctx: typer.Context,
    email: Email,
    *,
    name: Annotated[str | None, typer.Option(help="The person's name.")] = None,
    new_email: Annotated[
        str | None,
        typer.Option("--email", help="The e-mail address to know the person by from now on."),
    ] = None,
) -> None:
    """Change what is named, in every household that the person has been in."""
    from coopctl.registry.services.persons import change_person

    person = change_person(email, actor=session_of(ctx).actor, name=name, new_email=new_email)
    say(f"{person.name} is known as {person.email}")


@app.command("list")
def list_(ctx: typer.Context, *, household: HouseholdOption = None) -> None:
    """List all persons, or those of one household; including those who left or moved."""
    from coopctl.registry.queries.households import get_household
    from coopctl.registry.queries.persons import list_persons

    of = get_household(household) if household is not None else None
    columns = ("household", "name", "email", "joined", "left", "role")
    print_listing(
        list_persons(household=of),
        columns=columns,
        as_json=session_of(ctx).json,
        empty=none_found(
            "persons",
            household=household,
            otherwise="there are no persons yet; `coopctl person add` adds one",
        ),
    )


@app.command("show")
def show(ctx: typer.Context, email: Email) -> None:
    """Show a person."""
    from coopctl.registry.queries.persons import describe_person, get_person

    print_record(describe_person(get_person(email)), as_json=session_of(ctx).json)


@app.command("role")
def role(
    ctx: typer.Context, email: Email, role: Annotated[str, typer.Argument(help=_ROLE_HELP)]
) -> None:
    """Change a person's role."""
    from coopctl.registry.services.persons import set_role

    person = set_role(email, actor=session_of(ctx).actor, role=role)
    say(f"{person.email} is {person.role}")


app.command("leave")(person_leave.leave)
app.command("return")(person_leave.return_)
