"""Mailing lists in a plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

from typing_extensions import override

from coopctl.core.accounts.lists import ListSettings
from coopctl.core.names.households import HouseholdNumber
from coopctl.core.plans.base import Describe, PlannedItem, ServicePlan, describe_secret


def _describe_settings(before: ListSettings, after: ListSettings) -> str:
    changed = (
        name for name in ListSettings.model_fields if getattr(before, name) != getattr(after, name)
    )
    return f"settings {', '.join(changed)}"


class PlannedList(PlannedItem):
    """A mailing list; `household` is None for the co-op's own. Subscribers are the server's data,
    never the plan's.

    `web` is the name of the web server with its archive. `closed`: its address is refused, its
    archive stays. `released`: all of it may go. `archive_password_hash` is `<salt>$<SHA-256 of salt
    and password>`, both in hex, where the archive is for members.
    """

    words: ClassVar[Mapping[str, Describe]] = {
        "archive_password_hash": describe_secret,
        "settings": _describe_settings,
    }

    address: str
    household: HouseholdNumber | None
    state: Literal["active", "closed", "released"] = "active"
    owners: tuple[str, ...]
    language: str = "en"
    web: str
    settings: ListSettings = ListSettings()
    archive_password_hash: str | None = None

    @property
    @override
    def label(self) -> str:
        return f"list {self.address}"

    @property
    @override
    def is_in_use(self) -> bool:
        return self.state == "active"


class ListsPlan(ServicePlan):
    """What the lists role serves, sorted by address."""

    lists: tuple[PlannedList, ...] = ()

    @override
    def items(self) -> Iterator[PlannedItem]:
        yield from self.lists
