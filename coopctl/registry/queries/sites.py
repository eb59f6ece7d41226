"""Reads about web sites and SFTP keys."""

from __future__ import annotations

from typing import Any

from coopctl.core.errors import InvalidInputError
from coopctl.core.names.databases import database_name
from coopctl.core.names.domains import parse_domain
from coopctl.registry.models import Household, SftpKey, Site
from coopctl.registry.queries.named import find_named


def get_site(name: str) -> Site:
    """Return the site with this name of its own. Raises InvalidInputError if there is none."""
    rows = Site.objects.select_related("household")
    site = find_named(rows, field="name", text=name, parse=parse_domain)
    if site is None:
        raise InvalidInputError(f"{name} is not a site", hint="`coopctl site list` shows them all")
    return site


def list_sites(*, household: Household | None = None) -> list[dict[str, Any]]:
    """Return every site by name, or those of one household."""
    sites = Site.objects.select_related("household")
    return [
        describe_site(site) for site in (sites.filter(household=household) if household else sites)
    ]


def describe_site(site: Site) -> dict[str, Any]:
    """Return its fields as JSON values."""
    return {
        "name": site.name,
        "household": site.household.number,
        "others": list(site.others),
        "kind": site.kind,
        "whole_addresses": site.whole_addresses,
        "database": database_name(site.name) if site.database else None,
        "state": "suspended" if site.household.is_frozen else "active",
    }


def list_keys(*, household: Household | None = None) -> list[dict[str, Any]]:
    """Return every SFTP key, or those of one household, by household and label."""
    keys = SftpKey.objects.select_related("household", "person")
    return [_describe_key(key) for key in (keys.filter(household=household) if household else keys)]


def _describe_key(key: SftpKey) -> dict[str, Any]:
    return {
        "household": key.household.number,
        "label": key.label,
        "person": key.person.email,
        "fingerprint": key.fingerprint,
        "added": key.added.isoformat(),
    }
