"""Reads about aliases."""

from __future__ import annotations

from typing import Any

from coopctl.core.errors import InvalidInputError
from coopctl.core.names.addresses import parse_alias_address
from coopctl.registry.models import Alias, Household
from coopctl.registry.queries.named import find_named


def get_alias(address: str) -> Alias:
    """Return the alias. Raises InvalidInputError if there is none."""
    rows = Alias.objects.select_related("household")
    alias = find_named(rows, field="address", text=address, parse=parse_alias_address)
    if alias is None:
        raise InvalidInputError(
            f"there is no alias {address}", hint="`coopctl alias list` shows them all"
        )
    return alias


def list_aliases(*, household: Household | None = None) -> list[dict[str, Any]]:
    """Return every alias by address; `household` is null for the co-op's own."""
    aliases = Alias.objects.select_related("household")
    return [
        describe_alias(alias)
        for alias in (aliases.filter(household=household) if household else aliases)
    ]


def describe_alias(alias: Alias) -> dict[str, Any]:
    """Return its fields as JSON values."""
    return {
        "address": alias.address,
        "household": alias.household and alias.household.number,
        "targets": list(alias.targets),
    }
