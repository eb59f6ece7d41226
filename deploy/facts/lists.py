"""Lists' folders."""

from __future__ import annotations

from pyinfra.api.facts import FactBase
from typing_extensions import override

_MARK = "/control/.digest:"


class ListDigests(FactBase[dict[str, str]]):
    """The digest of each list's settings (`operations.lists.WantedList.digest`), by the list's
    folder.
    """

    @override
    def command(self) -> str:
        find = (
            "find /srv/coop/*/lists /var/lib/coop-lists/lists -mindepth 3 -maxdepth 3 -type f "
            "-path '*/control/.digest'"
        )
        return f"{find} -exec grep -H . {{}} + 2>/dev/null"

    @override
    def process(self, output: list[str]) -> dict[str, str]:
        return {folder: digest for folder, _, digest in (line.partition(_MARK) for line in output)}

    @override
    @staticmethod
    def default() -> dict[str, str]:
        return {}
