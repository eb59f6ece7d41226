"""What a command lists."""

from __future__ import annotations

from pyinfra.api.facts import FactBase
from typing_extensions import override


class Lines(FactBase[frozenset[str]]):
    """The lines that the fact's command prints; none if it prints nothing."""

    @override
    def process(self, output: list[str]) -> frozenset[str]:
        return frozenset(output)

    @override
    @staticmethod
    def default() -> frozenset[str]:
        return frozenset()
