"""Mailboxes, app passwords and aliases as planning reads them from the registry."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from coopctl.registry.models import Alias, AppPassword, Mailbox


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


@dataclass(frozen=True)
class MailRows:
    """In no particular order."""

    mailboxes: tuple[MailboxRow, ...]
    app_passwords: tuple[AppPasswordRow, ...]
    aliases: tuple[AliasRow, ...]


def read_mail() -> MailRows:
    """Read what mail is planned from: three queries. App passwords before their mailboxes, so that
    none is missing.
    """
    app_passwords = (
        AppPassword.objects.filter(revoked=None, mailbox__state=Mailbox.State.ACTIVE)
        .order_by()
        .values_list("mailbox__address", "public_id", "password_hash")
    )
    mailboxes = (
        Mailbox.objects.exclude(state=Mailbox.State.RELEASED)
        .order_by()
        .values_list(
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
    )
    aliases = Alias.objects.order_by().values_list(
        "address", "household__number", "targets", "household__left"
    )
    return MailRows(
        app_passwords=tuple(AppPasswordRow(*row) for row in app_passwords),
        mailboxes=tuple(MailboxRow(*row) for row in mailboxes),
        aliases=tuple(AliasRow(*row) for row in aliases),
    )
