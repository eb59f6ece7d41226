"""Web sites are added and removed; a name is served for one household at a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from coopctl.core.accounts.states import has_left
from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.core.names.domains import parse_domain
from coopctl.core.names.reserved import say_why_reserved
from coopctl.registry.models import Domain, Household, Site
from coopctl.registry.queries.households import get_household
from coopctl.registry.queries.sites import get_site
from coopctl.registry.services.changes import (
    audit_entry,
    change_registry,
    record_added,
    save_change,
    snapshot,
)

MAX_NAMES = 50


@dataclass(frozen=True)
class CoopNames:
    """What is the co-op's own: its domain, and its servers' names."""

    domain: str
    servers: frozenset[str] = frozenset()


def add_site(
    name: str,
    *,
    actor: str,
    household: str,
    coop: CoopNames,
    today: date,
    others: Iterable[str] = (),
    kind: str = Site.Kind.STATIC,
    whole_addresses: bool = False,
    database: bool = False,
) -> Site:
    """Add a site of a household: `name` is what visitors see, `others` lead there.

    Raises InvalidInputError for invalid names and for a database without PHP, RefusedError for
    names that are taken.
    """
    hostnames = _read_hostnames([name, *others])
    with change_registry():
        owner = get_household(household)
        if has_left(owner.left, today=today):
            raise RefusedError(
                f"household {owner.number} left on {owner.left} and can't get anything new"
            )
        _claim(hostnames, owner=owner, coop=coop, site=None)
        site = Site(
            name=hostnames[0],
            household=owner,
            others=list(hostnames[1:]),
            kind=_read_kind(kind),
            whole_addresses=whole_addresses,
            database=database,
        )
        _check_database(site)
        site.save(force_insert=True)
        record_added([site], actor=actor)
        return site


def change_site(
    name: str,
    *,
    actor: str,
    coop: CoopNames,
    others: Iterable[str] | None = None,
    kind: str | None = None,
    whole_addresses: bool | None = None,
    database: bool | None = None,
) -> Site:
    """Change what is given; `others` replaces all further names. Raises as `add_site` does.

    Without `database` its data stays where it is, and is there again with the next `database`.
    """
    with change_registry():
        site = get_site(name)
        before = snapshot(site)
        if others is not None:
            hostnames = _read_hostnames([site.name, *others])
            _claim(hostnames, owner=site.household, coop=coop, site=site)
            site.others = list(hostnames[1:])
        if kind is not None:
            site.kind = _read_kind(kind)
        if whole_addresses is not None:
            site.whole_addresses = whole_addresses
        if database is not None:
            site.database = database
        _check_database(site)
        if snapshot(site) != before:
            save_change(site, actor=actor, action="change", before=before)
        return site


def remove_site(name: str, *, actor: str) -> None:
    """Stop serving a site: its names are free, its files and its database stay in the household's
    drawer.
    """
    with change_registry():
        site = get_site(name)
        audit_entry(
            actor=actor, action="remove", instance=site, before=snapshot(site), after=None
        ).save()
        site.delete()


def _read_hostnames(names: Sequence[str]) -> tuple[str, ...]:
    parsed: dict[str, None] = {}
    problems: list[str] = []
    for name in names:
        try:
            parsed[parse_domain(name)] = None
        except ValueError as error:
            problems.append(str(error))
    if problems:
        raise InvalidInputError(
            "some names can't be used",
            problems=problems,
            hint="a site is named like berg.example or www.berg.example",
        )
    if len(parsed) > MAX_NAMES:
        raise InvalidInputError(f"a site may have {MAX_NAMES} names")
    return tuple(parsed)


def _read_kind(kind: str) -> str:
    if kind not in Site.Kind.values:
        raise InvalidInputError(f"{kind!r} is none of {', '.join(Site.Kind.values)}")
    return kind


def _check_database(site: Site) -> None:
    if site.database and site.kind != Site.Kind.PHP:
        raise InvalidInputError(
            f"{site.name} has files only, and a database is for PHP",
            hint="`--kind php` gives it PHP, `--no-database` is right for files",
        )


def _claim(
    hostnames: Sequence[str], *, owner: Household, coop: CoopNames, site: Site | None
) -> None:
    holders = _holders(but=site)
    domains = {
        domain.name: domain.household for domain in Domain.objects.select_related("household")
    }
    problems = [
        text
        for name in hostnames
        if (text := _refuse(name, owner=owner, coop=coop, holders=holders, domains=domains))
    ]
    if problems:
        raise RefusedError(
            "some names are taken",
            problems=problems,
            hint="`coopctl site list` shows who holds what",
        )


def _holders(*, but: Site | None) -> dict[str, Household]:
    sites = Site.objects.select_related("household")
    return {name: site.household for site in sites if site != but for name in site.hostnames}


def _refuse(
    name: str,
    *,
    owner: Household,
    coop: CoopNames,
    holders: dict[str, Household],
    domains: dict[str, Household | None],
) -> str | None:
    if name in holders:
        return f"{name} is a name of a site already, of household {holders[name].number}"
    if name in coop.servers:
        return f"{name} is a server of the co-op"
    if name == coop.domain:
        return None
    reserved = say_why_reserved(name, coop=coop.domain, mail_domains=domains)
    if reserved or name.endswith(f".{coop.domain}"):
        return reserved or _refuse_parent(name, owner=owner, holders=holders)
    for parent in _parents(name):
        if parent in domains and domains[parent] != owner:
            holder = domains[parent]
            return (
                f"{parent} is the mail domain of "
                f"{f'household {holder.number}' if holder else 'the co-op'}"
            )
    return _refuse_parent(name, owner=owner, holders=holders)


def _refuse_parent(name: str, *, owner: Household, holders: dict[str, Household]) -> str | None:
    other = next((parent for parent in _parents(name) if holders.get(parent, owner) != owner), None)
    return (
        f"{other} is a site of household {holders[other].number}, and {name} is below it"
        if other
        else None
    )


def _parents(name: str) -> list[str]:
    labels = name.split(".")
    return [".".join(labels[start:]) for start in range(len(labels) - 1)]
