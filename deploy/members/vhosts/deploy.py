"""Gives members' names to the web server and to whoever asks for certificates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from coopctl.core.plans.host import HostPlan
from deploy.facts.files import SeenFile
from deploy.members.errors import RefusedDeployError
from deploy.members.vhosts.render import mail_names, render_mail_vhosts, render_names
from deploy.members.web.render import render_sites, site_names
from deploy.operate import operate
from deploy.operations.files import WantedFile
from deploy.operations.nginx import replace_vhosts

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


def vhost_files(plan: HostPlan) -> VhostFiles:
    """Render the plan: a file for each service that is there, and all their names. Each name gets a
    certificate of its own: one that doesn't point to this server yet keeps none of the others
    waiting.
    """
    texts = {
        "mail.conf": render_mail_vhosts(plan) if plan.mail else None,
        "sites.conf": render_sites(plan) if plan.web else None,
    }
    return VhostFiles(
        sites=tuple(
            WantedFile(f"{SITES}/{name}", text) for name, text in texts.items() if text is not None
        ),
        names=WantedFile(NAMES, render_names(sorted({*mail_names(plan), *site_names(plan)}))),
    )


def check_vhosts(plan: HostPlan, *, files: Mapping[str, SeenFile]) -> None:
    """Raise RefusedDeployError if the roles `tls`, `mailweb` and `web` haven't run there: they seed
    the files.
    """
    if not all(file.path in files for file in vhost_files(plan).all()):
        raise RefusedDeployError(
            "it doesn't serve members' names over HTTPS yet",
            hint="`coopctl deploy` builds that first",
        )


def deploy_vhosts(plan: HostPlan, *, files: Mapping[str, SeenFile]) -> None:
    """Call the operation."""
    wanted = vhost_files(plan)
    operate(
        "names on the web server",
        replace_vhosts,
        SITES,
        wanted.sites,
        names=wanted.names,
        seen=files,
    )
