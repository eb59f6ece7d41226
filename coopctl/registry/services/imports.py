"""Households and persons from CSV files: all rows are checked, then stored, or none is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from coopctl.core.csvfile import ImportResult, Row, check_rows, read_rows
from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.registry.entries import HouseholdEntry, PersonEntry, read_household, read_person
from coopctl.registry.models import Household, Person
from coopctl.registry.services.changes import change_registry
from coopctl.registry.services.households import store_households
from coopctl.registry.services.persons import describe_clash, find_clash, fit_stay, store_persons

HOUSEHOLD_COLUMNS = (
    "number",
    "name",
    "joined",
    "left",
    "shares",
    "solidarity",
    "language",
    "email",
)
PERSON_COLUMNS = ("household", "name", "email", "joined", "left", "role")


def import_households(data: bytes, *, actor: str) -> ImportResult:
    """Store the households of a file; rows already stored with equal values are left alone.

    Raises InvalidInputError, or RefusedError where a number stands for something else already; each
    names every bad line.
    """
    rows = read_rows(data, HOUSEHOLD_COLUMNS)
    entries = check_rows(rows, lambda row: read_household(row.values))
    _refuse_repeated(rows, [entry.number for entry in entries], what="household")
    with change_registry():
        known = {household.number: household for household in Household.objects.all()}
        fresh: list[HouseholdEntry] = []
        conflicts: list[str] = []
        for row, entry in zip(rows, entries, strict=True):
            stored = known.get(entry.number)
            if stored is None:
                fresh.append(entry)
            elif differing := _differing(entry, stored, columns=HOUSEHOLD_COLUMNS):
                conflicts.append(
                    f"line {row.line}: household {entry.number} is in the registry "
                    f"with a different {' and '.join(differing)}"
                )
        _refuse_conflicts(conflicts)
        store_households(fresh, actor=actor)
    return ImportResult(added=len(fresh), unchanged=len(entries) - len(fresh))


def import_persons(data: bytes, *, actor: str) -> ImportResult:
    """Store the persons of a file; their households must be in the registry. Rows that are stored
    already, with equal values, are left alone.

    Raises InvalidInputError, or RefusedError where a person is elsewhere in that time; each names
    every bad line.
    """
    rows = read_rows(data, PERSON_COLUMNS)
    with change_registry():
        households = {household.number: household for household in Household.objects.all()}
        entries = check_rows(rows, lambda row: _fit(read_person(row.values), households=households))
        _refuse_repeated(
            rows, [f"{entry.email} from {entry.joined}" for entry in entries], what="person"
        )
        stays: dict[str, list[Person]] = defaultdict(list)
        for person in Person.objects.select_related("household"):
            stays[person.email].append(person)
        fresh: list[PersonEntry] = []
        conflicts: list[str] = []
        for row, entry in zip(rows, entries, strict=True):
            clash = find_clash(entry, stays[entry.email])
            if clash is None:
                fresh.append(entry)
                stays[entry.email].append(_as_stay(entry, households=households))
            elif clash.joined != entry.joined or clash.household.number != entry.household:
                conflicts.append(f"line {row.line}: {describe_clash(entry, clash)}")
            elif differing := _differing(entry, clash, columns=("name", "left", "role")):
                conflicts.append(
                    f"line {row.line}: {entry.email} is in the registry with a different "
                    f"{' and '.join(differing)}"
                )
        _refuse_conflicts(conflicts)
        store_persons(fresh, actor=actor, households=households)
    return ImportResult(added=len(fresh), unchanged=len(entries) - len(fresh))


def _fit(entry: PersonEntry, *, households: dict[str, Household]) -> PersonEntry:
    household = households.get(entry.household)
    if household is None:
        raise InvalidInputError(f"there is no household {entry.household!r}")
    return fit_stay(entry, household=household)


def _as_stay(entry: PersonEntry, *, households: dict[str, Household]) -> Person:
    return Person(
        household=households[entry.household],
        email=entry.email,
        joined=entry.joined,
        left=entry.left,
    )


def _differing(
    entry: HouseholdEntry | PersonEntry, stored: Household | Person, *, columns: Sequence[str]
) -> list[str]:
    return [column for column in columns if getattr(entry, column) != getattr(stored, column)]


def _refuse_repeated(rows: Sequence[Row], keys: Sequence[str], *, what: str) -> None:
    first: dict[str, int] = {}
    problems: list[str] = []
    for row, key in zip(rows, keys, strict=True):
        if first.setdefault(key, row.line) != row.line:
            problems.append(f"line {row.line}: {what} {key} is in line {first[key]} already")
    if problems:
        raise InvalidInputError(
            "the file was refused as a whole: nothing was stored",
            problems=problems,
            hint="keep one line of each",
        )


def _refuse_conflicts(conflicts: Sequence[str]) -> None:
    if conflicts:
        raise RefusedError(
            "the file was refused as a whole: nothing was stored",
            problems=conflicts,
            hint="what is in the registry is changed by its own commands",
        )
