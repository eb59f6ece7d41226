"""What billing needs to know about a household: when it was a member, and with which weights."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction


@dataclass(frozen=True)
class Membership:
    """One household. `left` is the first day it isn't a member, None while it is.

    `persons` holds one (joined, left) per person of the household, never a name. `former_pledges`
    are (until, shares), rising: so many it pledged before it pledged another number, `shares` being
    the latest.
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
    former_pledges: tuple[tuple[date, int], ...] = ()

    @property
    def pledges(self) -> tuple[tuple[date, date | None, int], ...]:
        """The pledged shares as [start, end) and their number; adjoining, from `joined` to `left`.

        >>> home = Membership(
        ...     "1", "", "sv", "", date(2026, 1, 1), None, shares=1, solidarity=Fraction(1),
        ...     persons=(), former_pledges=((date(2026, 10, 11), 3),),
        ... )
        >>> [(str(start), end and str(end), shares) for start, end, shares in home.pledges]
        [('2026-01-01', '2026-10-11', 3), ('2026-10-11', None, 1)]
        """
        starts = [self.joined, *(until for until, _ in self.former_pledges)]
        numbers = [*(shares for _, shares in self.former_pledges), self.shares]
        return tuple(zip(starts, [*starts[1:], self.left], numbers, strict=True))


@dataclass(frozen=True)
class Addressee:
    """To whom something is written, in which language."""

    number: str
    name: str
    language: str
