"""The plan that a server has."""

from __future__ import annotations

import shlex

from pyinfra.api.facts import FactBase
from typing_extensions import override

from coopctl.core.errors import CoopError
from coopctl.core.plans.host import HostPlan, read_plan


class AppliedPlan(FactBase[HostPlan | None]):
    """The plan at `path`; None if there is none, or one of another time."""

    @override
    def command(self, path: str) -> str:
        return f"cat {shlex.quote(path)} 2>/dev/null || true"

    @override
    def process(self, output: list[str]) -> HostPlan | None:
        try:
            return read_plan("\n".join(output))
        except CoopError:
            return None

    @override
    @staticmethod
    def default() -> HostPlan | None:
        return None
