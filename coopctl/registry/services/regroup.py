"""Households split and merge on a day; the days before still count as they were."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from django.db.models import Q

from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.registry.entries import HouseholdEntry, PersonEntry, check_household
from coopctl.registry.kinds import KINDS
from coopctl.registry.models import Household, Mailbox, Person
from coopctl.registry.queries.households import get_household
from coopctl.registry.services.changes import audit_entry, change_registry, save_change, snapshot
from coopctl.registry.services.households import store_households
from coopctl.registry.services.persons import store_persons
from coopctl.registry.services.pledges import change_pledge


def split_household(
    number: str,
    *,
    into: HouseholdEntry,
    persons: Sequence[str],
    keeps: int | None,
    today: date,
    actor: str,
) -> Household:
    """Let `persons` (by e-mail address) move from a household to a new one, from `into.joined` on.
    Returns the new one.

    The household goes on with its number, drawer, mailboxes, aliases, domains, and `keeps` shares:
    what it pledged less what the new one pledges, at least 1, by default. Raises InvalidInputError
    for invalid values, RefusedError for what isn't allowed.
    """
    on = into.joined
    with change_registry():
        household = _get_member(number, on=on, today=today)
        entry = check_household(into)
        if Household.objects.filter(number=entry.number).exists():
            raise RefusedError(
                f"there is a household {entry.number} already",
                hint="numbers are never used twice; take the next free one",
            )
        stays = _find_stays(household, on=on)
        movers = _choose(stays, emails=persons, household=household, on=on)
        if len(movers) == len(stays):
            raise RefusedError(
                f"nobody would be left in household {number}",
                hint="leave somebody there, or keep the household as it is",
            )
        new = store_households([entry], actor=actor)[0]
        _keep_mailboxes(movers, actor=actor)
        _move(movers, to=new, on=on, actor=actor)
        change_pledge(
            household,
            shares=keeps if keeps is not None else max(1, household.shares - entry.shares),
            on=on,
            actor=actor,
        )
    return new


def merge_household(
    number: str, *, into: str, on: date, shares: int | None, today: date, actor: str
) -> Household:
    """Merge a household into another from a day on: its persons, aliases, domains and shares.
    Returns the one that goes on.

    `shares` is what the two pledge together then: the sum, by default. Raises InvalidInputError for
    invalid values, RefusedError while it has what lies in or opens its own drawer, and for whatever
    else isn't allowed.
    """
    with change_registry():
        household, other = (_get_member(one, on=on, today=today) for one in (number, into))
        if household == other:
            raise InvalidInputError("a household can't merge with itself", hint="name another one")
        _refuse_drawer(household)
        _move(_find_stays(household, on=on), to=other, on=on, actor=actor)
        for kind in KINDS.values():
            for held in [] if kind.move else kind.held_by(household):
                _hand_over(held, to=other, actor=actor)
        change_pledge(
            other,
            shares=other.shares + household.shares if shares is None else shares,
            on=on,
            actor=actor,
        )
        before = snapshot(household)
        household.left = on
        save_change(
            household, actor=actor, action="merge", before=before, note={"into": other.number}
        )
    return other


def _get_member(number: str, *, on: date, today: date) -> Household:
    household = get_household(number)
    if on > today:
        raise InvalidInputError(
            f"{on} is in the future", hint="run it on that day, or later with --on"
        )
    if on <= household.joined:
        raise InvalidInputError(
            f"household {number} joined on {household.joined}: nothing changes on {on}",
            hint="choose a later day",
        )
    if household.left is not None:
        raise RefusedError(
            f"household {number} leaves on {household.left}",
            hint="a membership that ends isn't changed",
        )
    if household.is_frozen:
        raise RefusedError(
            f"household {number} is frozen since {household.frozen_since}",
            hint="`coopctl household thaw` first, when it has paid",
        )
    return household


def _find_stays(household: Household, *, on: date) -> list[Person]:
    return list(household.persons.filter(Q(left=None) | Q(left__gt=on)).order_by("email"))


def _choose(
    stays: Sequence[Person], *, emails: Sequence[str], household: Household, on: date
) -> list[Person]:
    there = {person.email: person for person in stays}
    wanted = list(dict.fromkeys(email.strip().lower() for email in emails))
    problems = [
        f"{email} isn't in household {household.number} on {on}"
        for email in wanted
        if email not in there
    ]
    problems += [
        f"{email} joined on {there[email].joined}"
        for email in wanted
        if email in there and there[email].joined >= on
    ]
    if problems or not wanted:
        raise InvalidInputError(
            "these persons can't move" if wanted else "nobody moves",
            problems=problems,
            hint="name each with --person EMAIL",
        )
    return [there[email] for email in wanted]


def _keep_mailboxes(movers: Sequence[Person], *, actor: str) -> None:
    """Leave the mailboxes of who moves with the household: their mail lies in its drawer. They stay
    open, as its own.
    """
    for mailbox in Mailbox.objects.filter(
        person__in=movers, state=Mailbox.State.ACTIVE
    ).select_related("household", "person"):
        before = snapshot(mailbox)
        mailbox.person = None
        save_change(mailbox, actor=actor, action="keep", before=before)


def _refuse_drawer(household: Household) -> None:
    """Refuse to end a household while something open lies in its drawer, or opens it: nothing there
    is moved.
    """
    problems = [
        f"the {name} {kind.shown(one)}: {kind.move}"
        for name, kind in KINDS.items()
        if kind.move
        for one in kind.held_by(household).filter(kind.active)
    ]
    if problems:
        raise RefusedError(
            f"household {household.number} can't end yet: its drawer is in use",
            problems=problems,
            hint="or merge the other way round",
        )


def _move(stays: Sequence[Person], *, to: Household, on: date, actor: str) -> None:
    """End the stays on a day, and begin new ones in the other household; those who had come on that
    day or later never were here.
    """
    entries = []
    for person in stays:
        entry = PersonEntry(
            to.number, person.name, person.email, max(on, person.joined), person.left, person.role
        )
        if person.joined >= on:
            before = snapshot(person)
            person.household = to
            save_change(person, actor=actor, action="move", before=before)
            continue
        before = snapshot(person)
        person.left = on
        save_change(person, actor=actor, action="move", before=before, note={"to": to.number})
        entries.append(replace(entry, joined=on))
    store_persons(entries, actor=actor, households={to.number: to})


def _hand_over(held: Any, *, to: Household, actor: str) -> None:
    """Give an account to another household: for prices per account it ends here today, and begins
    there.
    """
    audit_entry(
        actor=actor, action="remove", instance=held, before=snapshot(held), after=None
    ).save()
    held.household = to
    held.save()
    audit_entry(actor=actor, action="add", instance=held, before=None, after=snapshot(held)).save()
