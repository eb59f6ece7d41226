"""Commands that have nothing to do."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.measurement import Measurement, at_most, seconds
from coopctl.demo.commands import Commands


def measure(coopctl: Commands) -> Sequence[Measurement]:
    """Return the times of a deploy, an apply and the help text that change nothing."""
    return [
        at_most("deploy with nothing to do", seconds(lambda: coopctl.run("deploy")), unit="s", limit=60),
        at_most("apply with nothing to do", seconds(lambda: coopctl.run("apply"), times=3), unit="s", limit=3),
        at_most("coopctl --help", seconds(lambda: coopctl.run("--help"), times=5), unit="s", limit=0.4),
    ]
