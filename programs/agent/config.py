"""/etc/coop/agent.json: which meters are on."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .errors import AgentError

DEFAULT_PATH = Path("/etc/coop/agent.json")
_PATHS = {
    "drawers": "/srv/coop",
    "plan": "/etc/coop/plan.json",
    "spool": "/var/lib/coop-agent/spool.db",
    "web_log": "/var/log/nginx/coop-meter.log",
    "cgroups": "/sys/fs/cgroup",
}


@dataclass(frozen=True)
class Config:
    """`host` is the server's name in the inventory; only `meters` that are named here read
    anything. Those that this agent has no reader for are skipped.
    """

    host: str
    meters: tuple[str, ...]
    drawers: Path
    plan: Path
    spool: Path
    web_log: Path
    cgroups: Path


def read_config(path: Path) -> Config:
    """Read and check the file. Raises AgentError with one sentence that names every problem."""
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise AgentError(f"{path} can't be read: {error.strerror}") from error
    except ValueError as error:
        raise AgentError(f"{path} isn't JSON: {error}") from error
    problems = _problems(document)
    if problems:
        raise AgentError(f"{path}: {'; '.join(problems)}")
    paths = {name: Path(document.get(name, default)) for name, default in _PATHS.items()}
    return Config(host=document["host"], meters=tuple(document["meters"]), **paths)


def _problems(document: Any) -> list[str]:
    if not isinstance(document, Mapping):
        return ["this isn't an object"]
    problems = [
        f"unknown key {key!r}" for key in sorted(document.keys() - {"host", "meters", *_PATHS})
    ]
    if not isinstance(document.get("host"), str) or not document["host"]:
        problems.append("'host' must be this server's name")
    problems += [
        f"{name!r} must be a path" for name in _PATHS if not isinstance(document.get(name, ""), str)
    ]
    meters = document.get("meters")
    if not isinstance(meters, list) or not all(isinstance(meter, str) for meter in meters):
        return [*problems, "'meters' must be a list of names"]
    return problems
