"""Sites' folders, and the sockets behind which households' programs wait."""

from __future__ import annotations

import shlex
from dataclasses import dataclass, replace

from pyinfra.api.facts import FactBase
from typing_extensions import override

from deploy.facts.lines import Lines

HTTPD_UID = HTTPD_GID = 33  # www-data, fixed in Debian's base-passwd
_WITH_ACL = "'(' -name htdocs -o -path '*/.php/tmp' ')'"
# As getfacl(1) prints what holds; what a mask takes away has a note behind it.
_READABLE = {f"user:{HTTPD_UID}:r-x", f"default:user:{HTTPD_UID}:r-x"}


@dataclass(frozen=True)
class SeenFolder:
    """Owner and group by number, mode as stat(1) prints it: `750`. `readable`: the web server may
    read it, and whatever is made in it, by ACL.
    """

    uid: int
    gid: int
    mode: str
    readable: bool = False


class WebFolders(FactBase[dict[str, SeenFolder]]):
    """`<household>/db`, `<household>/web`, the folders two levels below that and the logs in them,
    by their path below `root`. Those that ACLs are for come with theirs: `htdocs` and PHP's `tmp`.
    """

    @override
    def command(self, root: str) -> str:
        folder = shlex.quote(root)
        shown = "-printf '%U %G %m %P\\t%H\\n' 2>/dev/null"
        return (
            f"cd {folder} && {{ find */web -maxdepth 2 {shown}; find */db */web/*/logs/*.log "
            f"-maxdepth 0 {shown}; find */web -maxdepth 2 -type d {_WITH_ACL} -exec getfacl "
            "--numeric --skip-base {} + 2>/dev/null; } || true"
        )

    @override
    def process(self, output: list[str]) -> dict[str, SeenFolder]:
        seen = {}
        granted: dict[str, set[str]] = {}
        path = ""
        for line in output:
            if line.startswith("# file: "):
                path = line.removeprefix("# file: ")
                granted[path] = set()
            elif line[:1].isdigit():
                uid, gid, mode, rest = line.split(" ", 3)
                below, _, start = rest.rpartition("\t")
                name = f"{start}/{below}" if below else start
                seen[name] = SeenFolder(int(uid), int(gid), mode)
            elif path:
                granted[path].add(line)
        for name, entries in granted.items():
            if name in seen and entries >= _READABLE:
                seen[name] = replace(seen[name], readable=True)
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
