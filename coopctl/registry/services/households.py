"""Households join and leave."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from django.db.models import Max

from coopctl.core.accounts.states import has_left
from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.registry.entries import HouseholdEntry, check_household
from coopctl.registry.models import Household
from coopctl.registry.models.household import FIRST_UID
from coopctl.registry.queries.dependents import find_ending
from coopctl.registry.queries.households import get_household
from coopctl.registry.services.changes import change_registry, record_added, save_change, snapshot
from coopctl.registry.services.lifecycle import Ended, end_held, refuse_ownerless
from coopctl.registry.services.persons import is_elsewhere


def add_household(
    *,
    actor: str,
    number: str,
    name: str,
    joined: date,
    email: str,
    left: date | None = None,
    shares: int = 1,
    solidarity: Fraction = Fraction(1),
    language: str = "en",
    quota_bytes: int | None = None,
) -> Household:
    """Add a household. Raises InvalidInputError for bad values, RefusedError if the number is
    taken.
    """
    entry = check_household(
        HouseholdEntry(number, name, joined, left, shares, solidarity, language, email, quota_bytes)
    )
    with change_registry():
        if Household.objects.filter(number=entry.number).exists():
            raise RefusedError(
                f"there is a household {entry.number} already",
                hint="numbers are never used twice; take the next free one",
            )
        return store_households([entry], actor=actor)[0]


def change_household(
    number: str,
    *,
    actor: str,
    name: str | None = None,
    email: str | None = None,
    language: str | None = None,
    quota_bytes: int | None = None,
    without_quota: bool = False,
) -> Household:
    """Change what is given; `without_quota` gives its drawer the co-op's usual limit. What was
    invoiced already keeps the name that it has.

    Raises InvalidInputError for bad values.
    """
    with change_registry():
        household = get_household(number)
        before = snapshot(household)
        entry = check_household(
            HouseholdEntry(
                number=household.number,
                name=household.name if name is None else name,
                joined=household.joined,
                left=household.left,
                shares=household.shares,
                solidarity=household.solidarity,
                language=language or household.language,
                email=household.email if email is None else email,
                quota_bytes=None if without_quota else quota_bytes or household.quota_bytes,
            )
        )
        household.name, household.email = entry.name, entry.email
        household.language, household.quota_bytes = entry.language, entry.quota_bytes
        if snapshot(household) != before:
            save_change(household, actor=actor, action="change", before=before)
        return household


def store_households(entries: Sequence[HouseholdEntry], *, actor: str) -> list[Household]:
    """Store checked entries within a change; each gets the next uid. Uids are never reused:
    households are never deleted.
    """
    highest = Household.objects.aggregate(highest=Max("uid"))["highest"] or FIRST_UID - 1
    households = [
        Household(
            number=entry.number,
            name=entry.name,
            joined=entry.joined,
            left=entry.left,
            shares=entry.shares,
            solidarity_numerator=entry.solidarity.numerator,
            solidarity_denominator=entry.solidarity.denominator,
            language=entry.language,
            email=entry.email,
            uid=uid,
            quota_bytes=entry.quota_bytes,
        )
        for uid, entry in enumerate(entries, start=highest + 1)
    ]
    Household.objects.bulk_create(households, batch_size=500)
    record_added(households, actor=actor)
    return households


def leave_household(number: str, *, actor: str, on: date | None, today: date) -> Ended:
    """End a membership; `on` is the first day without, None cancels an announced end. Returns what
    ended now.

    If `on` is `today` or earlier, all it holds is closed at once; else planning closes it from that
    day. Its mail stays until each mailbox is released. Raises RefusedError if it has left already
    or is the last owner of another's list, InvalidInputError if `on` is before it joined.
    """
    with change_registry():
        household = get_household(number)
        former = household.left
        if has_left(former, today=today):
            raise RefusedError(
                f"household {number} left on {former}",
                hint=f"`coopctl household return {number}` takes that back",
            )
        if on is None and former is None:
            raise RefusedError(
                f"household {number} has no announced leave", hint="there is no leave to cancel"
            )
        if on is not None and on < household.joined:
            raise InvalidInputError(
                f"household {number} joined on {household.joined}: it can't leave on {on}"
            )
        ended: Ended = {}
        if on is not None:
            refuse_ownerless(find_ending(household, today=today), today=today)
            ended = end_held(household, actor=actor) if on <= today else {}
        end_membership(household, on=on, actor=actor, action="leave" if on else "stay", ended=ended)
        return ended


def end_membership(
    household: Household, *, on: date | None, actor: str, action: str, ended: Ended | None = None
) -> None:
    """Store the first day without membership (None: it goes on), within a change, and let the
    stays of its persons end with it. The audit log keeps what `ended` with it.
    """
    former, before = household.left, snapshot(household)
    household.left = on
    note = {"ended": ended} if ended else None
    save_change(household, actor=actor, action=action, before=before, note=note)
    _end_stays(household, former=former, actor=actor)


def _end_stays(household: Household, *, former: date | None, actor: str) -> None:
    """Let stays end with the membership: those that would outlast it, and those that ended with it
    when it was to end on `former`.
    """
    for person in household.persons.all():
        end = household.left and max(household.left, person.joined)
        outlasts = household.left is not None and (
            person.left is None or person.left > household.left
        )
        ended_with_it = former is not None and person.left == max(former, person.joined)
        if (
            (outlasts or ended_with_it)
            and end != person.left
            and not is_elsewhere(person, until=end)
        ):
            before = snapshot(person)
            person.left = end
            save_change(person, actor=actor, action="leave" if end else "stay", before=before)
