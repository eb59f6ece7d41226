"""Commands whose output goes to `build/bench.log`, so that rows aren't lost between them."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from typing_extensions import override

from coopctl.core.errors import CoopError
from coopctl.demo.commands import Commands
from coopctl.settings.paths import CHECKOUT

LOG = CHECKOUT / "build" / "bench.log"


@dataclass(frozen=True)
class LoggedCommands(Commands):
    """Runs `coopctl`; what it says goes to the log."""

    @override
    def run(
        self, *words: str, stdin: str | None = None, environment: Mapping[str, str] | None = None
    ) -> None:
        """Run one command. Raises CoopError with its own last words if it fails."""
        run_logged(
            self.command(*words),
            name=f"coopctl {' '.join(words)}",
            stdin=stdin,
            environment=self.environment() | dict(environment or {}),
        )


def run_logged(
    command: Sequence[str],
    *,
    name: str,
    environment: Mapping[str, str] | None = None,
    stdin: str | None = None,
) -> None:
    """Run a command in the checkout. Raises CoopError with its last words if it fails."""
    write_log(f"$ {name}")
    before = LOG.stat().st_size
    with LOG.open("a", encoding="utf-8") as log:
        result = subprocess.run(
            command,
            input=stdin or "",
            stdout=log,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            cwd=CHECKOUT,
            env=environment,
        )
    if result.returncode:
        raise CoopError(f"{name}: {_last_words(before) or f'exit code {result.returncode}'}")


def write_log(text: str) -> None:
    """Append to the log."""
    LOG.parent.mkdir(parents=True, exist_ok=True)
    with LOG.open("a", encoding="utf-8") as log:
        log.write(f"{text.rstrip()}\n")


def _last_words(before: int) -> str:
    """Return what the log says of the error in what was written after its first `before` bytes."""
    with LOG.open("rb") as log:
        log.seek(before)
        lines = log.read().decode(errors="replace").strip().splitlines()
    errors = [line.removeprefix("error: ") for line in lines if line.startswith("error: ")]
    return (errors or lines or [""])[-1]
