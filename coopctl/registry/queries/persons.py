"""Reads about persons."""

from __future__ import annotations

from typing import Any

from coopctl.core.errors import InvalidInputError
from coopctl.registry.models import Household, Person


def get_person(email: str, *, household: Household | None = None) -> Person:
    """Return the person's latest stay, in `household` if one is given. Raises InvalidInputError if
    there is none.
    """
    stays = Person.objects.select_related("household").filter(email=email.strip().lower())
    where = ""
    if household is not None:
        stays, where = stays.filter(household=household), f" in household {household.number}"
    person = stays.order_by("joined").last()
    if person is None:
        raise InvalidInputError(
            f"there is no person {email!r}{where}", hint="`coopctl person list` shows them all"
        )
    return person


def list_persons(*, household: Household | None = None) -> list[dict[str, Any]]:
    """Return every stay of every person, by household."""
    stays = Person.objects.select_related("household")
    return [
        describe_person(person)
        for person in (stays.filter(household=household) if household else stays)
    ]


def describe_person(person: Person) -> dict[str, Any]:
    """Return its fields as JSON values."""
    return {
        "household": person.household.number,
        "name": person.name,
        "email": person.email,
        "joined": person.joined.isoformat(),
        "left": person.left and person.left.isoformat(),
        "role": person.role,
    }
