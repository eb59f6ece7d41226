"""What an apply computes here: the registry to a plan, and the plan to the text of all files.

Each size runs in a process of its own, on a registry of its own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator

from benchmarks.measurement import Measurement, at_most, seconds, told
from coopctl.settings.paths import CHECKOUT

FEW, MANY = 10_000, 100_000
_LONGEST = 300  # seconds for one size, without filling the registry
_COOP = {
    "name": "Frysboxen",
    "organisation_number": "802400-0000",
    "domain": "frysboxen.example",
    "currency": "SEK",
    "timezone": "Europe/Stockholm",
    "language": "sv",
    "pools": {"server": {"keys": [{"key": "equal"}]}},
}


def measure() -> Iterator[Measurement]:
    """Yield the times of both parts for both sizes, and how the sums compare."""
    few = _measure_size(FEW)
    yield told(f"planning {FEW:,} mailboxes", few["plan"], unit="s")
    yield told(f"rendering {FEW:,} mailboxes", few["render"], unit="s")
    many = _measure_size(MANY)
    yield told(f"planning {MANY:,} mailboxes", many["plan"], unit="s")
    yield told(f"rendering {MANY:,} mailboxes", many["render"], unit="s")
    total, before = sum(many.values()), sum(few.values())
    yield at_most(f"planning and rendering {MANY:,} mailboxes", total, unit="s", limit=20)
    yield at_most(f"the same, {MANY:,} against {FEW:,}", total / before, unit="×", limit=12)


def _measure_size(mailboxes: int) -> dict[str, float]:
    """Return seconds by part. Raises subprocess.TimeoutExpired."""
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"COOPCTL_STATE": folder}
        environment.pop("COOPCTL_DATABASE", None)
        fill = [sys.executable, "-m", "benchmarks.fill", str(mailboxes)]
        subprocess.run(fill, check=True, cwd=CHECKOUT, env=environment)
        result = subprocess.run(
            [sys.executable, "-m", "benchmarks.planning", "5" if mailboxes == FEW else "1"],
            check=True,
            cwd=CHECKOUT,
            env=environment,
            capture_output=True,
            text=True,
            timeout=_LONGEST,
        )
    times: dict[str, float] = json.loads(result.stdout)
    return times


def run_parts(*, times: int) -> dict[str, float]:
    """Plan and render here, on the registry that the environment names."""
    import django  # noqa: PLC0415 - only the part's own process needs it

    django.setup()
    from coopctl.core.config.coop import parse_config  # noqa: PLC0415 - models need django.setup() first
    from coopctl.core.plans.host import HostPlan, read_plan, render_plan  # noqa: PLC0415
    from coopctl.planning.plans import build_plan  # noqa: PLC0415
    from deploy.members.server import render_server  # noqa: PLC0415

    config = parse_config({"coop": _COOP}, source="benchmark")
    types = frozenset({"mail", "lists", "web"})
    made: list[HostPlan] = []
    text = ""

    def plan() -> None:
        nonlocal text
        made[:] = [build_plan("demo", host_types=types, config=config)]
        text = render_plan(made[0])

    def render() -> None:
        render_server(read_plan(text))

    return {"plan": seconds(plan, times=times), "render": seconds(render, times=times)}


if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "coopctl.settings"
    print(json.dumps(run_parts(times=int(sys.argv[1]))))
