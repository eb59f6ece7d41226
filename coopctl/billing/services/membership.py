"""Memberships begin and end on days that no closed month has counted: what is billed stays true."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from coopctl.billing.queries.periods import closed_labels
from coopctl.core.csvfile import ImportResult
from coopctl.core.errors import RefusedError
from coopctl.registry.models import Household, Person
from coopctl.registry.queries.households import get_household
from coopctl.registry.queries.persons import get_person
from coopctl.registry.services import households, persons, returning
from coopctl.registry.services.changes import change_registry
from coopctl.registry.services.lifecycle import Ended
from coopctl.registry.services.returning import Returned


def refuse_closed(on: date | None) -> None:
    """Raise RefusedError for a day that a closed month has counted already."""
    if on is None:
        return
    later = sorted(label for label in closed_labels() if label >= f"{on:%Y-%m}")
    if later:
        raise RefusedError(
            f"{later[-1]} is closed, so nothing can change on {on}",
            hint="choose a day in a month that is open",
        )


def join_household(**fields: Any) -> Household:
    """Add a household as `registry.services.households.add_household` does."""
    with change_registry():
        refuse_closed(fields["joined"])
        return households.add_household(**fields)


def join_person(**fields: Any) -> Person:
    """Add a person as `registry.services.persons.add_person` does."""
    with change_registry():
        refuse_closed(fields["joined"])
        return persons.add_person(**fields)


def import_stays(
    importer: Callable[..., ImportResult],
    data: bytes,
    *,
    model: type[Household | Person],
    actor: str,
) -> ImportResult:
    """Have an importer of `registry.services.imports` store its rows, if none that is new joined or
    left on a day that a closed month has counted.
    """
    with change_registry():
        known = set(model._default_manager.values_list("pk", flat=True))
        result = importer(data, actor=actor)
        days = model._default_manager.exclude(pk__in=known).values_list("joined", "left")
        if result.added:
            refuse_closed(min(day for row in days for day in row if day is not None))
        return result


def leave_household(number: str, *, on: date | None, today: date, actor: str) -> Ended:
    """End a membership, or cancel its announced end, as the registry does (see there)."""
    with change_registry():
        refuse_closed(on)
        return households.leave_household(number, actor=actor, on=on, today=today)


def leave_person(email: str, *, on: date | None, today: date, actor: str) -> Ended:
    """End a person's stay, or cancel its announced end, as the registry does (see there)."""
    with change_registry():
        refuse_closed(on)
        return persons.leave_person(email, actor=actor, on=on, today=today)


def return_household(number: str, *, today: date, actor: str) -> Returned:
    """Take a household's leave back, while no month without it is closed."""
    with change_registry():
        _refuse_counted(get_household(number).left, again="coopctl household add")
        return returning.return_household(number, actor=actor, today=today)


def return_person(email: str, *, today: date, actor: str) -> Returned:
    """Take a person's leave back, while no month without them is closed."""
    with change_registry():
        _refuse_counted(get_person(email).left, again="coopctl person add")
        return returning.return_person(email, actor=actor, today=today)


def _refuse_counted(left: date | None, *, again: str) -> None:
    try:
        refuse_closed(left)
    except RefusedError as error:
        raise RefusedError(
            f"the leave on {left} is in a month that is closed: it can't be taken back",
            hint=f"`{again}` begins a new membership",
        ) from error
