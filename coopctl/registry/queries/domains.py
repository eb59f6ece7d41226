"""Reads about mail domains."""

from __future__ import annotations

from datetime import date
from typing import Any

from coopctl.core.accounts.dkim import Selector, find_signing, select_kept
from coopctl.core.errors import InvalidInputError
from coopctl.core.names.dns import verification_name, verification_text
from coopctl.core.names.domains import parse_domain
from coopctl.registry.models import Domain, Household
from coopctl.registry.queries.named import find_named


def find_domain(name: str) -> Domain | None:
    """Return the domain; None if it isn't in the registry. Raises InvalidInputError if it's no name
    at all.
    """
    rows = Domain.objects.select_related("household")
    return find_named(rows, field="name", text=name, parse=parse_domain)


def get_domain(name: str) -> Domain:
    """Return the domain. Raises InvalidInputError if it isn't in the registry."""
    domain = find_domain(name)
    if domain is None:
        raise InvalidInputError(
            f"{name} is not a domain of the co-op or a household",
            hint="`coopctl domain list` shows them all",
        )
    return domain


def list_domains(*, today: date, household: Household | None = None) -> list[dict[str, Any]]:
    """Return every domain by name; `household` is null for the co-op's own."""
    domains = Domain.objects.select_related("household").prefetch_related("selectors")
    return [
        describe_domain(domain, today=today)
        for domain in (domains.filter(household=household) if household else domains)
    ]


def describe_domain(domain: Domain, *, today: date) -> dict[str, Any]:
    """Return its fields as JSON values; `dkim_selector` signs today, `dkim_selectors` are those
    whose records have to be published.

    `verification` is the TXT record that verifies a household's domain; null for the co-op's own.
    """
    known = selectors_of(domain)
    own = domain.household is None
    return {
        "name": domain.name,
        "household": domain.household and domain.household.number,
        "dkim_selector": find_signing(known, today=today).name,
        "dkim_selectors": [
            {"name": one.name, "signs_from": one.signs_from.isoformat()}
            for one in select_kept(known, today=today)
        ],
        "verified": domain.verified and domain.verified.isoformat(),
        "served": domain.is_served,
        "verification": None
        if own
        else {"name": verification_name(domain.name), "text": verification_text(domain.token)},
    }


def selectors_of(domain: Domain) -> list[Selector]:
    """Return all selectors that the domain ever had, oldest first."""
    return sorted(Selector(row.signs_from, row.name) for row in domain.selectors.all())


def is_waiting(name: str) -> bool:
    """Tell whether this is a household's domain that hasn't been verified as the household's
    yet.
    """
    return Domain.objects.filter(name=name, verified=None).exclude(household=None).exists()
