"""All that members have on one server: every service's deploy in order, and the plan as the last
file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from coopctl.core.plans.host import HostPlan, render_plan
from coopctl.core.quantity import format_size
from deploy.facts.files import Files, SeenFile
from deploy.facts.space import FreeSpace
from deploy.facts.together import Questions
from deploy.members.drawers import deploy as drawers
from deploy.members.drawers.render import ROOT
from deploy.members.errors import RefusedDeployError
from deploy.members.lists import deploy as lists
from deploy.members.lists.files import list_files
from deploy.members.mail import deploy as mail
from deploy.members.mail.files import DKIM_KEYS, mail_files
from deploy.members.vhosts import deploy as vhosts
from deploy.members.web import deploy as web
from deploy.operate import operate
from deploy.operations.files import WantedFile, replace_file

PLAN = "/etc/coop/plan.json"
_SPARE_BYTES = 32 * 2**20


@dataclass(frozen=True)
class SeenServer:
    """What the facts found; `mail` is None where the plan has no mail, `lists` and `web` where it
    has none.
    """

    files: Mapping[str, SeenFile]
    space: Mapping[str, int]
    households: drawers.SeenHouseholds
    mail: mail.SeenMail | None
    lists: Mapping[str, str] | None
    web: web.SeenWeb | None


def wanted_files(plan: HostPlan) -> tuple[WantedFile, ...]:
    """Return every file that an apply of this plan owns; the last is the plan itself, the mark that
    all is done.
    """
    services = (
        *(mail_files(plan).all() if plan.mail else ()),
        *(web.web_files(plan) if plan.web else ()),
        *(list_files(plan).all() if plan.lists else ()),
        *(vhosts.vhost_files(plan).all() if plan.mail or plan.web else ()),
    )
    return (
        *drawers.drawer_files(plan),
        *services,
        WantedFile(PLAN, render_plan(plan), mode="600", secret=True),
    )


def server_questions(plan: HostPlan, *, full: bool) -> Questions:
    """Return all facts that this plan needs."""
    paths = [file.path for file in wanted_files(plan)]
    folders = sorted(
        {path.rpartition("/")[0] for path in paths} | {ROOT} | ({DKIM_KEYS} if plan.mail else set())
    )
    services = {
        **(mail.mail_questions(plan, full=full) if plan.mail else {}),
        **(lists.QUESTIONS if plan.lists else {}),
        **(web.QUESTIONS if plan.web else {}),
    }
    return {
        "files": (Files, {"paths": paths}),
        "space": (FreeSpace, {"folders": folders}),
        **drawers.QUESTIONS,
        **services,
    }


def seen_server(answers: Mapping[str, Any]) -> SeenServer:
    """Sort the facts' answers by who needs them."""
    return SeenServer(
        files=answers["files"],
        space=answers["space"],
        households=drawers.SeenHouseholds(users=answers["users"], drawers=answers["drawers"]),
        mail=mail.SeenMail(
            answers["mailboxes"],
            sessions=answers["sessions"],
            pending=answers["pending"],
            keys=answers["keys"],
            tables=answers["tables"],
        )
        if "mailboxes" in answers
        else None,
        lists=answers.get("lists"),
        web=web.SeenWeb(
            answers["web_folders"],
            php=answers["php_sockets"],
            databases=answers["database_sockets"],
        )
        if "web_folders" in answers
        else None,
    )


def check_server(plan: HostPlan, *, seen: SeenServer, built: bool = True) -> None:
    """Raise RefusedDeployError if the server can't take the plan. Not `built`: its roles have yet
    to run.
    """
    if plan.mail and built:
        mail.check_mail(plan, files=seen.files)
    if plan.web and built:
        web.check_web(files=seen.files)
    if (plan.mail or plan.web) and built:
        vhosts.check_vhosts(plan, files=seen.files)
    if plan.lists and built:
        lists.check_lists(plan, files=seen.files)
    drawers.check_households(plan, seen=seen.households)
    needed = _SPARE_BYTES + 3 * sum(len(file.text) for file in wanted_files(plan))
    for place, free in seen.space.items():
        if free < needed:
            sentence = (
                f"the disk is full: {place} has {format_size(free)} left, an apply needs "
                f"{format_size(needed)}"
            )
            raise RefusedDeployError(
                sentence,
                hint=f"free space under {place} on the server and apply again; nothing was changed",
            )


def deploy_members(plan: HostPlan, *, seen: SeenServer) -> None:
    """Bring the server's members to the plan, in pyinfra's context of one host."""
    drawers.deploy_drawers(plan, seen=seen.households, files=seen.files)
    if plan.lists and seen.lists is not None:
        lists.deploy_lists(
            plan, seen=seen.lists, files=seen.files, compiled=seen.mail.tables if seen.mail else {}
        )
    if plan.mail and seen.mail:
        mail.deploy_mail(plan, seen=seen.mail, files=seen.files)
    if plan.web and seen.web:
        web.deploy_web(plan, seen=seen.web, files=seen.files)
    if plan.mail or plan.web:
        vhosts.deploy_vhosts(plan, files=seen.files)
    operate("the plan", replace_file, wanted_files(plan)[-1], seen=seen.files.get(PLAN))
