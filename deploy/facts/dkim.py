"""DKIM keys: private keys stay on the server, their public records are read."""

from __future__ import annotations

import shlex

from pyinfra.api.facts import FactBase
from typing_extensions import override

from deploy.facts.lines import Lines


class DkimKeys(Lines):
    """The names `<domain>.<label>` that have both key and public record in `folder`."""

    @override
    def command(self, folder: str) -> str:
        pair = '[ -s "$f" ] && [ -s "${f%.key}.txt" ] && echo "${f%.key}"'
        return f"cd {shlex.quote(folder)} 2>/dev/null && for f in *.key; do {pair}; done"


class DkimRecords(FactBase[dict[str, str]]):
    """The public records in `folder` (zone file syntax, one line each), by key name
    `<domain>.<label>`.
    """

    @override
    def command(self, folder: str) -> str:
        # One process reads all files: there are two for each domain.
        join = (
            'FNR == 1 {name = substr(FILENAME, 3, length(FILENAME) - 6); printf "%s%s", end, name; '
            'end = "\\n"} NF {$1 = $1; printf " %s", $0} END {printf "%s", end}'
        )
        return (
            f"cd {shlex.quote(folder)} && find . -maxdepth 1 -name '*.txt' -type f -size +0 -exec "
            f"awk {shlex.quote(join)} {{}} +"
        )

    @override
    def process(self, output: list[str]) -> dict[str, str]:
        return {name: record.strip() for name, record in (line.split(" ", 1) for line in output)}

    @override
    @staticmethod
    def default() -> dict[str, str]:
        return {}
