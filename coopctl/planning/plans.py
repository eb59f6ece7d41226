"""HostPlans from the registry: the same contents on the same day give the same plan, byte for
byte.
"""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from coopctl.core.config.coop import CoopConfig
from coopctl.core.plans.base import MEMBER_TYPES, PlannedHousehold
from coopctl.core.plans.host import HostPlan
from coopctl.planning.lists import plan_lists
from coopctl.planning.mail import plan_mail
from coopctl.planning.rows import Rows, read_rows
from coopctl.planning.web import plan_web


def build_plan(
    host: str, *, host_types: frozenset[str], config: CoopConfig, today: date | None = None
) -> HostPlan:
    """Return what members have on `host` on `today` (the co-op's date; None: now in its time zone),
    in a few queries.

    A household that left keeps its drawer until its mailboxes are released.
    """
    if today is None:
        today = datetime.now(ZoneInfo(config.timezone)).date()
    if not host_types & MEMBER_TYPES:
        return HostPlan(host=host)
    rows = read_rows(today)
    return HostPlan(
        host=host,
        households=_plan_households(rows, usual_quota=config.household_quota),
        mail=plan_mail(rows) if "mail" in host_types else None,
        lists=plan_lists(rows, config=config) if {"mail", "lists"} <= host_types else None,
        web=plan_web(rows) if "web" in host_types else None,
    )


def _plan_households(rows: Rows, *, usual_quota: int) -> tuple[PlannedHousehold, ...]:
    with_drawer = rows.with_drawer
    return tuple(
        PlannedHousehold(
            number=row.number,
            uid=row.uid,
            quota_bytes=row.quota_bytes or usual_quota,
            frozen=row.frozen_since is not None,
        )
        for row in sorted(rows.households, key=lambda row: row.number)
        if row.number in with_drawer
    )
