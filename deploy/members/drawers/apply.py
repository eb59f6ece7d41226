"""Gives every household its user and its drawer: the first thing of every apply, on every server
that holds members' data.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from coopctl.core.plans.host import HostPlan
from deploy.facts.accounts import HouseholdUsers
from deploy.facts.drawers import Drawers, SeenDrawer
from deploy.facts.together import Questions
from deploy.members.drawers.render import render_sysusers
from deploy.members.errors import RefusedDeployError
from deploy.members.service import Needs, SeenFiles, Service
from deploy.operate import operate, operate_for_each
from deploy.operations.accounts import ensure_users
from deploy.operations.drawers import ensure_drawers
from deploy.operations.wholefiles import WantedFile
from deploy.places import DRAWERS, user_name


@dataclass(frozen=True)
class DrawerFiles:
    """The file that describes the users, and their uids by name."""

    sysusers: WantedFile
    uids: Mapping[str, int]

    def all(self) -> tuple[WantedFile, ...]:
        """Return it."""
        return (self.sysusers,)


@dataclass(frozen=True)
class SeenHouseholds:
    """Uids by user name, drawers by household number."""

    users: Mapping[str, int]
    drawers: Mapping[str, SeenDrawer]


def _render_drawers(plan: HostPlan, _needs: Needs) -> DrawerFiles:
    return DrawerFiles(
        sysusers=WantedFile("/etc/sysusers.d/coop-households.conf", render_sysusers(plan)),
        uids={user_name(household.number): household.uid for household in plan.households},
    )


def _ask_households(_wanted: DrawerFiles) -> Questions:
    return {"users": (HouseholdUsers, {}), "drawers": (Drawers, {"root": DRAWERS})}


def _check_households(wanted: DrawerFiles, seen: SeenHouseholds) -> None:
    """Refuse where a user exists with another uid: its files would belong to somebody else."""
    odds = [
        f"{name} has {seen.users[name]}, the plan {uid}"
        for name, uid in wanted.uids.items()
        if seen.users.get(name, uid) != uid
    ]
    if odds:
        sentence = f"uids on the server differ from the plan: {'; '.join(odds[:3])}"
        raise RefusedDeployError(
            sentence,
            hint="the registry's uid counts: give the user and its files on the server that uid",
        )


def _apply_drawers(
    plan: HostPlan, wanted: DrawerFiles, seen: SeenHouseholds, files: SeenFiles
) -> None:
    """Users before drawers."""
    operate(
        "households' users",
        ensure_users,
        wanted.sysusers,
        uids=wanted.uids,
        seen=files.get(wanted.sysusers.path),
        users=seen.users,
    )
    operate_for_each(
        "households' drawers", ensure_drawers, DRAWERS, plan.households, seen=seen.drawers
    )


SERVICE = Service(
    name="drawers",
    render=_render_drawers,
    ask=_ask_households,
    see=SeenHouseholds,
    check=_check_households,
    apply=_apply_drawers,
)
