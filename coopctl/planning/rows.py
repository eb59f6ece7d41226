"""What planning reads from the registry: plain rows by a few queries, however many members there
are.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple

from coopctl.core.accounts.dkim import Selector
from coopctl.registry.models import (
    Alias,
    AppPassword,
    Domain,
    Household,
    Mailbox,
    MailingList,
    SftpKey,
    Site,
)


class HouseholdRow(NamedTuple):
    """`quota_bytes` None: the co-op's usual quota."""

    number: str
    uid: int
    quota_bytes: int | None
    left: date | None
    frozen_since: date | None


class MailboxRow(NamedTuple):
    """A mailbox that isn't released, with the days on which its owners leave."""

    address: str
    household: str
    password_hash: str
    quota_bytes: int | None
    state: str
    forward_to: list[str]
    keep_copy: bool
    household_left: date | None
    person_left: date | None


class AppPasswordRow(NamedTuple):
    """One that isn't revoked, of a mailbox that is open."""

    address: str
    public_id: str
    password_hash: str


class AliasRow(NamedTuple):
    """`household` None: the co-op's own."""

    address: str
    household: str | None
    targets: list[str]
    household_left: date | None


class DomainRow(NamedTuple):
    """`household` None: the co-op's own. It has at least one selector."""

    name: str
    household: str | None
    selectors: tuple[Selector, ...]
    verified: date | None

    @property
    def is_served(self) -> bool:
        """Tell whether it's the co-op's own, or has been proved to be its household's."""
        return self.household is None or self.verified is not None


class ListRow(NamedTuple):
    """`household` None: the co-op's own."""

    address: str
    household: str | None
    owners: list[str]
    settings: dict[str, Any]
    password_hash: str | None
    state: str
    household_left: date | None


class SiteRow(NamedTuple):
    """A web site with all its names but the first."""

    name: str
    household: str
    others: list[str]
    kind: str
    whole_addresses: bool
    database: bool


class KeyRow(NamedTuple):
    """An SFTP key, with the day on which its person leaves."""

    household: str
    key: str
    person_left: date | None


@dataclass(frozen=True)
class Rows:
    """The registry's contents on the day `today`, in no particular order."""

    today: date
    households: tuple[HouseholdRow, ...]
    mailboxes: tuple[MailboxRow, ...]
    app_passwords: tuple[AppPasswordRow, ...]
    aliases: tuple[AliasRow, ...]
    domains: tuple[DomainRow, ...]
    lists: tuple[ListRow, ...]
    sites: tuple[SiteRow, ...]
    keys: tuple[KeyRow, ...]

    def has_left(self, *days: date | None) -> bool:
        """Tell whether one of the leaving days has come."""
        return any(day is not None and day <= self.today for day in days)

    @property
    def with_drawer(self) -> frozenset[str]:
        """Numbers of the households that are members, or whose mail or lists aren't released
        yet.
        """
        members = {row.number for row in self.households if not self.has_left(row.left)}
        archives = {
            row.household
            for row in self.lists
            if row.household is not None and row.state != MailingList.State.RELEASED
        }
        return frozenset(members | archives | {row.household for row in self.mailboxes})


def read_rows(today: date) -> Rows:
    """Read the registry. What refers to households is read before them, so that none is missing."""
    app_passwords = AppPassword.objects.filter(revoked=None, mailbox__state=Mailbox.State.ACTIVE)
    mailboxes = Mailbox.objects.exclude(state=Mailbox.State.RELEASED).values_list(
        "address",
        "household__number",
        "password_hash",
        "quota_bytes",
        "state",
        "forward_to",
        "keep_copy",
        "household__left",
        "person__left",
    )
    return Rows(
        today=today,
        app_passwords=tuple(
            AppPasswordRow(*row)
            for row in app_passwords.order_by().values_list(
                "mailbox__address", "public_id", "password_hash"
            )
        ),
        mailboxes=tuple(MailboxRow(*row) for row in mailboxes.order_by()),
        aliases=tuple(
            AliasRow(*row)
            for row in Alias.objects.order_by().values_list(
                "address", "household__number", "targets", "household__left"
            )
        ),
        domains=_read_domains(),
        lists=tuple(
            ListRow(*row)
            for row in MailingList.objects.order_by().values_list(
                "address",
                "household__number",
                "owners",
                "settings",
                "password_hash",
                "state",
                "household__left",
            )
        ),
        sites=tuple(
            SiteRow(*row)
            for row in Site.objects.order_by().values_list(
                "name", "household__number", "others", "kind", "whole_addresses", "database"
            )
        ),
        keys=tuple(
            KeyRow(*row)
            for row in SftpKey.objects.order_by().values_list(
                "household__number", "key", "person__left"
            )
        ),
        households=tuple(
            HouseholdRow(*row)
            for row in Household.objects.order_by().values_list(
                "number", "uid", "quota_bytes", "left", "frozen_since"
            )
        ),
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
