"""The web part of a plan. Pure."""

from __future__ import annotations

from coopctl.core.names.databases import database_name
from coopctl.core.plans.web import PlannedKey, PlannedSite, WebPlan
from coopctl.planning.members import Members
from coopctl.planning.planner import Planner
from coopctl.planning.web.rows import SiteRow, WebRows, read_web


def _plan_web(rows: WebRows, members: Members) -> WebPlan:
    """Return the sites and SFTP keys of the households that are members; a frozen household's sites
    are suspended.
    """
    present = members.present
    keys = sorted(
        (row.household, row.key)
        for row in rows.keys
        if row.household in present and not members.has_left(row.person_left)
    )
    return WebPlan(
        sites=tuple(
            _plan_site(row, is_frozen=present[row.household].frozen_since is not None)
            for row in sorted(rows.sites)
            if row.household in present
        ),
        keys=tuple(PlannedKey(household=household, key=key) for household, key in keys),
    )


def _plan_site(row: SiteRow, *, is_frozen: bool) -> PlannedSite:
    return PlannedSite(
        name=row.name,
        household=row.household,
        others=tuple(sorted(row.others)),
        kind="php" if row.kind == "php" else "static",
        state="suspended" if is_frozen else "active",
        whole_addresses=row.whole_addresses,
        database=database_name(row.name) if row.database else None,
    )


WEB = Planner(service="web", host_types=frozenset({"web"}), read=read_web, plan=_plan_web)
