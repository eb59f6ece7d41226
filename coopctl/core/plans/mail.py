"""Mail in a plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar, Literal

from typing_extensions import override

from coopctl.core.accounts.dkim import key_labels
from coopctl.core.names.households import HouseholdNumber
from coopctl.core.plans.base import (
    Describe,
    Frozen,
    PlannedItem,
    ServicePlan,
    describe_quota,
    describe_secret,
)


class PlannedDomain(PlannedItem):
    """A mail domain; `household` is None for the co-op's own.

    `dkim_selector` signs today; keys are kept for it and for all `dkim_selectors`, two for each
    (`coopctl.core.accounts.dkim`).
    """

    name: str
    household: HouseholdNumber | None
    dkim_selector: str
    dkim_selectors: tuple[str, ...] = ()

    @property
    @override
    def label(self) -> str:
        return f"domain {self.name}"

    @property
    def dkim_keys(self) -> tuple[str, ...]:
        """Names of its kept keys, `<domain>.<label>`: each selector's RSA key, then its Ed25519
        key.
        """
        return tuple(
            f"{self.name}.{label}"
            for selector in sorted({self.dkim_selector, *self.dkim_selectors})
            for label in key_labels(selector)
        )


class PlannedAppPassword(Frozen):
    """A credential of its own for one device; `id` is its first group."""

    id: str
    password_hash: str


def _describe_app_passwords(
    before: Sequence[PlannedAppPassword], after: Sequence[PlannedAppPassword]
) -> str:
    old, new = {one.id for one in before}, {one.id for one in after}
    changes = [f"{one} added" for one in sorted(new - old)] + [
        f"{one} revoked" for one in sorted(old - new)
    ]
    return f"app passwords: {', '.join(changes) or 'others of the same ids'}"


class PlannedMailbox(PlannedItem):
    """A mailbox. `closed`: nobody can log in or deliver, the mail stays in the drawer until it is
    released.

    Mail is passed on to each of `forward_to`; then the mailbox itself gets it only with
    `keep_copy`.
    """

    words: ClassVar[Mapping[str, Describe]] = {
        "password_hash": describe_secret,
        "quota_bytes": describe_quota,
        "app_passwords": _describe_app_passwords,
    }

    address: str
    household: HouseholdNumber
    password_hash: str
    quota_bytes: int | None
    state: Literal["active", "closed"]
    app_passwords: tuple[PlannedAppPassword, ...] = ()
    forward_to: tuple[str, ...] = ()
    keep_copy: bool = True

    @property
    @override
    def label(self) -> str:
        return f"mailbox {self.address}"

    @property
    @override
    def is_in_use(self) -> bool:
        return self.state == "active"


class PlannedAlias(PlannedItem):
    """Mail to `address` goes to every target. `@domain` is a catch-all: it takes what no mailbox
    and no other alias of the domain has.
    """

    address: str
    household: HouseholdNumber | None
    targets: tuple[str, ...]

    @property
    @override
    def label(self) -> str:
        return f"alias {self.address}"


class MailPlan(ServicePlan):
    """What the mail role serves; each tuple is sorted by its first field."""

    domains: tuple[PlannedDomain, ...] = ()
    mailboxes: tuple[PlannedMailbox, ...] = ()
    aliases: tuple[PlannedAlias, ...] = ()

    @override
    def items(self) -> Iterator[PlannedItem]:
        yield from self.domains
        yield from self.mailboxes
        yield from self.aliases
