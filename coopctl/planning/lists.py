"""The mailing lists of a plan. Pure."""

from __future__ import annotations

from coopctl.core.accounts.lists import ListSettings, lists_domain
from coopctl.core.config.coop import CoopConfig
from coopctl.core.names.addresses import domain_of
from coopctl.core.plans.lists import ListsPlan, PlannedList
from coopctl.planning.rows import ListRow, Rows


def plan_lists(rows: Rows, *, config: CoopConfig) -> ListsPlan:
    """Return all lists sorted by address; one whose household left, or whose domain isn't served,
    is closed.
    """
    return ListsPlan(
        lists=tuple(
            _plan_list(row, rows=rows, config=config)
            for row in sorted(rows.lists, key=lambda row: row.address)
        )
    )


def open_lists(rows: Rows) -> set[str]:
    """Return the addresses of the lists that take mail."""
    return {row.address for row in rows.lists if _state(row, rows=rows) == "active"}


def _plan_list(row: ListRow, *, rows: Rows, config: CoopConfig) -> PlannedList:
    return PlannedList.model_validate(
        {
            "address": row.address,
            "household": row.household,
            "state": _state(row, rows=rows),
            "owners": tuple(row.owners),
            "language": config.language,
            "web": lists_domain(config.domain),
            "settings": ListSettings.model_validate(row.settings),
            "archive_password_hash": row.password_hash,
        }
    )


def _state(row: ListRow, *, rows: Rows) -> str:
    if row.state != "active":
        return row.state
    served = any(
        domain.name == domain_of(row.address) and domain.is_served for domain in rows.domains
    )
    return "active" if served and not rows.has_left(row.household_left) else "closed"
