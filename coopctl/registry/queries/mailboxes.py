"""Reads about mailboxes."""

from __future__ import annotations

from datetime import date
from typing import Any

from coopctl.core.accounts import states
from coopctl.core.errors import InvalidInputError
from coopctl.core.names.addresses import parse_address
from coopctl.registry.models import Household, Mailbox
from coopctl.registry.queries.named import find_named


def get_mailbox(address: str) -> Mailbox:
    """Return the mailbox with its owners. Raises InvalidInputError if there never was one."""
    rows = Mailbox.objects.select_related("household", "person")
    mailbox = find_named(rows, field="address", text=address, parse=parse_address)
    if mailbox is None:
        raise InvalidInputError(
            f"there is no mailbox {address}", hint="`coopctl mailbox list` shows them all"
        )
    return mailbox


def state_on(mailbox: Mailbox, *, today: date) -> Mailbox.State:
    """Return its state: one that is stored as active is closed from the day that its person or
    household leaves.
    """
    lefts = (mailbox.household.left, mailbox.person.left if mailbox.person else None)
    return Mailbox.State(states.state_on(mailbox.state, *lefts, today=today))


def list_mailboxes(*, today: date, household: Household | None = None) -> list[dict[str, Any]]:
    """Return every mailbox that isn't released, by address."""
    mailboxes = Mailbox.objects.exclude(state=Mailbox.State.RELEASED).select_related(
        "household", "person"
    )
    return [
        describe_mailbox(mailbox, today=today)
        for mailbox in (mailboxes.filter(household=household) if household else mailboxes)
    ]


def describe_mailbox(mailbox: Mailbox, *, today: date) -> dict[str, Any]:
    """Return its fields as JSON values, without the password's hash."""
    return {
        "address": mailbox.address,
        "household": mailbox.household.number,
        "person": mailbox.person and mailbox.person.email,
        "quota_bytes": mailbox.quota_bytes,
        "state": str(state_on(mailbox, today=today)),
        "forward_to": list(mailbox.forward_to),
        "keep_copy": mailbox.keep_copy,
    }
