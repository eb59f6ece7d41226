"""Gives every household its user and its drawer: the first thing of every apply, on every server
that holds members' data.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from coopctl.core.plans.host import HostPlan
from deploy.facts.accounts import HouseholdUsers
from deploy.facts.drawers import Drawers, SeenDrawer
from deploy.facts.files import SeenFile
from deploy.facts.together import Questions
from deploy.members.drawers.render import ROOT, render_sysusers, user_name
from deploy.members.errors import RefusedDeployError
from deploy.operate import operate
from deploy.operations.accounts import ensure_users
from deploy.operations.drawers import ensure_drawers
from deploy.operations.files import WantedFile

QUESTIONS: Questions = {"users": (HouseholdUsers, {}), "drawers": (Drawers, {"root": ROOT})}


@dataclass(frozen=True)
class SeenHouseholds:
    """Uids by user name, drawers by household number."""

    users: Mapping[str, int]
    drawers: Mapping[str, SeenDrawer]


def drawer_files(plan: HostPlan) -> tuple[WantedFile, ...]:
    """Return the file that this deploy owns."""
    return (WantedFile("/etc/sysusers.d/coop-households.conf", render_sysusers(plan)),)


def check_households(plan: HostPlan, *, seen: SeenHouseholds) -> None:
    """Raise RefusedDeployError if a user exists with another uid: its files would belong to
    somebody else.
    """
    uids = _uids(plan)
    odds = [
        f"{name} has {seen.users[name]}, the plan {uid}"
        for name, uid in uids.items()
        if seen.users.get(name, uid) != uid
    ]
    if odds:
        sentence = f"uids on the server differ from the plan: {'; '.join(odds[:3])}"
        raise RefusedDeployError(
            sentence,
            hint="the registry's uid counts: give the user and its files on the server that uid",
        )


def deploy_drawers(plan: HostPlan, *, seen: SeenHouseholds, files: Mapping[str, SeenFile]) -> None:
    """Call the operations: users before drawers."""
    (sysusers,) = drawer_files(plan)
    operate(
        "households' users",
        ensure_users,
        sysusers,
        uids=_uids(plan),
        seen=files.get(sysusers.path),
        users=seen.users,
    )
    operate("households' drawers", ensure_drawers, ROOT, plan.households, seen=seen.drawers)


def _uids(plan: HostPlan) -> dict[str, int]:
    return {user_name(household.number): household.uid for household in plan.households}
