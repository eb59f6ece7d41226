"""Files as they are: content by SHA-256, owner, mode."""

from __future__ import annotations

import base64
import gzip
import shlex
from collections.abc import Sequence
from dataclasses import dataclass

from pyinfra.api.facts import FactBase
from typing_extensions import override


@dataclass(frozen=True)
class SeenFile:
    """`mode` is octal text as stat(1) prints it: `640`."""

    sha256: str
    owner: str
    group: str
    mode: str


class Files(FactBase[dict[str, SeenFile]]):
    """The files among `paths` that exist, by path."""

    @override
    def command(self, paths: Sequence[str]) -> str:
        listed = shlex.join(paths)
        return f"stat -c '%U %G %a %n' -- {listed} 2>/dev/null; sha256sum -- {listed} 2>/dev/null"

    @override
    def process(self, output: list[str]) -> dict[str, SeenFile]:
        owners: dict[str, tuple[str, str, str]] = {}
        seen: dict[str, SeenFile] = {}
        for line in output:
            if len(fields := line.split("  ", 1)) == 2 and len(fields[0]) == 64:
                seen[fields[1]] = SeenFile(fields[0], *owners[fields[1]])
            else:
                owner, group, mode, path = line.split(" ", 3)
                owners[path] = (owner, group, mode)
        return seen

    @override
    @staticmethod
    def default() -> dict[str, SeenFile]:
        return {}


class FileTexts(FactBase[dict[str, str]]):
    """The texts of the files among `paths` that exist, by path: for showing differences."""

    @override
    def command(self, paths: Sequence[str]) -> str:
        each = 'if [ -f "$f" ]; then echo "$f" $(gzip -1c "$f" | base64 -w0); fi'
        return f"for f in {shlex.join(paths)}; do {each}; done"

    @override
    def process(self, output: list[str]) -> dict[str, str]:
        pairs = (line.split(" ", 1) for line in output)
        return {path: gzip.decompress(base64.b64decode(packed)).decode() for path, packed in pairs}

    @override
    @staticmethod
    def default() -> dict[str, str]:
        return {}
