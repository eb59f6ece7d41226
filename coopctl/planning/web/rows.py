"""Web sites and SFTP keys as planning reads them from the registry."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from coopctl.registry.models import SftpKey, Site


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
class WebRows:
    """In no particular order."""

    sites: tuple[SiteRow, ...]
    keys: tuple[KeyRow, ...]


def read_web() -> WebRows:
    """Read all sites and keys: two queries."""
    sites = Site.objects.order_by().values_list(
        "name", "household__number", "others", "kind", "whole_addresses", "database"
    )
    keys = SftpKey.objects.order_by().values_list("household__number", "key", "person__left")
    return WebRows(
        sites=tuple(SiteRow(*row) for row in sites), keys=tuple(KeyRow(*row) for row in keys)
    )
