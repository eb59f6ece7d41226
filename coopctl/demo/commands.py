"""Runs `coopctl` as a person would, and shows what is run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from coopctl.core.errors import CoopError
from coopctl.demo.place import Place


@dataclass(frozen=True)
class Commands:
    """`show` gets each line before it is run."""

    place: Place
    show: Callable[[str], None]

    def run(
        self, *words: str, stdin: str | None = None, environment: Mapping[str, str] | None = None
    ) -> None:
        """Run one command, with more in its environment, and let it say what it says. Raises
        CoopError if it fails.
        """
        self.show(f"$ coopctl {' '.join(words)}")
        result = subprocess.run(
            self.command(*words),
            input=stdin or "",
            text=True,
            check=False,
            env=self.environment() | dict(environment or {}),
        )
        if result.returncode:
            raise CoopError(
                f"`coopctl {' '.join(words)}` ended with exit code {result.returncode}",
                hint="its own message stands above",
            )

    def read(self, *words: str) -> Any:
        """Run a listing quietly and return its JSON."""
        result = subprocess.run(
            self.command("--json", *words),
            capture_output=True,
            text=True,
            check=False,
            env=self.environment(),
        )
        if result.returncode:
            raise CoopError(f"`coopctl {' '.join(words)}` failed: {result.stderr.strip()}")
        return json.loads(result.stdout)

    def command(self, *words: str) -> list[str]:
        """Return the whole command line."""
        return [
            sys.executable,
            "-c",
            "from coopctl.cli import main; main()",
            "-i",
            str(self.place.inventory),
            *words,
        ]

    def environment(self) -> dict[str, str]:
        """Return the environment: a registry of the demonstration's own."""
        inherited = {
            name: value
            for name, value in os.environ.items()
            if name not in ("COOPCTL_DATABASE", "COOPCTL_INVENTORY")
        }
        return inherited | {"COOPCTL_STATE": str(self.place.state)}
