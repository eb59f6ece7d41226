"""The web part of a plan. Pure."""

from __future__ import annotations

from coopctl.core.names.databases import database_name
from coopctl.core.plans.web import PlannedKey, PlannedSite, WebPlan
from coopctl.planning.rows import Rows, SiteRow


def plan_web(rows: Rows) -> WebPlan:
    """Return the sites and SFTP keys of the households that are members; a frozen household's sites
    are suspended.
    """
    members = {row.number: row for row in rows.households if not rows.has_left(row.left)}
    frozen = frozenset(number for number, row in members.items() if row.frozen_since is not None)
    keys = sorted(
        (row.household, row.key)
        for row in rows.keys
        if row.household in members and not rows.has_left(row.person_left)
    )
    return WebPlan(
        sites=tuple(
            _plan_site(row, frozen=frozen) for row in sorted(rows.sites) if row.household in members
        ),
        keys=tuple(PlannedKey(household=household, key=key) for household, key in keys),
    )


def _plan_site(row: SiteRow, *, frozen: frozenset[str]) -> PlannedSite:
    return PlannedSite(
        name=row.name,
        household=row.household,
        others=tuple(sorted(row.others)),
        kind="php" if row.kind == "php" else "static",
        state="suspended" if row.household in frozen else "active",
        whole_addresses=row.whole_addresses,
        database=database_name(row.name) if row.database else None,
    )
