"""What a household can hold, one row per kind: who else is told of a kind, asks this table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from django.db import models
from django.db.models import Q

from coopctl.core.config.pricelist import ACCOUNT_KINDS
from coopctl.registry.models import Alias, Domain, Mailbox, MailingList, SftpKey, Site
from coopctl.registry.presence import not_left


class Ending(Enum):
    """What becomes of it at once when its owner leaves; planning leaves it out from that day in any
    case.
    """

    CLOSED = "closed"  # its rows have states; what it holds is kept until it's released
    DELETED = "deleted"
    STAYS = "stays"


@dataclass(frozen=True)
class Kind:
    """A kind of service account.

    `owners` are its owners' fields; it's open while none of them has left. `move` says what to do
    with one that lies in its household's drawer or opens it, before that household can merge with
    another; without it, an account just goes along. `shown` returns what people know it by, `ends`
    says of several what becomes of them when their owner leaves.
    """

    model: type[models.Model]
    ends: str
    shown: Callable[[Any], str] = str
    owners: tuple[str, ...] = ("household",)
    ending: Ending = Ending.STAYS
    move: str = ""

    @property
    def active(self) -> Q:
        """The condition that it's neither closed nor released, whoever owns it."""
        return Q(state="active") if self.ending is Ending.CLOSED else Q()

    def open_on(self, today: date) -> Q:
        """Return the condition that it's open: `core.accounts.states.state_on`, for a database."""
        return self.active & not_left(today, *(f"{owner}__" for owner in self.owners))

    def held_by(self, owner: models.Model) -> models.QuerySet[Any]:
        """Return what a household, or a person of it, holds of this kind."""
        field = str(owner._meta.model_name)
        rows = self.model._default_manager.filter(**{field: owner})
        return rows.select_related(*self.owners)


KINDS = {
    "mailbox": Kind(
        Mailbox,
        ends="mailboxes that close; their mail stays until it's released",
        owners=("household", "person"),
        ending=Ending.CLOSED,
        move="move its mail by IMAP, then `coopctl mailbox remove`",
    ),
    "alias": Kind(
        Alias,
        ends="aliases that are removed: mail to them is refused",
        ending=Ending.DELETED,
    ),
    "domain": Kind(Domain, ends="domains that aren't served any more"),
    "list": Kind(
        MailingList,
        ends="lists that close; their archives stay until they're released",
        ending=Ending.CLOSED,
        move="its archive stays there; `coopctl list remove`",
    ),
    "site": Kind(
        Site,
        ends="sites that aren't served any more; their files stay",
        move="move its files by SFTP, then `coopctl site remove`",
    ),
    "SFTP key": Kind(
        SftpKey,
        ends="SFTP keys that open nothing any more",
        shown=lambda key: repr(key.label),
        owners=("household", "person"),
        move="`coopctl site key remove`, to add it to the other household",
    ),
}
# Those that are counted and can have a price; the others come with one of them.
ACCOUNTS = {name: KINDS[name] for name in ACCOUNT_KINDS}
