"""Programs of the server, called for what they do or print."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping, Sequence
from pathlib import PurePath

from .errors import ProgramError


class ToolError(ProgramError):
    """`said`: the last line of what it said before it failed. `returncode`: negative where a signal
    ended it; None if it didn't start.
    """

    def __init__(self, tool: str, *, output: str, returncode: int | None) -> None:
        self.output, self.returncode = output, returncode
        self.said = last_line(output) or f"{tool} ended with {returncode}"
        super().__init__(f"{tool} failed: {self.said}")


def run_tool(
    command: Sequence[str],
    *,
    env: Mapping[str, str] | None = None,
    stdin: int = subprocess.DEVNULL,
    umask: int = -1,
) -> str:
    """Return what it prints. Raises ToolError."""
    tool = PurePath(command[0]).name
    try:
        done = subprocess.run(
            command,
            env=env,
            stdin=stdin,
            umask=umask,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except OSError as error:
        raise ToolError(tool, output=f"{tool}: {error.strerror}", returncode=None) from error
    if done.returncode:
        raise ToolError(tool, output=done.stderr or done.stdout, returncode=done.returncode)
    return done.stdout


def last_line(text: str) -> str:
    """Return the last line, empty if there is none."""
    return next(reversed(text.strip().splitlines()), "")
