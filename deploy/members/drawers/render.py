"""Households as the text of a sysusers.d file. Pure."""

from __future__ import annotations

from coopctl.core.plans.host import HostPlan

ROOT = "/srv/coop"


def user_name(household: str) -> str:
    """Return the system user of a household."""
    return f"coop-{household}"


def render_sysusers(plan: HostPlan) -> str:
    """One group and one user per household, with the plan's uid as both ids (sysusers.d(5))."""
    lines = (
        f"g {user_name(household.number)} {household.uid}\n"
        f'u {user_name(household.number)} {household.uid}:{household.uid} "household {household.number}" {ROOT}/{household.number}\n'
        for household in plan.households
    )
    return "".join(lines)
