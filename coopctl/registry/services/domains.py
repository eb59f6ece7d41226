"""Mail domains come and go."""

from __future__ import annotations

from datetime import date

from coopctl.core.dkim import name_selector
from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.core.names import parse_domain
from coopctl.registry.models import Alias, DkimSelector, Domain, Household, Mailbox
from coopctl.registry.queries.domains import get_domain
from coopctl.registry.queries.households import get_household
from coopctl.registry.services.changes import audit_entry, change_registry, record_added, snapshot


def ensure_coop_domain(*, actor: str, domain: str, today: date) -> Domain:
    """Return the co-op's own domain, added at its first need. Raises RefusedError if a household holds it."""
    with change_registry():
        known = Domain.objects.select_related("household").filter(name=domain).first()
        if known is None:
            return _store_domain(domain, household=None, actor=actor, today=today)
        if known.household is not None:
            raise RefusedError(f"{domain} is the domain of household {known.household.number}, and coop.yml says it's the co-op's")
        return known


def add_domain(name: str, *, actor: str, household: str | None, today: date) -> Domain:
    """Add a domain of a household, or one more of the co-op. Its first DKIM selector signs from `today`.

    Raises InvalidInputError if it isn't a domain name, RefusedError if somebody holds it already.
    """
    try:
        domain = parse_domain(name)
    except ValueError as error:
        raise InvalidInputError(str(error)) from None
    with change_registry():
        owner = get_household(household) if household is not None else None
        if owner is not None and owner.left is not None and owner.left <= today:
            raise RefusedError(f"household {owner.number} left on {owner.left}")
        if Domain.objects.filter(name=domain).exists():
            raise RefusedError(f"{domain} is in the registry already", hint="`coopctl domain show` tells whose it is")
        return _store_domain(domain, household=owner, actor=actor, today=today)


def remove_domain(name: str, *, actor: str) -> None:
    """Remove a domain: its mail goes elsewhere from now on. Raises RefusedError while mailboxes or aliases in it are in use."""
    with change_registry():
        domain = get_domain(name)
        suffix = f"@{domain.name}"
        mailboxes = Mailbox.objects.filter(address__endswith=suffix, state=Mailbox.State.ACTIVE).values_list("address", flat=True)
        in_use = sorted([*mailboxes, *Alias.objects.filter(address__endswith=suffix).values_list("address", flat=True)])
        if in_use:
            problems = [*in_use[:10], *([f"and {len(in_use) - 10} more"] if len(in_use) > 10 else [])]
            raise RefusedError(f"{domain.name} is in use", problems=problems, hint="remove these mailboxes and aliases first")
        audit_entry(actor=actor, action="remove", instance=domain, before=snapshot(domain), after=None).save()
        domain.delete()


def _store_domain(name: str, *, household: Household | None, actor: str, today: date) -> Domain:
    domain = Domain.objects.create(name=name, household=household)
    selector = DkimSelector.objects.create(domain=domain, name=name_selector(today), signs_from=today)
    record_added([domain, selector], actor=actor)
    return domain
