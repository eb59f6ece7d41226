"""Persons join and leave households, and take on roles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from coopctl.core.accounts.roles import ROLES
from coopctl.core.accounts.states import has_left
from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.registry.entries import PersonEntry, check_person
from coopctl.registry.models import Household, Person
from coopctl.registry.queries.dependents import find_ending
from coopctl.registry.queries.households import get_household
from coopctl.registry.queries.persons import get_person
from coopctl.registry.services.changes import change_registry, record_added, save_change, snapshot
from coopctl.registry.services.lifecycle import Ended, end_held, refuse_ownerless
from coopctl.registry.services.list_owners import replace_owner


def add_person(
    *,
    actor: str,
    household: str,
    name: str,
    email: str,
    joined: date,
    left: date | None = None,
    role: str = "member",
) -> Person:
    """Add a person to a household. Raises InvalidInputError for bad values, RefusedError if the
    person is elsewhere in that time.
    """
    entry = check_person(PersonEntry(household, name, email, joined, left, role))
    with change_registry():
        home = get_household(entry.household)
        entry = fit_stay(entry, household=home)
        if clash := find_clash(
            entry, Person.objects.select_related("household").filter(email=entry.email)
        ):
            raise RefusedError(
                describe_clash(entry, clash),
                hint="a person is in one household at a time; `coopctl person leave` ends a stay",
            )
        return store_persons([entry], actor=actor, households={home.number: home})[0]


def fit_stay(entry: PersonEntry, *, household: Household) -> PersonEntry:
    """Return the entry with a stay that ends with its household's membership. Raises
    InvalidInputError if it begins after that.
    """
    if household.left is None:
        return entry
    if entry.joined > household.left:
        raise InvalidInputError(
            f"joined: {entry.joined} is after {household.left}, when household {household.number} "
            "left"
        )
    return replace(entry, left=min(entry.left or household.left, household.left))


def find_clash(entry: PersonEntry, stays: Iterable[Person]) -> Person | None:
    """Return a stay of the same person that overlaps the entry's or begins on its day."""
    return next(
        (stay for stay in stays if stay.joined == entry.joined or _overlap(entry, stay)), None
    )


def is_elsewhere(person: Person, *, until: date | None) -> bool:
    """Whether the person's stay would overlap another of their stays, did it go on `until`."""
    entry = PersonEntry(
        person.household.number, person.name, person.email, person.joined, until, person.role
    )
    others = Person.objects.filter(email=person.email).exclude(pk=person.pk)
    return find_clash(entry, others) is not None


def describe_clash(entry: PersonEntry, clash: Person) -> str:
    """Return a sentence on why the entry can't be stored beside `clash`."""
    until = f"until {clash.left}" if clash.left else "without end"
    return f"{entry.email} is in household {clash.household.number} from {clash.joined} {until}"


def store_persons(
    entries: Sequence[PersonEntry], *, actor: str, households: Mapping[str, Household]
) -> list[Person]:
    """Store checked entries within a change."""
    persons = [
        Person(
            household=households[entry.household],
            name=entry.name,
            email=entry.email,
            joined=entry.joined,
            left=entry.left,
            role=entry.role,
        )
        for entry in entries
    ]
    Person.objects.bulk_create(persons, batch_size=500)
    record_added(persons, actor=actor)
    return persons


def change_person(
    email: str, *, actor: str, name: str | None = None, new_email: str | None = None
) -> Person:
    """Change a person's name or e-mail address, in all their stays: one person, however often they
    moved.

    Raises InvalidInputError for bad values, RefusedError if the address is another person's.
    """
    with change_registry():
        latest = get_person(email)
        entry = check_person(
            PersonEntry(
                household=latest.household.number,
                name=latest.name if name is None else name,
                email=latest.email if new_email is None else new_email,
                joined=latest.joined,
                left=latest.left,
                role=latest.role,
            )
        )
        if entry.email != latest.email and Person.objects.filter(email=entry.email).exists():
            raise RefusedError(
                f"{entry.email} is another person's",
                hint=f"`coopctl person show {entry.email}` shows whose",
            )
        for stay in Person.objects.select_related("household").filter(email=latest.email):
            before = snapshot(stay)
            stay.name, stay.email = entry.name, entry.email
            if snapshot(stay) != before:
                save_change(stay, actor=actor, action="change", before=before)
        if entry.email != latest.email:
            replace_owner(latest.email, by=entry.email, actor=actor)
        return get_person(entry.email)


def set_role(email: str, *, actor: str, role: str) -> Person:
    """Change a person's role. Raises InvalidInputError if there is no such role or person."""
    if role not in ROLES:
        raise InvalidInputError(f"{role!r} is not a role", hint=f"there are {', '.join(ROLES)}")
    with change_registry():
        person = get_person(email)
        before = snapshot(person)
        if role != person.role:
            person.role = role
            save_change(person, actor=actor, action="role", before=before)
        return person


def leave_person(email: str, *, actor: str, on: date | None, today: date) -> Ended:
    """End a stay; `on` is the first day without, None cancels an announced end. Returns what ended
    now.

    If `on` is later than `today`, planning closes the person's mailboxes from that day. Raises
    RefusedError if the stay has ended already or the person is the last owner of a list,
    InvalidInputError if `on` is before it began.
    """
    with change_registry():
        person = get_person(email)
        household = person.household
        if has_left(person.left, today=today):
            raise RefusedError(
                f"{person.email} left on {person.left}",
                hint=f"`coopctl person return {person.email}` takes that back",
            )
        if on is None and person.left == household.left:
            _refuse_staying(person)
        if on is not None and on < person.joined:
            raise InvalidInputError(
                f"{person.email} joined on {person.joined}: it can't end on {on}"
            )
        if on is not None and household.left is not None and on > household.left:
            raise InvalidInputError(
                f"household {household.number} leaves on {household.left}, before {on}"
            )
        ended: Ended = {}
        if on is not None:
            refuse_ownerless(find_ending(person, today=today), today=today)
            ended = end_held(person, actor=actor) if on <= today else {}
        before = snapshot(person)
        person.left = on or household.left
        note = {"ended": ended} if ended else None
        save_change(person, actor=actor, action="leave" if on else "stay", before=before, note=note)
        return ended


def _refuse_staying(person: Person) -> None:
    household = person.household
    if household.left is None:
        raise RefusedError(
            f"{person.email} has no announced leave", hint="there is no leave to cancel"
        )
    raise RefusedError(
        f"household {household.number} leaves on {household.left}, and {person.email} with it",
        hint=f"`coopctl household leave {household.number} --never` cancels that",
    )


def _overlap(entry: PersonEntry, stay: Person) -> bool:
    return (stay.left is None or entry.joined < stay.left) and (
        entry.left is None or stay.joined < entry.left
    )
