"""Mail domains are added, verified and removed."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from datetime import date

from coopctl.core.accounts.dkim import name_selector
from coopctl.core.accounts.states import has_left
from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.core.names.dns import verification_name, verification_text
from coopctl.core.names.domains import parse_mail_domain
from coopctl.registry.models import Alias, DkimSelector, Domain, Household, Mailbox, MailingList
from coopctl.registry.queries.domains import get_domain
from coopctl.registry.queries.households import get_household
from coopctl.registry.services.changes import (
    audit_entry,
    change_registry,
    record_added,
    save_change,
    snapshot,
)


def ensure_coop_domain(*, actor: str, domain: str, today: date) -> Domain:
    """Return the co-op's own domain, added at its first need. Raises RefusedError if a household
    holds it, or the registry is another co-op's.
    """
    with change_registry():
        known = Domain.objects.select_related("household").filter(name=domain).first()
        if known is None:
            _refuse_other_coop(domain)
            return _store_domain(domain, household=None, actor=actor, today=today)
        if known.household is not None:
            raise RefusedError(
                f"{domain} is the domain of household {known.household.number}, and coop.yml says "
                "it's the co-op's"
            )
        return known


def add_domain(
    name: str, *, actor: str, household: str | None, today: date, coop_domain: str | None = None
) -> Domain:
    """Add a household's or co-op's domain. Its first DKIM selector signs from `today`. The co-op's
    own `coop_domain` comes before all others, so that no name below it becomes a household's.

    A household's isn't served before `verify_domain`. Raises InvalidInputError if it isn't a domain
    name, RefusedError if somebody holds it already or it's below the co-op's own.
    """
    domain = _read_name(name)
    with change_registry():
        if coop_domain is not None:
            ensure_coop_domain(actor=actor, domain=coop_domain, today=today)
        owner = get_household(household) if household is not None else None
        if owner is not None and has_left(owner.left, today=today):
            raise RefusedError(f"household {owner.number} left on {owner.left}")
        _refuse_held(domain)
        if owner is not None:
            _refuse_below_coop(domain)
        return _store_domain(domain, household=owner, actor=actor, today=today)


def verify_domain(name: str, *, actor: str, texts: Collection[str], today: date) -> Domain:
    """Have a household's domain served if `texts`, its TXT records, prove ownership.

    Raises RefusedError if they don't, or if nothing has to be verified.
    """
    with change_registry():
        domain = get_domain(name)
        if domain.household is None:
            raise RefusedError(f"{domain.name} is the co-op's own: there is nothing to verify")
        if verification_text(domain.token) not in texts:
            raise RefusedError(
                f"{domain.name} has no TXT record yet that proves it to be household "
                f"{domain.household.number}'s",
                hint=f"publish {verification_name(domain.name)} TXT "
                f'"{verification_text(domain.token)}" and try again',
            )
        if domain.verified is None:
            before = snapshot(domain)
            domain.verified = today
            save_change(domain, actor=actor, action="verify", before=before)
        return domain


def remove_domain(name: str, *, actor: str) -> None:
    """Remove a domain: its mail goes elsewhere from now on. Raises RefusedError while mailboxes,
    lists or aliases in it are in use.
    """
    with change_registry():
        domain = get_domain(name)
        suffix = f"@{domain.name}"
        mailboxes = Mailbox.objects.filter(
            address__endswith=suffix, state=Mailbox.State.ACTIVE
        ).values_list("address", flat=True)
        lists = MailingList.objects.filter(
            address__endswith=suffix, state=MailingList.State.ACTIVE
        ).values_list("address", flat=True)
        in_use = sorted(
            [
                *mailboxes,
                *lists,
                *Alias.objects.filter(address__endswith=suffix).values_list("address", flat=True),
            ]
        )
        if in_use:
            problems = [
                *in_use[:10],
                *([f"and {len(in_use) - 10} more"] if len(in_use) > 10 else []),
            ]
            raise RefusedError(
                f"{domain.name} is in use",
                problems=problems,
                hint="remove these mailboxes, lists and aliases first",
            )
        audit_entry(
            actor=actor, action="remove", instance=domain, before=snapshot(domain), after=None
        ).save()
        domain.delete()


def _read_name(name: str) -> str:
    try:
        return parse_mail_domain(name)
    except ValueError as error:
        raise InvalidInputError(
            str(error), hint="a domain is named as its registry has it, like berg.example"
        ) from None


def _refuse_other_coop(domain: str) -> None:
    """Refuse a domain that has nothing to do with those that the co-op has."""
    own = list(Domain.objects.filter(household=None).values_list("name", flat=True))
    if own and not any(
        f".{domain}".endswith(f".{one}") or one.endswith(f".{domain}") for one in own
    ):
        raise RefusedError(
            f"{domain} isn't this registry's: it is that of {own[0]}",
            hint="is it the right inventory (-i) and the right registry ($COOPCTL_STATE)? `coopctl "
            f"domain add {domain}` makes it one more domain of the co-op",
        )


def _refuse_held(domain: str) -> None:
    known = Domain.objects.select_related("household").filter(name=domain).first()
    if known is not None:
        hint = "`coopctl domain show` shows whose it is"
        if not known.is_served:
            hint += (
                f"; it isn't verified: `coopctl domain remove {domain}` "
                "makes room for another household"
            )
        raise RefusedError(f"{domain} is in the registry already", hint=hint)


def _refuse_below_coop(domain: str) -> None:
    for own in Domain.objects.filter(household=None).values_list("name", flat=True):
        if domain.endswith(f".{own}"):
            raise RefusedError(
                f"{domain} is part of the co-op's own {own}",
                hint="names below it are the co-op's to give",
            )


def _store_domain(name: str, *, household: Household | None, actor: str, today: date) -> Domain:
    token = secrets.token_hex(16) if household is not None else ""
    domain = Domain.objects.create(name=name, household=household, token=token)
    selector = DkimSelector.objects.create(
        domain=domain, name=name_selector(today), signs_from=today
    )
    record_added([domain, selector], actor=actor)
    return domain
