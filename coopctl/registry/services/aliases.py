"""Aliases come and go; mail never runs in a circle."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from django.db.models import QuerySet

from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.core.names import domain_of, parse_outside_address
from coopctl.registry.models import Alias, AuditEntry, Domain, Mailbox, MailingList
from coopctl.registry.queries.aliases import get_alias
from coopctl.registry.queries.households import get_household
from coopctl.registry.services.addresses import Owner, claim_address, read_address, refuse_address_in_use
from coopctl.registry.services.changes import audit_entry, change_registry, record_added, snapshot


def add_alias(address: str, *, actor: str, targets: Iterable[str], household: str | None, today: date) -> Alias:
    """Add an alias of a household, or of the co-op itself. Targets are mailboxes and aliases here, or addresses elsewhere.

    Raises InvalidInputError for bad values and targets that don't exist, RefusedError for loops and addresses that may not be had.
    """
    address = read_address(address)
    parsed = _read_targets(targets)
    with change_registry():
        owner = Owner(get_household(household) if household is not None else None)
        refuse_address_in_use(address)
        others = {known: tuple(its_targets) for known, its_targets in Alias.objects.values_list("address", "targets")}
        if path := find_loop(address, targets=parsed, others=others):
            raise RefusedError(f"mail would run in a circle: {' -> '.join(path)}", hint="let it end at a mailbox")
        _check_targets(parsed, aliases=others)
        claim_address(address, owner=owner, today=today)
        alias = Alias.objects.create(address=address, household=owner.household, targets=parsed)
        record_added([alias], actor=actor)
        return alias


def remove_alias(address: str, *, actor: str) -> None:
    """Remove an alias. Raises RefusedError while another alias passes mail on to it."""
    with change_registry():
        alias = get_alias(address)
        pointing = sorted(known for known, targets in Alias.objects.values_list("address", "targets") if alias.address in targets)
        if pointing:
            raise RefusedError(f"{', '.join(pointing)} passes mail on to {alias.address}", hint="remove that alias first")
        delete_aliases(Alias.objects.filter(pk=alias.pk), actor=actor)


def delete_aliases(aliases: QuerySet[Alias], *, actor: str) -> int:
    """Delete the aliases, within a change; their addresses stay their owners' for good. Returns how many."""
    doomed = list(aliases.select_related("household"))
    AuditEntry.objects.bulk_create(
        audit_entry(actor=actor, action="remove", instance=one, before=snapshot(one), after=None) for one in doomed
    )
    Alias.objects.filter(pk__in=[alias.pk for alias in doomed]).delete()
    return len(doomed)


def find_loop(address: str, *, targets: Sequence[str], others: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Return the way by which mail to `address` would come back to it, from it to itself, or () if there is none."""
    came_from = dict.fromkeys(targets, address)
    queue = list(came_from)
    for current in queue:
        if current == address:
            return _trace(address, came_from=came_from)
        fresh = [target for target in others.get(current, ()) if target not in came_from]
        came_from.update(dict.fromkeys(fresh, current))
        queue += fresh
    return ()


def _trace(address: str, *, came_from: Mapping[str, str]) -> tuple[str, ...]:
    path = [address, came_from[address]]
    while path[-1] != address:
        path.append(came_from[path[-1]])
    return tuple(reversed(path))


def _read_targets(targets: Iterable[str]) -> list[str]:
    parsed: set[str] = set()
    problems: list[str] = []
    for target in targets:
        try:
            parsed.add(parse_outside_address(target))
        except ValueError as error:
            problems.append(str(error))
    if problems:
        raise InvalidInputError("some targets can't be used", problems=problems)
    if not parsed:
        raise InvalidInputError("an alias needs at least one target")
    return sorted(parsed)


def _check_targets(targets: Sequence[str], *, aliases: Mapping[str, Sequence[str]]) -> None:
    ours = set(Domain.objects.filter(name__in={domain_of(target) for target in targets}).values_list("name", flat=True))
    mailboxes = set(Mailbox.objects.filter(address__in=targets, state=Mailbox.State.ACTIVE).values_list("address", flat=True))
    lists = set(MailingList.objects.filter(address__in=targets, state=MailingList.State.ACTIVE).values_list("address", flat=True))
    known = mailboxes | lists | set(aliases)
    missing = [target for target in targets if domain_of(target) in ours and target not in known]
    if missing:
        problems = [f"{target} is neither a mailbox nor an alias" for target in missing]
        raise InvalidInputError(
            "some targets don't exist", problems=problems, hint="`coopctl mailbox list` and `coopctl alias list` show them all"
        )
