"""The SSH keys that open households' web folders by SFTP."""

from __future__ import annotations

from datetime import date

from coopctl.core.accounts.sshkeys import fingerprint, parse_public_key
from coopctl.core.accounts.states import has_left
from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.registry.models import SftpKey
from coopctl.registry.queries.households import get_household
from coopctl.registry.queries.persons import get_person
from coopctl.registry.services.changes import audit_entry, change_registry, record_added, snapshot

_MAX_LABEL = 100


def add_key(
    text: str, *, actor: str, household: str, person: str, label: str, today: date
) -> SftpKey:
    """Add a public key by which a person of the household logs in, from the next apply on.

    Raises InvalidInputError if it isn't a public key, RefusedError if it's known or the person has
    left.
    """
    try:
        key = parse_public_key(text)
    except ValueError as error:
        raise InvalidInputError(str(error)) from None
    label = label.strip()
    if not label or len(label) > _MAX_LABEL or not label.isprintable():
        raise InvalidInputError(
            f"a label has 1 to {_MAX_LABEL} printable characters", hint="name the device: 'laptop'"
        )
    with change_registry():
        home = get_household(household)
        owner = get_person(person, household=home)
        for left in (home.left, owner.left):
            if has_left(left, today=today):
                raise RefusedError(f"{owner.email} left on {left} and can't get anything new")
        if SftpKey.objects.filter(household=home, label=label).exists():
            raise RefusedError(
                f"household {home.number} has a key {label!r} already",
                hint="choose another label, or remove that one",
            )
        known = (
            SftpKey.objects.select_related("household").filter(fingerprint=fingerprint(key)).first()
        )
        if known is not None:
            raise RefusedError(
                f"this key opens the files of household {known.household.number} already",
                hint="make one of its own",
            )
        added = SftpKey.objects.create(
            household=home,
            person=owner,
            label=label,
            key=key,
            fingerprint=fingerprint(key),
            added=today,
        )
        record_added([added], actor=actor)
        return added


def remove_key(label: str, *, actor: str, household: str) -> None:
    """Remove a key. Raises InvalidInputError if there is none of that label."""
    with change_registry():
        home = get_household(household)
        key = SftpKey.objects.filter(household=home, label=label).first()
        if key is None:
            raise InvalidInputError(
                f"household {home.number} has no key {label!r}",
                hint="`coopctl site key list` shows them all",
            )
        audit_entry(
            actor=actor, action="remove", instance=key, before=snapshot(key), after=None
        ).save()
        key.delete()
