"""Puts members' sites on a server: folders and PHP first, then who opens the files. The names are
the web server's (`vhosts`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from coopctl.core.plans.host import HostPlan
from coopctl.core.plans.web import WebPlan
from deploy.facts.together import Questions
from deploy.facts.web import HTTPD_UID, HouseholdSockets, SeenFolder, WebFolders
from deploy.members.service import Needs, SeenFiles, Service
from deploy.members.web.render import (
    database_households,
    render_databases,
    render_keys,
    render_sites,
    site_names,
)
from deploy.operate import operate, operate_for_each
from deploy.operations.databases import replace_databases
from deploy.operations.web import WantedFolder, ensure_folders, ensure_sockets
from deploy.operations.wholefiles import WantedFile, replace_file
from deploy.places import DRAWERS

KEYS = "/etc/ssh/coop/keys"
DATABASES = "/etc/coop-web/databases"
PHP, DB = "coop-php", "coop-db"


@dataclass(frozen=True)
class WebFiles:
    """The list of databases, and the SFTP keys."""

    databases: WantedFile
    keys: WantedFile

    def all(self) -> tuple[WantedFile, ...]:
        """Return them in the order in which they are written."""
        return (self.databases, self.keys)


@dataclass(frozen=True)
class SeenWeb:
    """Folders by path below the drawers' root; households whose PHP's and database's sockets
    listen.
    """

    folders: Mapping[str, SeenFolder]
    php: Collection[str]
    databases: Collection[str]


def _render_web(plan: HostPlan, _needs: Needs) -> WebFiles | None:
    if plan.web is None:
        return None
    return WebFiles(
        databases=WantedFile(DATABASES, render_databases(plan), mode="600"),
        keys=WantedFile(KEYS, render_keys(plan)),
    )


def _need_vhosts(plan: HostPlan) -> Needs:
    if plan.web is None:
        return Needs()
    return Needs(vhosts={"sites.conf": render_sites(plan)}, names=frozenset(site_names(plan)))


def _ask_web(_wanted: WebFiles) -> Questions:
    return {
        "folders": (WebFolders, {"root": DRAWERS}),
        "php": (HouseholdSockets, {"service": PHP}),
        "databases": (HouseholdSockets, {"service": DB}),
    }


def _apply_web(plan: HostPlan, wanted: WebFiles, seen: SeenWeb, files: SeenFiles) -> None:
    web = plan.web or WebPlan()
    operate_for_each(
        "sites' folders", ensure_folders, DRAWERS, list(wanted_folders(plan)), seen=seen.folders
    )
    # A site of files has it too: for mending what the web server may not read.
    php = {site.household for site in web.sites if site.state == "active"}
    operate("households' PHP", ensure_sockets, PHP, php, seen=seen.php)
    operate(
        "sites' databases",
        replace_databases,
        wanted.databases,
        seen=files.get(wanted.databases.path),
    )
    operate(
        "households' databases", ensure_sockets, DB, database_households(plan), seen=seen.databases
    )
    operate("SFTP keys", replace_file, wanted.keys, seen=files.get(wanted.keys.path))


def wanted_folders(plan: HostPlan) -> Iterator[WantedFolder]:
    """Yield the folders of every household that has a site or a key, from the outside in.

    `web` is where SFTP is locked in, so it's root's (sshd_config(5), ChrootDirectory), and so is
    every site's own folder: what a household may write lies in `htdocs`. The web server reads it
    there by an ACL that every new file inherits, uploads in PHP's `tmp` too, since they are renamed
    into place; other households can't. Programs copy modes, and may not set a set-group-ID bit:
    there is none. After a rotation it's nginx's workers, not root, that
    open the logs anew, so these are theirs, in a folder that they can pass. `db` lies beside `web`:
    neither SFTP nor PHP reaches a database's files.
    """
    web = plan.web or WebPlan()
    uids = {household.number: household.uid for household in plan.households}
    for number in sorted(
        {site.household for site in web.sites} | {key.household for key in web.keys}
    ):
        uid, base = uids[number], f"{number}/web"
        yield WantedFolder(base, 0, uid, "751")
        yield WantedFolder(f"{base}/.php", 0, uid, "751")
        yield WantedFolder(f"{base}/.php/sessions", uid, uid, "700")
        yield WantedFolder(f"{base}/.php/tmp", uid, uid, "750", readable=True)
    for number in sorted(database_households(plan)):
        yield WantedFolder(f"{number}/db", uids[number], uids[number], "700")
    for site in web.sites:
        uid, folder = uids[site.household], f"{site.household}/web/{site.name}"
        yield WantedFolder(folder, 0, uid, "751")
        yield WantedFolder(f"{folder}/htdocs", uid, uid, "750", readable=True)
        yield WantedFolder(f"{folder}/logs", 0, uid, "2751")
        for log in ("access", "error"):
            yield WantedFolder(f"{folder}/logs/{log}.log", HTTPD_UID, uid, "640", is_file=True)
        yield WantedFolder(f"{folder}/logs/php.log", uid, uid, "640", is_file=True)


SERVICE = Service(
    name="web",
    render=_render_web,
    need=_need_vhosts,
    ask=_ask_web,
    see=SeenWeb,
    apply=_apply_web,
    seeded=WebFiles.all,
    unbuilt="it isn't a web server yet",
)
