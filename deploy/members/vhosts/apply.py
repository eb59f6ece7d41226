"""Gives members' names to the web server and to whoever asks for certificates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from coopctl.core.plans.host import HostPlan
from deploy.members.service import Needs, SeenFiles, Service
from deploy.operate import operate
from deploy.operations.nginx import replace_vhosts
from deploy.operations.wholefiles import WantedFile

SITES = "/etc/nginx/coop"
NAMES = "/etc/dehydrated/coop/domains.txt"


@dataclass(frozen=True)
class VhostFiles:
    """Configuration of the web server, and the names that need a certificate for it."""

    sites: tuple[WantedFile, ...]
    names: WantedFile

    def all(self) -> tuple[WantedFile, ...]:
        """Return them in the order in which they are written."""
        return (*self.sites, self.names)


def _render_vhosts(_plan: HostPlan, needs: Needs) -> VhostFiles | None:
    """A file for each service that has names, and all their names. Each name gets a certificate of
    its own: one that doesn't point to this server yet keeps none of the others waiting.
    """
    if not needs.vhosts:
        return None
    return VhostFiles(
        sites=tuple(WantedFile(f"{SITES}/{name}", text) for name, text in needs.vhosts.items()),
        names=WantedFile(NAMES, _render_names(sorted(needs.names))),
    )


def _render_names(names: Iterable[str]) -> str:
    """The list that certificates are asked for by: dehydrated's domains.txt, one certificate a
    line.
    """
    return "".join(f"{name}\n" for name in names)


def _see_nothing() -> None:
    """The files are all that is looked at."""


def _apply_vhosts(_plan: HostPlan, wanted: VhostFiles, _seen: None, files: SeenFiles) -> None:
    operate(
        "names on the web server",
        replace_vhosts,
        SITES,
        wanted.sites,
        names=wanted.names,
        seen=files,
    )


SERVICE = Service(
    name="vhosts",
    render=_render_vhosts,
    see=_see_nothing,
    apply=_apply_vhosts,
    seeded=VhostFiles.all,
    unbuilt="it doesn't serve members' names over HTTPS yet",
)
