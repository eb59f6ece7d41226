"""HostPlans from the registry: the same contents on the same day give the same plan, byte for
byte.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from coopctl.core.config.coop import CoopConfig
from coopctl.core.plans.base import PlannedHousehold
from coopctl.core.plans.host import MEMBER_TYPES, HostPlan
from coopctl.planning.lists.plan import LISTS
from coopctl.planning.mail.plan import MAIL
from coopctl.planning.members import Members, read_members
from coopctl.planning.planner import Planner
from coopctl.planning.web.plan import WEB

PLANNERS: tuple[Planner[Any], ...] = (MAIL, LISTS, WEB)


def build_plan(
    host: str, *, host_types: frozenset[str], config: CoopConfig, today: date | None = None
) -> HostPlan:
    """Return what members have on `host` on `today` (the co-op's date; None: now in its time zone),
    in a few queries.

    A household that left keeps its drawer while a service says so, on every host.
    """
    if today is None:
        today = datetime.now(ZoneInfo(config.timezone)).date()
    if not host_types & MEMBER_TYPES:
        return HostPlan(host=host)
    held = [(planner, planner.read()) for planner in PLANNERS]
    members = read_members(today, config=config)
    kept = (planner.drawers(rows, members) for planner, rows in held)
    takers = (planner.takers(rows, members) for planner, rows in held)
    members = replace(
        members,
        with_drawer=frozenset(members.present).union(*kept),
        takers=frozenset().union(*takers),
    )
    services = {
        planner.service: planner.plan(rows, members)
        for planner, rows in held
        if planner.host_types <= host_types
    }
    return HostPlan.model_validate(
        {"host": host, "households": _plan_households(members), **services}
    )


def _plan_households(members: Members) -> tuple[PlannedHousehold, ...]:
    return tuple(
        PlannedHousehold(
            number=row.number,
            uid=row.uid,
            quota_bytes=row.quota_bytes or members.config.household_quota,
            frozen=row.frozen_since is not None,
        )
        for row in sorted(members.households, key=lambda row: row.number)
        if row.number in members.with_drawer
    )
