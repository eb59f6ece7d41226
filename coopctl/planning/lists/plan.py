"""The mailing lists of a plan. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from coopctl.core.accounts.lists import ListSettings, lists_domain
from coopctl.core.accounts.states import state_on
from coopctl.core.names.addresses import domain_of
from coopctl.core.plans.lists import ListsPlan, PlannedList
from coopctl.planning.lists.rows import ListRow, read_lists
from coopctl.planning.members import Members
from coopctl.planning.planner import Planner

Rows = tuple[ListRow, ...]


def _plan_lists(rows: Rows, members: Members) -> ListsPlan:
    """Return all lists sorted by address; one whose household left, or whose domain isn't served,
    is closed.
    """
    return ListsPlan(
        lists=tuple(
            _plan_list(row, members=members) for row in sorted(rows, key=lambda row: row.address)
        )
    )


def _keep_drawers(rows: Rows, _members: Members) -> Iterator[str]:
    """An archive stays until it's released."""
    return (row.household for row in rows if row.household and row.state != "released")


def _find_open(rows: Rows, members: Members) -> Iterator[str]:
    return (row.address for row in rows if _state(row, members=members) == "active")


def _plan_list(row: ListRow, *, members: Members) -> PlannedList:
    return PlannedList.model_validate(
        {
            "address": row.address,
            "household": row.household,
            "state": _state(row, members=members),
            "owners": tuple(row.owners),
            "language": members.config.language,
            "web": lists_domain(members.config.domain),
            "settings": ListSettings.model_validate(row.settings),
            "archive_password_hash": row.password_hash,
        }
    )


def _state(row: ListRow, *, members: Members) -> str:
    if row.state == "active" and domain_of(row.address) not in members.served:
        return "closed"
    return state_on(row.state, row.household_left, today=members.today)


LISTS = Planner(
    service="lists",
    host_types=frozenset({"mail", "lists"}),
    read=read_lists,
    plan=_plan_lists,
    drawers=_keep_drawers,
    takers=_find_open,
)
