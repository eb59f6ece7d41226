"""DKIM keys: private keys stay on the server, their public records are read."""

from __future__ import annotations

import shlex
from collections.abc import Sequence

from pyinfra.api.facts import FactBase
from typing_extensions import override


class DkimKeys(FactBase[frozenset[str]]):
    """The names `<domain>.<selector>` that have both key and public record in `folder`."""

    @override
    def command(self, folder: str) -> str:
        pair = '[ -s "$f" ] && [ -s "${f%.key}.txt" ] && echo "${f%.key}"'
        return f"cd {shlex.quote(folder)} 2>/dev/null && for f in *.key; do {pair}; done"

    @override
    def process(self, output: list[str]) -> frozenset[str]:
        return frozenset(output)

    @override
    @staticmethod
    def default() -> frozenset[str]:
        return frozenset()


class DkimRecords(FactBase[dict[str, str]]):
    """The public records (zone file syntax, one line each) of `names`."""

    @override
    def command(self, folder: str, names: Sequence[str]) -> str:
        return f"cd {shlex.quote(folder)} && for n in {shlex.join(names)}; do echo \"$n $(tr -s '\\n\\t ' ' ' < \"$n.txt\")\"; done"

    @override
    def process(self, output: list[str]) -> dict[str, str]:
        return {name: record.strip() for name, record in (line.split(" ", 1) for line in output)}

    @override
    @staticmethod
    def default() -> dict[str, str]:
        return {}
