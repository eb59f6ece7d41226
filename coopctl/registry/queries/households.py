"""Reads about households."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Count, F, Prefetch, Q

from coopctl.core.errors import InvalidInputError
from coopctl.core.settlement.membership import Membership
from coopctl.registry.models import FormerPledge, Household, Mailbox, Person
from coopctl.registry.presence import not_left


def get_household(number: str) -> Household:
    """Return the household with that number, else the only one with that name. Raises
    InvalidInputError if there is none, or several have the name.
    """
    wanted = number.strip()
    household = Household.objects.filter(number=wanted).first()
    if household is not None:
        return household
    named = [one for one in Household.objects.all() if one.name.casefold() == wanted.casefold()]
    if len(named) > 1:
        numbers = ", ".join(one.number for one in named)
        raise InvalidInputError(
            f"several households are called {wanted!r}: {numbers}", hint="give the number"
        )
    if not named:
        raise InvalidInputError(
            f"there is no household {number!r}", hint="`coopctl household list` shows them all"
        )
    return named[0]


def next_number() -> str:
    """Return the number after the highest, in as many digits; `0001` for the first household."""
    numbers = [
        number
        for number in Household.objects.values_list("number", flat=True)
        if number.isdecimal()
    ]
    highest = max(numbers, key=int, default="0000")
    return str(int(highest) + 1).zfill(len(highest))


def names_by_number() -> dict[str, str]:
    """Return each household's name."""
    return dict(Household.objects.values_list("number", "name"))


def list_households(*, today: date) -> list[dict[str, Any]]:
    """Return every household, by number, with how many persons and open mailboxes it has."""
    is_open = Q(mailboxes__state=Mailbox.State.ACTIVE) & not_left(today, "", "mailboxes__person__")
    households = Household.objects.annotate(
        person_count=Count("persons", filter=not_left(today, "persons__"), distinct=True),
        mailbox_count=Count("mailboxes", filter=is_open, distinct=True),
    )
    return [
        describe_household(household)
        | {"persons": household.person_count, "mailboxes": household.mailbox_count}
        for household in households
    ]


def describe_household(household: Household) -> dict[str, Any]:
    """Return its own fields as JSON values."""
    return {
        "number": household.number,
        "name": household.name,
        "joined": household.joined.isoformat(),
        "left": household.left and household.left.isoformat(),
        "shares": household.shares,
        "solidarity": str(household.solidarity),
        "language": household.language,
        "email": household.email,
        "uid": household.uid,
        "quota_bytes": household.quota_bytes,
        "frozen_since": household.frozen_since and household.frozen_since.isoformat(),
        "frozen_by": household.frozen_by,
    }


def memberships(period_start: date, period_end: date) -> tuple[Membership, ...]:
    """Return the members on any day of [period_start, period_end), by number: three queries.

    A person's stay is cut to that of its household.
    """
    present = Household.objects.filter(
        Q(left=None) | Q(left__gt=period_start) & Q(left__gt=F("joined")), joined__lt=period_end
    )
    persons = Prefetch("persons", queryset=Person.objects.order_by("joined", "email"))
    pledges = Prefetch("former_pledges", queryset=FormerPledge.objects.order_by("until"))
    return tuple(
        sorted(
            map(_as_membership, present.prefetch_related(persons, pledges)),
            key=lambda membership: membership.number,
        )
    )


def _as_membership(household: Household) -> Membership:
    stays = (_cut_stay(person, household=household) for person in household.persons.all())
    return Membership(
        number=household.number,
        name=household.name,
        language=household.language,
        email=household.email,
        joined=household.joined,
        left=household.left,
        shares=household.shares,
        solidarity=household.solidarity,
        persons=tuple((joined, left) for joined, left in stays if left is None or joined < left),
        former_pledges=tuple(
            (pledge.until, pledge.shares) for pledge in household.former_pledges.all()
        ),
    )


def _cut_stay(person: Person, *, household: Household) -> tuple[date, date | None]:
    ends = [end for end in (person.left, household.left) if end is not None]
    return max(person.joined, household.joined), min(ends, default=None)
