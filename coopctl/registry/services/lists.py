"""Mailing lists begin, change, close, and let go of their archives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from pydantic import ValidationError

from coopctl.core.accounts.lists import ListSettings, parse_list_address
from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.core.names.addresses import parse_outside_address
from coopctl.registry.models import Alias, MailingList
from coopctl.registry.queries.households import get_household
from coopctl.registry.queries.lists import (
    find_able_owners,
    get_list,
    list_state_on,
    settings_of,
)
from coopctl.registry.services.addresses import (
    RESERVED,
    Owner,
    claim_address,
    enter_coop_domain,
    refuse_address_in_use,
    refuse_left,
)
from coopctl.registry.services.changes import change_registry, record_added, save_change, snapshot
from coopctl.registry.services.lifecycle import close, release, reopen
from coopctl.registry.services.tokens import hash_token, new_token

Changes = Mapping[str, Any]


def add_list(
    address: str,
    *,
    actor: str,
    household: str | None,
    owners: Iterable[str],
    changes: Changes,
    today: date,
    coop_domain: str | None = None,
) -> tuple[MailingList, str | None]:
    """Add a list of a household, or of the co-op; a closed one opens again for its owner. Returns
    it and its archive's password. `coop_domain` enters the registry with its first list.

    There is a password where the archive is for members; it's kept as a hash only. Raises
    InvalidInputError for bad values, RefusedError for an address that isn't available, or an owner
    who isn't a member.
    """
    address = _read_list_address(address)
    settings = _change_settings(ListSettings(), changes)
    with change_registry():
        owner = Owner(get_household(household) if household is not None else None)
        former = MailingList.objects.select_related("household").filter(address=address).first()
        _refuse_in_use(address, former=former, owner=owner, today=today)
        enter_coop_domain(address, domain=coop_domain, actor=actor, today=today)
        claim_address(address, owner=owner, today=today)
        mailing_list = former or MailingList(address=address)
        before = snapshot(mailing_list) if former is not None else None
        mailing_list.household, mailing_list.state = owner.household, MailingList.State.ACTIVE
        mailing_list.owners = _check_owners(owners, today=today)
        mailing_list.settings = settings.model_dump()
        token = _renew_password(mailing_list, settings=settings)
        if before is None:
            mailing_list.save()
            record_added([mailing_list], actor=actor)
        else:
            save_change(mailing_list, actor=actor, action="reopen", before=before)
        return mailing_list, token


def change_list(
    address: str,
    *,
    actor: str,
    owners: Iterable[str] | None,
    changes: Changes,
    new_password: bool = False,
    today: date,
) -> tuple[MailingList, str | None]:
    """Change an open list's owners (None: as they are) and those settings that `changes` names.

    Returns it and, where it has a new one, its archive's password. Raises InvalidInputError,
    RefusedError.
    """
    with change_registry():
        mailing_list = get_list(address)
        if list_state_on(mailing_list, today=today) != MailingList.State.ACTIVE:
            raise RefusedError(
                f"{mailing_list.address} is {mailing_list.state}",
                hint="`coopctl list add` opens it again for its household",
            )
        before = snapshot(mailing_list)
        settings = _change_settings(settings_of(mailing_list), changes)
        if new_password and settings.archive != "members":
            raise InvalidInputError(
                f"the archive of {mailing_list.address} is {settings.archive}: it has no password",
                hint="`--archive members` gives it one",
            )
        mailing_list.settings = settings.model_dump()
        if owners is not None:
            mailing_list.owners = _check_owners(owners, today=today)
        token = None
        if settings.archive != "members" or mailing_list.password_hash is None or new_password:
            token = _renew_password(mailing_list, settings=settings)
        save_change(
            mailing_list, actor=actor, action="password" if new_password else "set", before=before
        )
        return mailing_list, token


def remove_list(address: str, *, actor: str) -> MailingList:
    """Close a list: its address is refused from the next apply on; its archive stays. Raises
    RefusedError if it's closed.
    """
    with change_registry():
        mailing_list = get_list(address)
        pointing = sorted(
            known
            for known, targets in Alias.objects.values_list("address", "targets")
            if mailing_list.address in targets
        )
        if pointing:
            raise RefusedError(
                f"{', '.join(pointing)} passes mail on to {mailing_list.address}",
                hint="remove that alias first",
            )
        close(mailing_list, actor=actor)
        return mailing_list


def reopen_list(address: str, *, actor: str, today: date) -> MailingList:
    """Open a closed list again as it was: settings, subscribers, archive. Raises RefusedError if it
    isn't closed, its household has left, or nobody would own it.
    """
    with change_registry():
        mailing_list = get_list(address)
        refuse_left(Owner(mailing_list.household), today=today)
        if not find_able_owners(mailing_list.owners, today=today):
            raise RefusedError(
                f"nobody who owned {mailing_list.address} can own it now",
                hint="`coopctl list add` opens it with another owner",
            )
        reopen(mailing_list, adder="coopctl list add", actor=actor)
        return mailing_list


def release_list(address: str, *, actor: str, today: date) -> MailingList:
    """Release a closed list: the next apply deletes its archive and its subscribers. Raises
    RefusedError if it's open or released.
    """
    with change_registry():
        mailing_list = get_list(address)
        release(
            mailing_list,
            state=list_state_on(mailing_list, today=today),
            loses="archive",
            closer="coopctl list remove",
            actor=actor,
        )
        return mailing_list


def _read_list_address(text: str) -> str:
    try:
        address = parse_list_address(text)
    except ValueError as error:
        raise InvalidInputError(str(error)) from None
    if address.partition("@")[0] in RESERVED:
        raise RefusedError(
            f"{address} is reserved for whoever runs the domain: a list can't have it",
            hint="choose another name",
        )
    return address


def _refuse_in_use(address: str, *, former: MailingList | None, owner: Owner, today: date) -> None:
    if former is None:
        refuse_address_in_use(address)
        return
    if list_state_on(former, today=today) == MailingList.State.ACTIVE:
        raise RefusedError(
            f"{address} is a list already",
            hint="`coopctl list show` shows whose it is; `coopctl list set` changes it",
        )
    if former.state != MailingList.State.RELEASED and former.household != owner.household:
        raise RefusedError(f"the archive of {address} still belongs to {Owner(former.household)}")


def _change_settings(settings: ListSettings, changes: Changes) -> ListSettings:
    try:
        return ListSettings.model_validate(settings.model_dump() | dict(changes))
    except ValidationError as error:
        problems = [
            f"{'.'.join(map(str, one['loc']))}: {one['msg'].removeprefix('Value error, ')}"
            for one in error.errors()
        ]
        raise InvalidInputError("the list can't have these settings", problems=problems) from None


def _check_owners(owners: Iterable[str], *, today: date) -> list[str]:
    addresses: set[str] = set()
    problems: list[str] = []
    for owner in owners:
        try:
            addresses.add(parse_outside_address(owner))
        except ValueError as error:
            problems.append(str(error))
    if problems:
        raise InvalidInputError("some owners aren't allowed", problems=problems)
    if not addresses:
        raise InvalidInputError(
            "a list needs an owner: somebody has to be asked",
            hint="name a member's address with --owner",
        )
    members = find_able_owners(addresses, today=today)
    if strangers := sorted(addresses - members):
        raise RefusedError(
            "a list's owners are members",
            problems=[
                f"{stranger} is neither a member's e-mail address nor an open mailbox here"
                for stranger in strangers
            ],
            hint="`coopctl person list` and `coopctl mailbox list` show who there is",
        )
    return sorted(addresses)


def _renew_password(mailing_list: MailingList, *, settings: ListSettings) -> str | None:
    """Make a password where the archive is for members, and none where it isn't."""
    token = new_token() if settings.archive == "members" else None
    mailing_list.password_hash = hash_token(token) if token is not None else None
    return token
