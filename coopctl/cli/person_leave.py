"""`coopctl person leave | return`."""

from __future__ import annotations

from typing import Annotated

import typer

from coopctl.cli.applying import apply_now
from coopctl.cli.asking import Yes, do_after_asking
from coopctl.cli.completing import offer_persons
from coopctl.cli.consequences import tell_dependents, tell_ended, tell_ends, tell_returned
from coopctl.cli.options import LeaveDay, Never, NoApply, read_leave, today_of
from coopctl.cli.output import say
from coopctl.cli.session import session_of

Email = Annotated[
    str, typer.Argument(help="The person's e-mail address.", autocompletion=offer_persons)
]


def leave(
    ctx: typer.Context,
    email: Email,
    *,
    on: LeaveDay = None,
    never: Never = False,
    yes: Yes = False,
    no_apply: NoApply = False,
) -> None:
    """End a person's stay: their mailboxes are closed from that day.

    Their mail stays until it's released, and `coopctl person return` takes the leave back.
    """
    from coopctl.billing.services.membership import leave_person
    from coopctl.registry.queries.dependents import find_dependents, find_ending, find_held
    from coopctl.registry.queries.persons import get_person

    today, day = today_of(ctx), read_leave(on, never=never)
    person = get_person(email)
    follows = [
        *tell_ends(find_held(person, today=today)),
        *tell_dependents(find_dependents(find_ending(person, today=today), today=today)),
    ]
    ended = do_after_asking(
        lambda: leave_person(
            person.email,
            on=day,
            today=today,
            actor=session_of(ctx).actor,
        ),
        question=lambda _: (f"end the stay of {person.name}, {person.email}, on {day}?", follows),
        yes=yes or day is None or not follows,
    )
    if day is None:
        say(f"{person.email} stays")
        return
    say(f"{person.email}: {day} is the first day without membership")
    for sentence in tell_ended(ended):
        say(sentence)
    if day <= today:
        apply_now(ctx, no_apply=no_apply)


def return_(ctx: typer.Context, email: Email, *, no_apply: NoApply = False) -> None:
    """Take a leave back, while no month without the person is closed.

    The mailboxes that the leave closed are open again, as they were.
    """
    from coopctl.billing.services.membership import return_person

    returned = return_person(
        email,
        today=today_of(ctx),
        actor=session_of(ctx).actor,
    )
    say(f"{email} is a member, as if they had never left")
    for sentence in tell_returned(returned):
        say(sentence)
    apply_now(ctx, no_apply=no_apply)
