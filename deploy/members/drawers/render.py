"""Households as the text of a sysusers.d file. Pure."""

from __future__ import annotations

from coopctl.core.plans.host import HostPlan
from deploy.places import DRAWERS, user_name


def render_sysusers(plan: HostPlan) -> str:
    """One group and one user per household, with the plan's uid as both ids (sysusers.d(5))."""
    lines = (
        f"g {user_name(household.number)} {household.uid}\n"
        f"u {user_name(household.number)} {household.uid}:{household.uid} "
        f'"household {household.number}" {DRAWERS}/{household.number}\n'
        for household in plan.households
    )
    return "".join(lines)
