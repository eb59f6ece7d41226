"""The system's users of households."""

from __future__ import annotations

from pyinfra.api.facts import FactBase
from typing_extensions import override


class HouseholdUsers(FactBase[dict[str, int]]):
    """Uids of the users `coop-<number>`, by user name."""

    @override
    def command(self) -> str:
        return "getent passwd | awk -F: '/^coop-/ {print $1, $3}'"

    @override
    def process(self, output: list[str]) -> dict[str, int]:
        return {name: int(uid) for name, uid in (line.split(" ") for line in output)}

    @override
    @staticmethod
    def default() -> dict[str, int]:
        return {}
