"""Households' drawers: all of them by two quick commands, however many there are."""

from __future__ import annotations

import json
import shlex
from dataclasses import dataclass

from pyinfra.api.facts import FactBase
from typing_extensions import override

_MARK = "@limits"


@dataclass(frozen=True)
class SeenDrawer:
    """`limit` in bytes; `mail` is `uid mode` of its folder mail/. None where there is none."""

    mode: str
    mail: str | None
    limit: int | None


class Drawers(FactBase[dict[str, SeenDrawer]]):
    """The drawers under `root`, by household number."""

    @override
    def command(self, root: str) -> str:
        # qgroups are read as one JSON document, which btrfs-progs 6.14 writes well.
        folder = shlex.quote(root)
        find = (
            f"find {folder} -mindepth 1 -maxdepth 2 -type d -regex '{root}/[^/]*\\(/mail\\)?' "
            "-printf '%P %U %m\\n' 2>/dev/null"
        )
        return (
            f"{find}; echo {_MARK}; btrfs --format json qgroup show --raw -r {folder} 2>/dev/null "
            "| tr -d '\\n'; echo"
        )

    @override
    def process(self, output: list[str]) -> dict[str, SeenDrawer]:
        mark = output.index(_MARK)
        folders = {
            path: (uid, mode) for path, uid, mode in (line.split(" ") for line in output[:mark])
        }
        limits = _read_limits("".join(output[mark + 1 :]))
        return {
            number: SeenDrawer(
                mode=mode,
                mail=" ".join(folders[f"{number}/mail"]) if f"{number}/mail" in folders else None,
                limit=limits.get(number),
            )
            for number, (_, mode) in folders.items()
            if "/" not in number
        }

    @override
    @staticmethod
    def default() -> dict[str, SeenDrawer]:
        return {}


def _read_limits(document: str) -> dict[str, int]:
    if not document:
        return {}
    groups = json.loads(document)["qgroup-show"]
    return {
        group["path"]: int(group["max_referenced"])
        for group in groups
        if group.get("path") and group["max_referenced"] != "none"
    }
