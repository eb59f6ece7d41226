"""Web sites in a plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field
from typing_extensions import override

from coopctl.core.accounts.sshkeys import fingerprint
from coopctl.core.names.households import HouseholdNumber
from coopctl.core.plans.base import Describe, PlannedItem, ServicePlan


def _describe_database(before: str | None, after: str | None) -> str:
    return f"database {after}" if after else f"no database ({before} keeps its data)"


def _describe_addresses(_before: bool, after: bool) -> str:
    return f"its log {'keeps whole' if after else 'cuts'} addresses of visitors"


class PlannedSite(PlannedItem):
    """A web site in `web/<name>/` of the household's drawer, served as `name`; `others` lead there.

    `suspended`: the household is frozen, a neutral page with 503 is shown. `whole_addresses`: its
    access log keeps visitors' whole IP addresses. `database` is the name of its database in the
    household's MariaDB, None if it has none.
    """

    words: ClassVar[Mapping[str, Describe]] = {
        "database": _describe_database,
        "whole_addresses": _describe_addresses,
    }

    name: str
    household: HouseholdNumber
    others: tuple[str, ...]
    kind: Literal["static", "php"]
    state: Literal["active", "suspended"]
    whole_addresses: bool
    database: Annotated[str, Field(pattern=r"^[a-z0-9_]{1,64}$")] | None = None

    @property
    @override
    def label(self) -> str:
        return f"site {self.name}"

    @property
    @override
    def is_in_use(self) -> bool:
        return True


class PlannedKey(PlannedItem):
    """An SSH public key, `type base64`, that opens SFTP in the household's `web/`."""

    household: HouseholdNumber
    key: str

    @property
    @override
    def label(self) -> str:
        return f"SFTP key {fingerprint(self.key)} of household {self.household}"


class WebPlan(ServicePlan):
    """What the web role serves; sites sorted by name, keys by household and key."""

    sites: tuple[PlannedSite, ...] = ()
    keys: tuple[PlannedKey, ...] = ()

    @override
    def items(self) -> Iterator[PlannedItem]:
        yield from self.sites
        yield from self.keys
