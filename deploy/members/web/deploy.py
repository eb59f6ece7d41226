"""Puts members' sites on a server: folders and PHP first, then who opens the files. The names are
the web server's deploy's (`vhosts`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from coopctl.core.plans.host import HostPlan
from coopctl.core.plans.web import WebPlan
from deploy.facts.files import SeenFile
from deploy.facts.together import Questions
from deploy.facts.web import HouseholdSockets, SeenFolder, WebFolders
from deploy.members.drawers.render import ROOT
from deploy.members.errors import RefusedDeployError
from deploy.members.web.render import database_households, render_databases, render_keys
from deploy.operate import operate
from deploy.operations.databases import replace_databases
from deploy.operations.files import WantedFile, replace_file
from deploy.operations.web import HTTPD_GID, HTTPD_UID, WantedFolder, ensure_folders, ensure_sockets

KEYS = "/etc/ssh/coop/keys"
DATABASES = "/etc/coop-web/databases"
PHP, DB = "coop-php", "coop-db"
QUESTIONS: Questions = {
    "web_folders": (WebFolders, {"root": ROOT}),
    "php_sockets": (HouseholdSockets, {"service": PHP}),
    "database_sockets": (HouseholdSockets, {"service": DB}),
}


@dataclass(frozen=True)
class SeenWeb:
    """Folders by path below the drawers' root; households whose PHP's and database's sockets
    listen.
    """

    folders: Mapping[str, SeenFolder]
    php: Collection[str]
    databases: Collection[str]


def web_files(plan: HostPlan) -> tuple[WantedFile, ...]:
    """Return the files that this deploy owns."""
    return (
        WantedFile(DATABASES, render_databases(plan), mode="600"),
        WantedFile(KEYS, render_keys(plan)),
    )


def check_web(*, files: Mapping[str, SeenFile]) -> None:
    """Raise RefusedDeployError if the web role hasn't run there: it seeds the files."""
    if KEYS not in files or DATABASES not in files:
        raise RefusedDeployError(
            "it isn't a web server yet", hint="`coopctl deploy` builds it first"
        )


def deploy_web(plan: HostPlan, *, seen: SeenWeb, files: Mapping[str, SeenFile]) -> None:
    """Call the operations."""
    web = plan.web or WebPlan()
    databases, keys = web_files(plan)
    operate("sites' folders", ensure_folders, ROOT, list(wanted_folders(plan)), seen=seen.folders)
    php = {site.household for site in web.sites if site.kind == "php" and site.state == "active"}
    operate("households' PHP", ensure_sockets, PHP, php, seen=seen.php)
    operate("sites' databases", replace_databases, databases, seen=files.get(databases.path))
    operate(
        "households' databases", ensure_sockets, DB, database_households(plan), seen=seen.databases
    )
    operate("SFTP keys", replace_file, keys, seen=files.get(keys.path))


def wanted_folders(plan: HostPlan) -> Iterator[WantedFolder]:
    """Yield the folders of every household that has a site or a key, from the outside in.

    `web` is where SFTP is locked in, so it's root's (sshd_config(5), ChrootDirectory), and so is
    every site's own folder: what a household may write lies in `htdocs`, and the web server's group
    reads it there, other households can't. After a rotation it's nginx's workers, not root, that
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
        yield WantedFolder(f"{base}/.php/tmp", uid, uid, "700")
    for number in sorted(database_households(plan)):
        yield WantedFolder(f"{number}/db", uids[number], uids[number], "700")
    for site in web.sites:
        uid, folder = uids[site.household], f"{site.household}/web/{site.name}"
        yield WantedFolder(folder, 0, uid, "751")
        yield WantedFolder(f"{folder}/htdocs", uid, HTTPD_GID, "2750")
        yield WantedFolder(f"{folder}/logs", 0, uid, "2751")
        for log in ("access", "error"):
            yield WantedFolder(f"{folder}/logs/{log}.log", HTTPD_UID, uid, "640", is_file=True)
        yield WantedFolder(f"{folder}/logs/php.log", uid, uid, "640", is_file=True)
