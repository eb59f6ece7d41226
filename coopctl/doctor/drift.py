"""The registry, this machine's memory, and the server: do they agree? Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from coopctl.core.plans.host import HostPlan, generation
from coopctl.doctor.findings import Finding, error, passed, warning

_COLLECT_AFTER = timedelta(hours=26)


def check_plan(host: str, *, wanted: HostPlan, applied: str | None) -> Iterator[Finding]:
    """Compare the plan with `applied`, the generation of the one that the server has; None: it has
    none.
    """
    if applied is None:
        yield error(
            "plan",
            host,
            "nothing was ever applied",
            cure="`coopctl deploy` builds the server and puts the members on it",
        )
    elif applied != generation(wanted):
        cure = "`coopctl plan --diff` shows what, `coopctl apply` puts it there"
        yield warning("plan", host, "the registry and the server differ", cure=cure)
    else:
        yield passed("plan", host, "members have what the registry says")


def check_collecting(host: str, *, collected: datetime | None, now: datetime) -> Iterator[Finding]:
    """Tell whether use is still being collected."""
    if collected is None:
        yield warning(
            "usage",
            host,
            "its use was never collected",
            cure="`coopctl usage collect`, daily: a timer or cron job",
        )
    elif now - collected > _COLLECT_AFTER:
        what = f"its use wasn't collected for {(now - collected) / timedelta(days=1):.1f} days"
        yield warning(
            "usage", host, what, cure="`coopctl usage collect`, daily: a timer or cron job"
        )
    else:
        yield passed("usage", host, "its use is being collected")
