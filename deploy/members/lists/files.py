"""The files of the lists, with their owners and modes."""

from __future__ import annotations

from dataclasses import dataclass

from coopctl.core.plans.host import HostPlan
from deploy.members.lists.render import render_archives, render_lists, render_transports
from deploy.operations.files import WantedFile

TABLES = "/etc/postfix/coop"
CONFIG = "/etc/coop-lists"


@dataclass(frozen=True)
class ListFiles:
    """Every file that the lists' deploy owns, besides the lists' folders."""

    lists: WantedFile
    archives: WantedFile
    table: WantedFile

    def all(self) -> tuple[WantedFile, ...]:
        """Return them in the order in which they are written."""
        return (self.lists, self.archives, self.table)


def list_files(plan: HostPlan) -> ListFiles:
    """Render the plan."""
    return ListFiles(
        lists=WantedFile(
            f"{CONFIG}/lists.json", render_lists(plan), group="coop-lists", mode="640"
        ),
        archives=WantedFile(
            f"{CONFIG}/archives.json",
            render_archives(plan),
            group="coop-archive",
            mode="640",
            secret=True,
        ),
        table=WantedFile(f"{TABLES}/lists", render_transports(plan)),
    )
