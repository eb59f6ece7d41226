"""Whose members a server has."""

from __future__ import annotations

import shlex

from pyinfra.api.facts import FactBase
from typing_extensions import override

from coopctl.core.plans.origin import Origin, read_origin


class PlanOrigin(FactBase[Origin | None]):
    """What the file at `path` says; None if it isn't there, or says something else."""

    @override
    def command(self, path: str) -> str:
        return f"cat {shlex.quote(path)} 2>/dev/null"

    @override
    def process(self, output: list[str]) -> Origin | None:
        return read_origin("\n".join(output))

    @override
    @staticmethod
    def default() -> Origin | None:
        return None
