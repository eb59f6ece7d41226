"""Requests of people to try a name now, whatever happened before: a file each, because the run that
takes them may be going on already.
"""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterable

from .attempts import read_attempts
from .config import Config
from .issued import is_issued

_STEP_SECONDS = 0.2


def request(config: Config, *, names: Iterable[str]) -> None:
    """Leave a request for each name."""
    folder = config.state / "retry"
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).touch()


def requested_names(config: Config) -> frozenset[str]:
    """Return the names that people want to be tried."""
    folder = config.state / "retry"
    return frozenset(path.name for path in folder.iterdir()) if folder.is_dir() else frozenset()


def forget_request(config: Config, *, name: str) -> None:
    """Forget the request: the name has been tried."""
    (config.state / "retry" / name).unlink(missing_ok=True)


def retry_names(config: Config, *, names: list[str], seconds: float) -> list[str]:
    """Have the names tried by the service, and wait until each has been. Returns those that still
    have no certificate of the CA.
    """
    before = time.time()
    request(config, names=names)
    subprocess.run(["systemctl", "start", "--no-block", "coop-tls.service"], check=True)
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        attempts = read_attempts(config.state)
        if all(name in attempts and attempts[name].tried >= before for name in names):
            break
        time.sleep(_STEP_SECONDS)
    return [name for name in names if not is_issued(config, name=name)]
