"""/etc/coop/agent.json: which meters are on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

DEFAULT_PATH = Path("/etc/coop/agent.json")


@dataclass(frozen=True)
class Config:
    """`host` is the server's name in the inventory; only `meters` that are named here read
    anything. Those that this agent has no reader for are skipped.
    """

    host: str
    meters: tuple[str, ...]
    drawers: Path = Path("/srv/coop")
    plan: Path = Path("/etc/coop/plan.json")
    spool: Path = Path("/var/lib/coop-agent/spool.db")
    web_log: Path = Path("/var/log/nginx/coop-meter.log")
    cgroups: Path = Path("/sys/fs/cgroup")

    def __post_init__(self) -> None:
        if not self.host:
            raise ValueError("'host' must be this server's name")
