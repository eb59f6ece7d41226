"""Postfix's lookup tables as the daemons read them."""

from __future__ import annotations

import shlex
from collections.abc import Sequence

from pyinfra.api.facts import FactBase
from typing_extensions import override


class CompiledTables(FactBase[dict[str, str]]):
    """SHA-256 of what `postmap -s` dumps of each lmdb table under `folder`, by table; `missing`
    where there is none.
    """

    @override
    def command(self, folder: str, tables: Sequence[str]) -> str:
        dump = (
            'echo "$t $(if [ -f "$t.lmdb" ]; '
            'then postmap -s "lmdb:$t" | sha256sum | cut -c1-64; else echo missing; fi)"'
        )
        return (
            f"cd {shlex.quote(folder)} 2>/dev/null && for t in {shlex.join(tables)}; do {dump}; "
            "done"
        )

    @override
    def process(self, output: list[str]) -> dict[str, str]:
        return {table: sha256 for table, _, sha256 in (line.partition(" ") for line in output)}

    @override
    @staticmethod
    def default() -> dict[str, str]:
        return {}
