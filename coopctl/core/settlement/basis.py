"""What a closed period was settled on, kept with it: the registry goes on changing, and a period
must be settled again exactly.

Costs and readings aren't here: they are append-only themselves. No names and no addresses either.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from typing import Literal

from coopctl.core.config.pricelist import Tariff
from coopctl.core.settlement.keys import Accounts
from coopctl.core.settlement.membership import Membership
from coopctl.core.settlement.preview import Document

Dates = tuple[str, str | None]


class MemberBasis(Document):
    """A household as it counted. ISO 8601 dates; `solidarity`: a fraction; `persons`: stays.

    `former_pledges`: until when it pledged another number of shares, and how many.
    """

    number: str
    joined: str
    left: str | None
    shares: int
    solidarity: str
    persons: tuple[Dates, ...]
    former_pledges: tuple[tuple[str, int], ...] = ()


class SettlementBasis(Document):
    """`intake`: the last readings that had come in; `accounts`: when there were accounts, by kind
    and household.
    """

    version: Literal[1] = 1
    intake: int
    members: tuple[MemberBasis, ...]
    accounts: Mapping[str, Mapping[str, tuple[Dates, ...]]]
    tariffs: Mapping[str, Tariff]


def write_basis(
    memberships: Iterable[Membership],
    *,
    accounts: Accounts,
    tariffs: Mapping[str, Tariff],
    intake: int,
) -> SettlementBasis:
    """Return what is kept of what a period is settled on."""
    return SettlementBasis(
        intake=intake,
        members=tuple(_write_member(member) for member in memberships),
        accounts={
            kind: {
                number: tuple(_write_span(*span) for span in spans)
                for number, spans in by_household.items()
            }
            for kind, by_household in accounts.items()
        },
        tariffs=tariffs,
    )


def read_members(basis: SettlementBasis) -> tuple[Membership, ...]:
    """Return the memberships, without name, language and address."""
    return tuple(
        Membership(
            number=member.number,
            name="",
            language="",
            email="",
            joined=date.fromisoformat(member.joined),
            left=_read_date(member.left),
            shares=member.shares,
            solidarity=Fraction(member.solidarity),
            persons=tuple(_read_span(span) for span in member.persons),
            former_pledges=tuple(
                (date.fromisoformat(until), shares) for until, shares in member.former_pledges
            ),
        )
        for member in basis.members
    )


def read_accounts(basis: SettlementBasis) -> Accounts:
    """Return when there were accounts, by kind and household."""
    return {
        kind: {
            number: tuple(_read_span(span) for span in spans)
            for number, spans in by_household.items()
        }
        for kind, by_household in basis.accounts.items()
    }


def _write_member(member: Membership) -> MemberBasis:
    return MemberBasis(
        number=member.number,
        joined=member.joined.isoformat(),
        left=_write_date(member.left),
        shares=member.shares,
        solidarity=str(member.solidarity),
        persons=tuple(_write_span(*span) for span in member.persons),
        former_pledges=tuple(
            (until.isoformat(), shares) for until, shares in member.former_pledges
        ),
    )


def _write_span(start: date, end: date | None) -> Dates:
    return start.isoformat(), _write_date(end)


def _write_date(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _read_span(span: Dates) -> tuple[date, date | None]:
    return date.fromisoformat(span[0]), _read_date(span[1])


def _read_date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
