"""What billing needs to know about a household: when it was a member, and with which weights."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction


@dataclass(frozen=True)
class Membership:
    """One household. Memberships are half-open: `left` is the first day without, None while it lasts.

    `persons` holds one (joined, left) per person of the household, never a name.
    """

    number: str
    name: str
    language: str
    email: str
    joined: date
    left: date | None
    shares: int
    solidarity: Fraction
    persons: tuple[tuple[date, date | None], ...]


@dataclass(frozen=True)
class Addressee:
    """To whom something is written, in which language."""

    number: str
    name: str
    language: str
