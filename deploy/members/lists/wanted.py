"""The files of the lists, with their owners and modes."""

from __future__ import annotations

from dataclasses import dataclass

from coopctl.core.plans.host import HostPlan
from deploy.members.lists.render import render_archives, render_lists, render_transports
from deploy.members.service import Needs
from deploy.operations.wholefiles import WantedFile
from deploy.places import POSTFIX_TABLES

CONFIG = "/etc/coop-lists"
TABLE = "lists"


@dataclass(frozen=True)
class ListFiles:
    """Every file that the lists own, besides the lists' folders."""

    lists: WantedFile
    archives: WantedFile
    table: WantedFile

    def all(self) -> tuple[WantedFile, ...]:
        """Return them in the order in which they are written."""
        return (self.lists, self.archives, self.table)


def render_files(plan: HostPlan, _needs: Needs) -> ListFiles | None:
    """Render the plan's lists, if the server has any or may get some."""
    if plan.lists is None:
        return None
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
        table=WantedFile(f"{POSTFIX_TABLES}/{TABLE}", render_transports(plan)),
    )
