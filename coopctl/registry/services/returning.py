"""A leave is taken back: the membership goes on as if it had never ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from coopctl.core.accounts.states import has_left
from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.registry.kinds import KINDS, Ending
from coopctl.registry.models import Alias, AuditEntry, Household, Person
from coopctl.registry.queries.households import get_household
from coopctl.registry.queries.persons import get_person
from coopctl.registry.services.addresses import Owner, claim_address, refuse_address_in_use
from coopctl.registry.services.changes import change_registry, record_added, save_change, snapshot
from coopctl.registry.services.households import end_membership
from coopctl.registry.services.lifecycle import Ended, reopen
from coopctl.registry.services.persons import is_elsewhere


@dataclass(frozen=True)
class Returned:
    """What is there again, by kind, and a sentence on each that couldn't be brought back."""

    restored: Ended
    problems: tuple[str, ...]


def return_household(number: str, *, actor: str, today: date) -> Returned:
    """Take a household's leave back, also an announced one: its persons' stays go on, and what the
    leave closed is open again, unless it was released.

    Raises RefusedError if it hasn't left, or ended by a merge.
    """
    with change_registry():
        household = get_household(number)
        if household.left is None:
            raise RefusedError(f"household {number} is a member: there is no leave to take back")
        ended = _find_ended(household)
        end_membership(household, on=None, actor=actor, action="return")
        return _restore(ended, owner=Owner(household), actor=actor, today=today)


def return_person(email: str, *, actor: str, today: date) -> Returned:
    """Take a person's leave back, as `return_household` does. Raises RefusedError also if the
    person's household has left, or the person is in another one by now.
    """
    with change_registry():
        person = get_person(email)
        household = person.household
        if person.left is None:
            raise RefusedError(f"{person.email} is a member: there is no leave to take back")
        if has_left(household.left, today=today) or person.left == household.left:
            raise RefusedError(
                f"household {household.number} leaves on {household.left}, and {person.email} "
                "with it",
                hint=f"`coopctl household return {household.number}` takes both back",
            )
        if is_elsewhere(person, until=household.left):
            raise RefusedError(
                f"{person.email} is in another household by now",
                hint="`coopctl person list` shows where",
            )
        ended = _find_ended(person)
        before = snapshot(person)
        person.left = household.left
        save_change(person, actor=actor, action="return", before=before)
        return _restore(ended, owner=Owner(household, person), actor=actor, today=today)


def _find_ended(one: Household | Person) -> Ended:
    """Return what ended with the leave, as the audit log has it."""
    entry = (
        AuditEntry.objects.filter(
            kind=str(one._meta.verbose_name), subject=str(one), after__has_key="left"
        )
        .order_by("pk")
        .last()
    )
    if entry is None:
        return {}
    after = entry.after or {}
    if entry.action in ("merge", "move"):
        other = after.get("into") or after.get("to")
        raise RefusedError(
            f"{one} moved into household {other}", hint="that isn't a leave, and can't be undone"
        )
    ended: Ended = after.get("ended", {})
    return ended


def _restore(ended: Ended, *, owner: Owner, actor: str, today: date) -> Returned:
    restored: Ended = {}
    problems: list[str] = []
    for name, addresses in ended.items():
        for address in addresses:
            try:
                if KINDS[name].ending is Ending.CLOSED:
                    _open_again(name, address, owner=owner, actor=actor)
                elif name == "alias":
                    _add_alias_again(address, owner=owner, actor=actor, today=today)
                else:
                    raise RefusedError(f"the {name} {address} was deleted: it's added anew")
            except (InvalidInputError, RefusedError) as error:
                problems.append(str(error))
            else:
                restored.setdefault(name, []).append(address)
    return Returned(restored, tuple(problems))


def _open_again(name: str, address: str, *, owner: Owner, actor: str) -> None:
    assert owner.household is not None
    kept = KINDS[name].held_by(owner.household).filter(address=address).first()
    if kept is None:
        raise RefusedError(f"{address} is another household's by now")
    reopen(kept, adder=f"coopctl {name} add", actor=actor)


def _add_alias_again(address: str, *, owner: Owner, actor: str, today: date) -> None:
    """Bring an alias back as it was: planning leaves out those of its targets that have gone."""
    entry = AuditEntry.objects.filter(kind="alias", subject=address, action="remove").last()
    assert entry is not None
    assert entry.before is not None
    refuse_address_in_use(address)
    claim_address(address, owner=Owner(owner.household), today=today)
    alias = Alias.objects.create(
        address=address, household=owner.household, targets=entry.before["targets"]
    )
    record_added([alias], actor=actor)
