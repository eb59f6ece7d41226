"""Metrics of servers: quotas, the last apply, and whether the registry has moved on since."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from prometheus_client.core import GaugeMetricFamily, Metric

from coopctl.core.config.coop import CoopConfig
from coopctl.core.plans.host import MEMBER_TYPES, HostPlan, render_plan
from coopctl.planning.plans import build_plan
from coopctl.provision.applied import applied_path
from coopctl.provision.hosts import Host


def watch_servers(hosts: tuple[Host, ...], *, config: CoopConfig, today: date) -> Iterator[Metric]:
    """Yield quotas, last apply and drift of each host that holds members' data. One that nothing
    was applied to has drift and no time.
    """
    quotas = GaugeMetricFamily(
        "coop_quota_bytes", "The limit of a household's drawer", labels=["household", "host"]
    )
    applied = GaugeMetricFamily(
        "coop_last_apply_timestamp_seconds", "When members were last applied", labels=["host"]
    )
    drift = GaugeMetricFamily(
        "coop_plan_drift", "1 if the plan differs from the one last applied", labels=["host"]
    )
    for host in (one for one in hosts if one.types & MEMBER_TYPES):
        plan = build_plan(host.name, host_types=host.types, config=config, today=today)
        for household in plan.households:
            quotas.add_metric([household.number, host.name], household.quota_bytes)
        path = applied_path(host.name)
        drift.add_metric([host.name], 0 if _is_applied(plan, path=path) else 1)
        if path.is_file():
            applied.add_metric([host.name], path.stat().st_mtime)
    yield from (quotas, applied, drift)


def _is_applied(plan: HostPlan, *, path: Path) -> bool:
    try:
        return path.read_text(encoding="utf-8") == render_plan(plan)
    except FileNotFoundError:
        return False
