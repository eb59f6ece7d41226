"""Sites' folders, and the sockets behind which households' programs wait."""

from __future__ import annotations

import shlex
from dataclasses import dataclass

from pyinfra.api.facts import FactBase
from typing_extensions import override

from deploy.facts.lines import Lines


@dataclass(frozen=True)
class SeenFolder:
    """Owner and group by number, mode as stat(1) prints it: `2750`."""

    uid: int
    gid: int
    mode: str


class WebFolders(FactBase[dict[str, SeenFolder]]):
    """`<household>/db`, `<household>/web`, the folders two levels below that and the logs in them,
    by their path below `root`.
    """

    @override
    def command(self, root: str) -> str:
        folder = shlex.quote(root)
        shown = "-printf '%U %G %m %P\\t%H\\n' 2>/dev/null"
        return (
            f"cd {folder} && {{ find */web -maxdepth 2 {shown}; find */db */web/*/logs/*.log "
            f"-maxdepth 0 {shown}; }} || true"
        )

    @override
    def process(self, output: list[str]) -> dict[str, SeenFolder]:
        seen = {}
        for line in output:
            uid, gid, mode, rest = line.split(" ", 3)
            below, _, start = rest.rpartition("\t")
            seen[f"{start}/{below}" if below else start] = SeenFolder(int(uid), int(gid), mode)
        return seen

    @override
    @staticmethod
    def default() -> dict[str, SeenFolder]:
        return {}


class HouseholdSockets(Lines):
    """Households whose socket of `service`, like `coop-php`, listens."""

    @override
    def command(self, service: str) -> str:
        # One process unescapes all names: it prints them on one line, and none has a space in it.
        return (
            "systemctl list-units --plain --no-legend --state=listening,running "
            f"'{service}@*.socket' | sed -n 's/^{service}@\\([^ ]*\\)[.]socket .*/\\1/p' | "
            "xargs -r -d '\\n' systemd-escape --unescape -- | tr ' ' '\\n'"
        )
