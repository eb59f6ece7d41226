"""What every service's planning needs to know: the households and their domains."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from coopctl.core.accounts.dkim import Selector
from coopctl.core.accounts.states import has_left
from coopctl.core.config.coop import CoopConfig
from coopctl.registry.models import Domain, Household


class HouseholdRow(NamedTuple):
    """`quota_bytes` None: the co-op's usual quota."""

    number: str
    uid: int
    quota_bytes: int | None
    left: date | None
    frozen_since: date | None


class DomainRow(NamedTuple):
    """`household` None: the co-op's own. It has at least one selector."""

    name: str
    household: str | None
    selectors: tuple[Selector, ...]
    verified: date | None

    @property
    def is_served(self) -> bool:
        """Tell whether it's the co-op's own, or has been verified to be its household's."""
        return self.household is None or self.verified is not None


@dataclass(frozen=True)
class Members:
    """Households and domains on the day `today`, in no particular order.

    `with_drawer` are the numbers of the households that have one, `takers` the addresses that take
    mail without being mailboxes or aliases.
    """

    today: date
    config: CoopConfig
    households: tuple[HouseholdRow, ...]
    domains: tuple[DomainRow, ...]
    with_drawer: frozenset[str] = frozenset()
    takers: frozenset[str] = frozenset()

    def has_left(self, *days: date | None) -> bool:
        """Tell whether one of the leaving days has come."""
        return has_left(*days, today=self.today)

    @cached_property
    def present(self) -> dict[str, HouseholdRow]:
        """The households that are members, by number."""
        return {row.number: row for row in self.households if not self.has_left(row.left)}

    @cached_property
    def served(self) -> frozenset[str]:
        """Names of the domains that are the co-op's own or have been verified."""
        return frozenset(row.name for row in self.domains if row.is_served)


def read_members(today: date, *, config: CoopConfig) -> Members:
    """Read households and domains: two queries. Households last, so that none is missing that
    something else refers to.
    """
    domains = _read_domains()
    households = Household.objects.order_by().values_list(
        "number", "uid", "quota_bytes", "left", "frozen_since"
    )
    return Members(
        today=today,
        config=config,
        domains=domains,
        households=tuple(HouseholdRow(*row) for row in households),
    )


def _read_domains() -> tuple[DomainRow, ...]:
    """Read domains and their selectors by one query: a row for each selector."""
    joined = Domain.objects.order_by("name").values_list(
        "name", "household__number", "verified", "selectors__signs_from", "selectors__name"
    )
    return tuple(
        DomainRow(
            name,
            household,
            tuple(Selector(signs_from, selector) for *_, signs_from, selector in rows),
            verified,
        )
        for (name, household, verified), rows in groupby(joined, key=lambda row: row[:3])
    )
