"""Mailboxes are opened, closed and released."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.registry.models import Household, Mailbox
from coopctl.registry.queries.households import get_household
from coopctl.registry.queries.mailboxes import get_mailbox, state_on
from coopctl.registry.queries.persons import get_person
from coopctl.registry.services.addresses import (
    Owner,
    claim_address,
    enter_coop_domain,
    read_address,
    refuse_address_in_use,
    refuse_left,
)
from coopctl.registry.services.app_passwords import revoke_all
from coopctl.registry.services.changes import change_registry, record_added, save_change, snapshot
from coopctl.registry.services.lifecycle import close, refuse_ownerless, release, reopen
from coopctl.registry.services.passwords import hash_password


def add_mailbox(
    address: str,
    *,
    actor: str,
    household: str,
    password: str,
    today: date,
    person: str | None = None,
    quota_bytes: int | None = None,
    coop_domain: str | None = None,
    known: Sequence[str] = (),
) -> Mailbox:
    """Open a mailbox for a household, or for one person in it (by e-mail address). A closed one
    opens again for its owner, without the app passwords that it had. `coop_domain` enters the
    registry with its first address. No password may be made of the address or of `known`, such as
    the co-op's name.

    Raises InvalidInputError for bad values, RefusedError if the address is in use, was another's,
    or is in another's domain.
    """
    address = read_address(address)
    if quota_bytes is not None and quota_bytes < 1:
        raise InvalidInputError("the quota must be more than zero")
    # Before the transaction: it takes a tenth of a second.
    password_hash = hash_password(password, known=(address, *known))
    with change_registry():
        home = get_household(household)
        owner = Owner(home, get_person(person, household=home) if person is not None else None)
        former = (
            Mailbox.objects.select_related("household", "person").filter(address=address).first()
        )
        if former is None or state_on(former, today=today) == Mailbox.State.ACTIVE:
            refuse_address_in_use(address)
        enter_coop_domain(address, domain=coop_domain, actor=actor, today=today)
        claim_address(address, owner=owner, today=today)
        mailbox = former or Mailbox(address=address)
        before = snapshot(former) if former is not None else None
        if former is not None:
            _refuse_move(former, to=home)
        mailbox.household, mailbox.person = home, owner.person
        mailbox.password_hash, mailbox.quota_bytes, mailbox.state = (
            password_hash,
            quota_bytes,
            Mailbox.State.ACTIVE,
        )
        mailbox.forward_to, mailbox.keep_copy = (
            [],
            True,
        )  # what it forwarded to before may lead back to it by now
        if before is None:
            mailbox.save()
            record_added([mailbox], actor=actor)
        else:
            save_change(mailbox, actor=actor, action="reopen", before=before)
            revoke_all(mailbox, actor=actor, today=today)
        return mailbox


def change_mailbox(
    address: str,
    *,
    actor: str,
    today: date,
    quota_bytes: int | None = None,
    without_quota: bool = False,
) -> Mailbox:
    """Change an open mailbox's quota; `without_quota` leaves it to the drawer's.

    Raises InvalidInputError for a bad value, RefusedError if it's closed.
    """
    if quota_bytes is not None and quota_bytes < 1:
        raise InvalidInputError("the quota must be more than zero")
    with change_registry():
        mailbox = get_mailbox(address)
        _refuse_closed(mailbox, today=today)
        before = snapshot(mailbox)
        if quota_bytes is not None or without_quota:
            mailbox.quota_bytes = quota_bytes
        if snapshot(mailbox) != before:
            save_change(mailbox, actor=actor, action="change", before=before)
        return mailbox


def set_password(
    address: str, *, actor: str, password: str, today: date, known: Sequence[str] = ()
) -> Mailbox:
    """Change an open mailbox's password; `known` as in `add_mailbox`. Raises RefusedError if it's
    closed.
    """
    password_hash = hash_password(password, known=(address, *known))
    with change_registry():
        mailbox = get_mailbox(address)
        _refuse_closed(mailbox, today=today)
        before = snapshot(mailbox)
        mailbox.password_hash = password_hash
        save_change(mailbox, actor=actor, action="passwd", before=before)
        return mailbox


def remove_mailbox(address: str, *, actor: str, today: date) -> Mailbox:
    """Close a mailbox: no login and no delivery from the next apply on; its mail stays. Raises
    RefusedError if it's closed, or the last owner of a list.
    """
    with change_registry():
        mailbox = get_mailbox(address)
        refuse_ownerless([mailbox.address], today=today)
        close(mailbox, actor=actor)
        return mailbox


def reopen_mailbox(address: str, *, actor: str, today: date) -> Mailbox:
    """Open a closed mailbox again as it was: password, app passwords, forwarding. Raises
    RefusedError if it isn't closed, or its owner has left.
    """
    with change_registry():
        mailbox = get_mailbox(address)
        owner = Owner(mailbox.household, mailbox.person)
        refuse_left(owner, today=today)
        reopen(mailbox, adder="coopctl mailbox add", actor=actor)
        return mailbox


def release_mailbox(address: str, *, actor: str, today: date) -> Mailbox:
    """Release a closed mailbox's mail: it leaves the plan. Raises RefusedError if the mailbox is
    open or released already.
    """
    with change_registry():
        mailbox = get_mailbox(address)
        release(
            mailbox,
            state=state_on(mailbox, today=today),
            loses="mail",
            closer="coopctl mailbox remove",
            actor=actor,
        )
        return mailbox


def _refuse_closed(mailbox: Mailbox, *, today: date) -> None:
    if state_on(mailbox, today=today) != Mailbox.State.ACTIVE:
        raise RefusedError(
            f"{mailbox.address} is closed",
            hint=f"`coopctl mailbox add {mailbox.address}` opens it again for its owner",
        )


def _refuse_move(former: Mailbox, *, to: Household) -> None:
    if former.state != Mailbox.State.RELEASED and former.household != to:
        raise RefusedError(
            f"the mail of {former.address} still belongs to household {former.household.number}",
            hint=f"`coopctl mailbox remove --release {former.address}` lets it go",
        )
