"""The demo's metrics endpoint: a process of its own that outlives the command."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

from coopctl.core.errors import CoopError
from coopctl.demo.commands import Commands
from coopctl.demo.place import Place

_START_SECONDS = 15


def start_metrics(coopctl: Commands, *, listen: str) -> None:
    """Serve metrics in the background, unless that runs. Raises CoopError if nothing answers."""
    if metrics_process(coopctl.place) is None:
        log = (coopctl.place.state / "metrics.log").open("ab")
        process = subprocess.Popen(
            coopctl.command("metrics", "serve", "--listen", listen), env=coopctl.environment(),
            stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
        )  # fmt: skip
        _pid_file(coopctl.place).write_text(str(process.pid))
    _wait_until_served(f"http://{listen}/metrics", log=coopctl.place.state / "metrics.log")


def stop_metrics(place: Place) -> None:
    """End the process that `start_metrics` started, if it still runs."""
    process = metrics_process(place)
    if process is not None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(process, signal.SIGTERM)
    _pid_file(place).unlink(missing_ok=True)


def metrics_process(place: Place) -> int | None:
    """Return the process id, or None if it doesn't run. A number that now belongs to another
    program doesn't count.
    """
    try:
        process = int(_pid_file(place).read_text())
        command = Path(f"/proc/{process}/cmdline").read_bytes().split(b"\0")
    except (FileNotFoundError, ProcessLookupError, ValueError):
        return None
    return process if b"metrics" in command else None


def _pid_file(place: Place) -> Path:
    return place.state / "metrics.pid"


def _wait_until_served(url: str, *, log: Path) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while True:
        try:
            with urllib.request.urlopen(url, timeout=5):  # noqa: S310 - our own address
                return
        except (urllib.error.URLError, TimeoutError) as error:
            if time.monotonic() > deadline:
                raise CoopError(
                    f"nothing serves {url}: {error}", hint=f"its log is {log}"
                ) from error
            time.sleep(0.2)
