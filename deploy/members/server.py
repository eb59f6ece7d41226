"""All that members have on one server: every service in order, and the plan as the last file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from coopctl.core.plans.host import HostPlan, render_plan
from coopctl.core.plans.origin import Origin, is_same_registry, render_origin
from coopctl.core.quantity import format_size
from deploy.facts.origin import PlanOrigin
from deploy.facts.space import FreeSpace
from deploy.facts.together import Questions
from deploy.facts.wholefiles import Files, SeenFile
from deploy.members.drawers import apply as drawers
from deploy.members.errors import RefusedDeployError
from deploy.members.lists import apply as lists
from deploy.members.mail import apply as mail
from deploy.members.service import Service, join_needs
from deploy.members.vhosts import apply as vhosts
from deploy.members.web import apply as web
from deploy.operate import all_succeeded, operate
from deploy.operations.wholefiles import WantedFile, replace_file
from deploy.places import DRAWERS

# In the order in which they are applied: households before what they hold, lists before Postfix
# takes mail for them, names before the web server.
SERVICES: tuple[Service[Any, Any], ...] = (
    drawers.SERVICE,
    lists.SERVICE,
    mail.SERVICE,
    web.SERVICE,
    vhosts.SERVICE,
)
PLAN = "/etc/coop/plan.json"
ORIGIN = "/etc/coop/origin.json"
_SPARE_BYTES = 32 * 2**20


@dataclass(frozen=True)
class WantedServer:
    """A plan, rendered: what each service that the server has wants there, and the plan itself, the
    mark that all is done.
    """

    plan: HostPlan
    parts: tuple[tuple[Service[Any, Any], Any], ...]
    mark: WantedFile
    origin: Origin | None = None

    @cached_property
    def files(self) -> tuple[WantedFile, ...]:
        """Every file that an apply of this plan owns, the plan last."""
        return (*(file for _, wanted in self.parts for file in wanted.all()), self.mark)


@dataclass(frozen=True)
class SeenServer:
    """What the facts found: files by path, free bytes by mount point, the rest by service."""

    files: Mapping[str, SeenFile]
    space: Mapping[str, int]
    origin: Origin | None
    services: Mapping[str, Any]


def render_server(
    plan: HostPlan, *, text: str | None = None, origin: Origin | None = None
) -> WantedServer:
    """Render the plan: once for an apply, which compares, checks and writes the same texts. `text`
    is the plan's own, if somebody has rendered it already; `origin` says whose it is.
    """
    needs = join_needs(service.need(plan) for service in SERVICES)
    rendered = [(service, service.render(plan, needs)) for service in SERVICES]
    return WantedServer(
        plan=plan,
        parts=tuple((service, wanted) for service, wanted in rendered if wanted is not None),
        mark=WantedFile(PLAN, text or render_plan(plan), mode="600", secret=True),
        origin=origin,
    )


def server_questions(wanted: WantedServer, *, full: bool) -> Questions:
    """Return all facts that this plan needs."""
    paths = [file.path for file in wanted.files]
    folders = {path.rpartition("/")[0] for path in paths} | {DRAWERS}
    folders |= {folder for service, _ in wanted.parts for folder in service.folders}
    services = {
        f"{service.name}.{name}": question
        for service, part in wanted.parts
        for asked in (service.ask(part), service.ask_fully(part) if full else {})
        for name, question in asked.items()
    }
    return {
        "files": (Files, {"paths": paths}),
        "space": (FreeSpace, {"folders": sorted(folders)}),
        "origin": (PlanOrigin, {"path": ORIGIN}),
        **services,
    }


def seen_server(wanted: WantedServer, answers: Mapping[str, Any]) -> SeenServer:
    """Sort the facts' answers by who asked."""
    return SeenServer(
        files=answers["files"],
        space=answers["space"],
        origin=answers["origin"],
        services={
            service.name: service.see(
                **{
                    name.removeprefix(f"{service.name}."): answer
                    for name, answer in answers.items()
                    if name.startswith(f"{service.name}.")
                }
            )
            for service, _ in wanted.parts
        },
    )


def check_server(wanted: WantedServer, *, seen: SeenServer, built: bool = True) -> None:
    """Raise RefusedDeployError if the server can't take the plan. Not `built`: its roles have yet
    to run.
    """
    for service, part in wanted.parts:
        if built and not all(file.path in seen.files for file in service.seeded(part)):
            raise RefusedDeployError(service.unbuilt, hint="`coopctl deploy` builds it first")
        service.check(part, seen.services[service.name])
    needed = _SPARE_BYTES + 3 * sum(len(file.text) for file in wanted.files)
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


def apply_server(wanted: WantedServer, *, seen: SeenServer) -> None:
    """Bring the server's members to the plan, in pyinfra's context of one host.

    Where something fails for one household, the others get all that is theirs, and the plan doesn't
    count as applied: the next apply tries again.
    """
    for service, part in wanted.parts:
        service.apply(wanted.plan, part, seen.services[service.name], seen.files)
    if not all_succeeded():
        return
    applied = wanted.mark.matches(seen.files.get(PLAN))
    if wanted.origin and not (applied and is_same_registry(seen.origin, wanted.origin)):
        told = WantedFile(ORIGIN, render_origin(wanted.origin))
        operate("whose it is", replace_file, told, seen=None)
    operate("the plan", replace_file, wanted.mark, seen=seen.files.get(PLAN))
