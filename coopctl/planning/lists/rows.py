"""Mailing lists as planning reads them from the registry."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from coopctl.registry.models import MailingList


class ListRow(NamedTuple):
    """`household` None: the co-op's own."""

    address: str
    household: str | None
    owners: list[str]
    settings: dict[str, Any]
    password_hash: str | None
    state: str
    household_left: date | None


def read_lists() -> tuple[ListRow, ...]:
    """Read all lists, also those that are closed or released: one query."""
    rows = MailingList.objects.order_by().values_list(
        "address",
        "household__number",
        "owners",
        "settings",
        "password_hash",
        "state",
        "household__left",
    )
    return tuple(ListRow(*row) for row in rows)
