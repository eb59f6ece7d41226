"""Household and person as handed in, checked field by field before the registry is asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction
from typing import TypeVar

from coopctl.core.accounts.roles import ROLES
from coopctl.core.csvfile import parse_iso_date
from coopctl.core.errors import InvalidInputError
from coopctl.core.names.addresses import parse_outside_address
from coopctl.core.names.households import is_household_number
from coopctl.core.names.languages import LANGUAGES

MAX_NAME = 200
MAX_EMAIL = 254
MAX_SHARES = 1_000_000
# `coop-<number>` is a household's user on servers, and these are daemons'.
SYSTEM_NUMBERS = frozenset({"archive", "lists", "mailpolicy"})
_FRACTION = re.compile(r"\d{1,6}(?:/[1-9]\d{0,5})?", re.ASCII)
_COUNT = re.compile(r"\d{1,7}", re.ASCII)

T = TypeVar("T")


@dataclass(frozen=True)
class HouseholdEntry:
    """A household to be: a member in [joined, left). `quota_bytes` None: the co-op's usual
    quota.
    """

    number: str
    name: str
    joined: date
    left: date | None
    shares: int
    solidarity: Fraction
    language: str
    email: str
    quota_bytes: int | None = None


@dataclass(frozen=True)
class PersonEntry:
    """A person to be; `household` is a number."""

    household: str
    name: str
    email: str
    joined: date
    left: date | None
    role: str


@dataclass
class _Texts:
    """Reads typed values out of texts and gathers what is wrong."""

    values: Mapping[str, str]
    problems: list[str] = field(default_factory=list)

    def read(self, column: str, parse: Callable[[str], T], *, otherwise: T) -> T:
        try:
            return parse(self.values[column])
        except ValueError as error:
            self.problems.append(f"{column}: {error}")
            return otherwise


def read_household(values: Mapping[str, str]) -> HouseholdEntry:
    """Parse a row of the households file (docs/interfaces.md). Raises InvalidInputError with every
    problem.
    """
    texts = _Texts(values)
    entry = HouseholdEntry(
        number=values["number"],
        name=values["name"],
        joined=texts.read("joined", parse_iso_date, otherwise=date.min),
        left=texts.read("left", _parse_optional_date, otherwise=None),
        shares=texts.read("shares", _parse_shares, otherwise=1),
        solidarity=texts.read("solidarity", parse_solidarity, otherwise=Fraction(1)),
        language=values["language"],
        email=values["email"],
    )
    return check_household(entry, problems=texts.problems)


def read_person(values: Mapping[str, str]) -> PersonEntry:
    """Parse a row of the persons file (docs/interfaces.md). Raises InvalidInputError with every
    problem.
    """
    texts = _Texts(values)
    entry = PersonEntry(
        household=values["household"],
        name=values["name"],
        email=values["email"],
        joined=texts.read("joined", parse_iso_date, otherwise=date.min),
        left=texts.read("left", _parse_optional_date, otherwise=None),
        role=values["role"],
    )
    return check_person(entry, problems=texts.problems)


def check_household(entry: HouseholdEntry, *, problems: list[str] | None = None) -> HouseholdEntry:
    """Return the entry with its e-mail address in lower case. Raises InvalidInputError with
    `problems` and every other one.
    """
    found = list(problems or ())
    if not is_household_number(entry.number):
        found.append(
            f"number: {entry.number!r} is not a household number; use up to 16 digits and small "
            "letters, like '0012'"
        )
    elif entry.number in SYSTEM_NUMBERS:
        found.append(
            f"number: {entry.number!r} is the name of a program on the servers; choose another, "
            "like '0012'"
        )
    if not 1 <= entry.shares <= MAX_SHARES:
        found.append(f"shares: {entry.shares} is not between 1 and {MAX_SHARES}")
    if entry.solidarity < 0:
        found.append(f"solidarity: {entry.solidarity} is negative")
    if entry.language not in LANGUAGES:
        found.append(f"language: {entry.language!r} is none of {', '.join(LANGUAGES)}")
    if entry.quota_bytes is not None and entry.quota_bytes < 1:
        found.append("quota: it must be more than zero")
    email = _check_common(entry, found)
    _raise_if_any(found, subject=f"household {entry.number}")
    return replace(entry, email=email)


def check_person(entry: PersonEntry, *, problems: list[str] | None = None) -> PersonEntry:
    """Return the entry with its e-mail address in lower case. Raises InvalidInputError with
    `problems` and every other one.
    """
    found = list(problems or ())
    if entry.role not in ROLES:
        found.append(f"role: {entry.role!r} is none of {', '.join(ROLES)}")
    email = _check_common(entry, found)
    _raise_if_any(found, subject=f"person {entry.email}")
    return replace(entry, email=email)


def parse_solidarity(text: str) -> Fraction:
    """Return the factor of `1` or `1/2`. Raises ValueError with a sentence for people."""
    if not _FRACTION.fullmatch(text):
        raise ValueError(f"{text!r} is not a fraction; write it like '1' or '1/2'")
    return Fraction(text)


def _parse_shares(text: str) -> int:
    if not _COUNT.fullmatch(text):
        raise ValueError(f"{text!r} is not a whole number")
    return int(text)


def _parse_optional_date(text: str) -> date | None:
    return parse_iso_date(text) if text else None


def _check_common(entry: HouseholdEntry | PersonEntry, found: list[str]) -> str:
    if not entry.name.strip() or len(entry.name) > MAX_NAME or not entry.name.isprintable():
        found.append(
            f"name: {entry.name!r} is not a name; it has 1 to {MAX_NAME} printable characters"
        )
    if entry.left is not None and entry.left < entry.joined:
        found.append(f"left: {entry.left} is before {entry.joined}, when it joined")
    try:
        email = parse_outside_address(entry.email)
    except ValueError as error:
        found.append(f"email: {error}")
        return entry.email
    if len(email) > MAX_EMAIL:
        found.append(f"email: it's longer than {MAX_EMAIL} characters")
    return email


def _raise_if_any(problems: list[str], *, subject: str) -> None:
    if problems:
        raise InvalidInputError(f"{subject} can't be stored", problems=problems)
