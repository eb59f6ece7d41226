"""Reads about mailing lists."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from coopctl.core.accounts import states
from coopctl.core.accounts.lists import ListSettings, list_id, parse_list_address
from coopctl.core.errors import InvalidInputError
from coopctl.registry.models import Household, Mailbox, MailingList, Person
from coopctl.registry.presence import not_left
from coopctl.registry.queries.named import find_named


def get_list(address: str) -> MailingList:
    """Return the list with its household. Raises InvalidInputError if there never was one."""
    rows = MailingList.objects.select_related("household")
    found = find_named(rows, field="address", text=address, parse=parse_list_address)
    if found is None:
        raise InvalidInputError(
            f"there is no list {address}", hint="`coopctl list list` shows them all"
        )
    return found


def list_state_on(mailing_list: MailingList, *, today: date) -> MailingList.State:
    """Return its state: one that is stored as active is closed from the day that its household
    leaves.
    """
    left = mailing_list.household.left if mailing_list.household else None
    return MailingList.State(states.state_on(mailing_list.state, left, today=today))


def settings_of(mailing_list: MailingList) -> ListSettings:
    """Return its settings; those that aren't stored are the usual ones."""
    return ListSettings.model_validate(mailing_list.settings)


def find_able_owners(addresses: Collection[str], *, today: date) -> set[str]:
    """Return those that may own a list: addresses of present persons, and open mailboxes."""
    persons = Person.objects.filter(not_left(today, ""), email__in=addresses, joined__lte=today)
    mailboxes = Mailbox.objects.filter(
        not_left(today, "household__", "person__"),
        address__in=addresses,
        state=Mailbox.State.ACTIVE,
    )
    return {
        *persons.values_list("email", flat=True),
        *mailboxes.values_list("address", flat=True),
    }


def list_lists(*, today: date, household: Household | None = None) -> list[dict[str, Any]]:
    """Return every list that isn't released, by address."""
    lists = MailingList.objects.exclude(state=MailingList.State.RELEASED).select_related(
        "household"
    )
    return [
        describe_list(one, today=today)
        for one in (lists.filter(household=household) if household else lists)
    ]


def describe_list(mailing_list: MailingList, *, today: date) -> dict[str, Any]:
    """Return its fields as JSON values; `household` is null for the co-op's own."""
    return {
        "address": mailing_list.address,
        "household": mailing_list.household and mailing_list.household.number,
        "id": list_id(mailing_list.address),
        "owners": list(mailing_list.owners),
        "state": str(list_state_on(mailing_list, today=today)),
        **settings_of(mailing_list).model_dump(),
    }
