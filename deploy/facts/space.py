"""Free space."""

from __future__ import annotations

import shlex
from collections.abc import Sequence

from pyinfra.api.facts import FactBase
from typing_extensions import override


class FreeSpace(FactBase[dict[str, int]]):
    """Free bytes on the file systems of those of `folders` that exist, by mount point."""

    @override
    def command(self, folders: Sequence[str]) -> str:
        return f"df -B1 --output=avail,target -- {shlex.join(folders)} 2>/dev/null | tail -n +2"

    @override
    def process(self, output: list[str]) -> dict[str, int]:
        return {target: int(free) for free, target in (line.split(None, 1) for line in output)}

    @override
    @staticmethod
    def default() -> dict[str, int]:
        return {}
