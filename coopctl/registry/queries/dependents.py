"""What else depends on addresses that are about to end: aliases, forwards, lists."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from coopctl.core.accounts.living import find_living
from coopctl.registry.kinds import KINDS
from coopctl.registry.models import Alias, Domain, Household, Mailbox, MailingList, Person
from coopctl.registry.presence import not_left
from coopctl.registry.queries.lists import find_able_owners


@dataclass(frozen=True)
class Dependents:
    """Addresses of others, sorted: `aliases` would lead nowhere, `shorter` ones lose some of their
    targets, `forwards` are open mailboxes that forward there, `lists` would have no owner.
    """

    aliases: tuple[str, ...] = ()
    shorter: tuple[str, ...] = ()
    forwards: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()


def find_dependents(ending: Collection[str], *, today: date) -> Dependents:
    """Return what depends on the addresses `ending`: mailboxes, aliases, lists, and persons' e-mail
    addresses.
    """
    ending = frozenset(ending)
    mailboxes = dict(
        Mailbox.objects.filter(KINDS["mailbox"].open_on(today))
        .order_by()
        .values_list("address", "forward_to")
    )
    lists = MailingList.objects.filter(KINDS["list"].open_on(today))
    aliases = {
        address: tuple(targets)
        for address, targets in Alias.objects.filter(not_left(today, "household__"))
        .order_by()
        .values_list("address", "targets")
    }
    ours = frozenset(Domain.objects.values_list("name", flat=True))
    takers = frozenset((*mailboxes, *lists.values_list("address", flat=True)))
    now = find_living(aliases, takers=takers, ours=ours)
    staying = {address: targets for address, targets in aliases.items() if address not in ending}
    then = find_living(staying, takers=takers - ending, ours=ours)
    dead = (now.keys() & staying.keys()) - then.keys()
    return Dependents(
        aliases=tuple(sorted(dead)),
        shorter=tuple(sorted(known for known in then if len(then[known]) < len(now[known]))),
        forwards=tuple(
            sorted(
                address
                for address, targets in mailboxes.items()
                if address not in ending and (ending | dead) & frozenset(targets)
            )
        ),
        lists=find_ownerless(ending, today=today),
    )


def find_held(owner: Household | Person, *, today: date) -> dict[str, list[str]]:
    """Return what a household or a person has open, by kind, as people know it."""
    field = str(owner._meta.model_name)
    return {
        name: [kind.shown(one) for one in kind.held_by(owner).filter(kind.open_on(today))]
        for name, kind in KINDS.items()
        if field in kind.owners
    }


def find_ending(owner: Household | Person, *, today: date) -> frozenset[str]:
    """Return the addresses that end when a household or a person leaves."""
    held = find_held(owner, today=today)
    persons = [owner] if isinstance(owner, Person) else owner.persons.filter(not_left(today, ""))
    addresses = {one for name in ("mailbox", "alias", "list") for one in held.get(name, ())}
    return frozenset(addresses | {person.email for person in persons})


def find_ownerless(ending: Collection[str], *, today: date) -> tuple[str, ...]:
    """Return the open lists, sorted, that would have no owner without the addresses `ending`."""
    ending = frozenset(ending)
    concerned = {
        address: owners
        for address, owners in MailingList.objects.filter(KINDS["list"].open_on(today))
        .order_by()
        .values_list("address", "owners")
        if address not in ending and ending & set(owners)
    }
    able = find_able_owners({one for owners in concerned.values() for one in owners}, today=today)
    return tuple(
        sorted(
            address for address, owners in concerned.items() if not (able - ending) & set(owners)
        )
    )
