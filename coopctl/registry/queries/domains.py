"""Reads about mail domains."""

from __future__ import annotations

from typing import Any

from coopctl.core.errors import InvalidInputError
from coopctl.core.names import parse_domain
from coopctl.registry.models import Domain, Household


def get_domain(name: str) -> Domain:
    """Return the domain. Raises InvalidInputError if it isn't in the registry."""
    try:
        domain = Domain.objects.select_related("household").filter(name=parse_domain(name)).first()
    except ValueError as error:
        raise InvalidInputError(str(error)) from None
    if domain is None:
        raise InvalidInputError(f"{name} is not a domain of the co-op or a household", hint="`coopctl domain list` shows them all")
    return domain


def list_domains(*, household: Household | None = None) -> list[dict[str, Any]]:
    """Return every domain by name; `household` is null for the co-op's own."""
    domains = Domain.objects.select_related("household")
    return [describe_domain(domain) for domain in (domains.filter(household=household) if household else domains)]


def describe_domain(domain: Domain) -> dict[str, Any]:
    """Return its fields as JSON values."""
    return {"name": domain.name, "household": domain.household and domain.household.number, "dkim_selector": domain.dkim_selector}
