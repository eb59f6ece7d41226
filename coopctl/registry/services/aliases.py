"""Aliases come and go; mail never runs in a circle."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from coopctl.core.errors import RefusedError
from coopctl.registry.models import Alias
from coopctl.registry.queries.aliases import get_alias
from coopctl.registry.queries.households import get_household
from coopctl.registry.services.addresses import (
    Owner,
    claim_address,
    enter_coop_domain,
    read_alias_address,
    refuse_address_in_use,
)
from coopctl.registry.services.changes import change_registry, record_added, save_change, snapshot
from coopctl.registry.services.lifecycle import delete_all
from coopctl.registry.services.targets import check_targets, find_forwarders, read_targets


def add_alias(
    address: str,
    *,
    actor: str,
    targets: Iterable[str],
    household: str | None,
    today: date,
    coop_domain: str | None = None,
) -> Alias:
    """Add an alias of a household, or of the co-op itself. Targets are mailboxes and aliases here,
    or addresses elsewhere.

    `@domain` as the address makes a catch-all: it takes what no mailbox and no other alias of that
    domain has.

    `coop_domain` enters the registry with its first address. Raises InvalidInputError for bad
    values and targets that don't exist, RefusedError for loops and an address that isn't available.
    """
    address = read_alias_address(address)
    parsed = read_targets(targets)
    with change_registry():
        owner = Owner(get_household(household) if household is not None else None)
        refuse_address_in_use(address)
        enter_coop_domain(address, domain=coop_domain, actor=actor, today=today)
        check_targets(parsed, of=address)
        claim_address(address, owner=owner, today=today)
        alias = Alias.objects.create(address=address, household=owner.household, targets=parsed)
        record_added([alias], actor=actor)
        return alias


def set_targets(address: str, *, actor: str, targets: Iterable[str]) -> Alias:
    """Have an alias pass mail on to these targets instead. Raises as `add_alias` does."""
    parsed = read_targets(targets)
    with change_registry():
        alias = get_alias(address)
        check_targets(parsed, of=alias.address)
        before = snapshot(alias)
        if parsed != alias.targets:
            alias.targets = parsed
            save_change(alias, actor=actor, action="change", before=before)
        return alias


def remove_alias(address: str, *, actor: str) -> None:
    """Remove an alias. Raises RefusedError while another alias or a mailbox passes mail on to
    it.
    """
    with change_registry():
        alias = get_alias(address)
        if pointing := find_forwarders(alias.address):
            raise RefusedError(
                f"{', '.join(pointing)} passes mail on to {alias.address}", hint="change that first"
            )
        delete_all(Alias.objects.filter(pk=alias.pk).select_related("household"), actor=actor)
