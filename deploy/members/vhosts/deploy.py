"""Gives members' names to the web server and to whoever asks for certificates. Whoever adds sites adds a file to `VhostFiles.sites`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from coopctl.core.plan import HostPlan
from deploy.facts.files import SeenFile
from deploy.members.errors import RefusedDeployError
from deploy.members.vhosts.render import render_mail_vhosts, render_names, vhost_names
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
    """Render the plan."""
    return VhostFiles(
        sites=(WantedFile(f"{SITES}/mail.conf", render_mail_vhosts(plan)),),
        names=WantedFile(NAMES, render_names(vhost_names(plan))),
    )


def check_vhosts(plan: HostPlan, *, files: Mapping[str, SeenFile]) -> None:
    """Raise RefusedDeployError if the roles `tls` and `mailweb` haven't run there: they seed the files."""
    if not all(file.path in files for file in vhost_files(plan).all()):
        raise RefusedDeployError("it doesn't serve members' names over HTTPS yet", hint="`coopctl deploy` builds that first")


def deploy_vhosts(plan: HostPlan, *, files: Mapping[str, SeenFile]) -> None:
    """Call the operation."""
    wanted = vhost_files(plan)
    operate("names on the web server", replace_vhosts, SITES, wanted.sites, names=wanted.names, seen=files)
