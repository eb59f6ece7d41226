"""What can go wrong, in words for people. The edges (CLI, portal) print these; nobody else does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum


class ExitCode(IntEnum):
    """Exit codes that scripts may rely on."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    CONFIGURATION = 3
    UNREACHABLE = 4
    REFUSED = 5


_ON_A_LINE = re.compile(r"line (\d+): (.*)", re.DOTALL)


def gather_lines(problems: Sequence[str]) -> list[str]:
    """Return the problems with each sentence once, whichever lines of a file it stands on.

    >>> gather_lines(["line 2: no name", "line 3: no name", "line 4: too long", "line 7: no name"])
    ['lines 2-3, 7: no name', 'line 4: too long']
    """
    found: dict[tuple[bool, str], list[int]] = {}
    for problem in problems:
        match = _ON_A_LINE.fullmatch(problem)
        lines = found.setdefault((match is not None, match[2] if match else problem), [])
        if match:
            lines.append(int(match[1]))
    return [
        f"line{'s' if len(lines) > 1 else ''} {_join_runs(lines)}: {text}" if on_lines else text
        for (on_lines, text), lines in found.items()
    ]


def _join_runs(lines: Sequence[int]) -> str:
    runs: list[list[int]] = []
    for line in sorted(set(lines)):
        if runs and line == runs[-1][-1] + 1:
            runs[-1].append(line)
        else:
            runs.append([line])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)


class CoopError(Exception):
    """Something failed; `hint` names the cure."""

    exit_code = ExitCode.FAILED

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class ProblemsError(CoopError):
    """Several things are wrong at once; each problem is one sentence that says where."""

    def __init__(
        self, message: str, *, problems: Sequence[str] = (), hint: str | None = None
    ) -> None:
        super().__init__(message, hint=hint)
        self.problems = tuple(problems)

    def __str__(self) -> str:
        return "\n".join(
            [self.message, *(f"  {problem}" for problem in gather_lines(self.problems))]
        )


class InvalidInputError(ProblemsError):
    """What was given can't be understood, or names something that doesn't exist."""

    exit_code = ExitCode.USAGE


class ConfigurationError(ProblemsError):
    """The inventory can't be used as it stands."""

    exit_code = ExitCode.CONFIGURATION


class UnreachableError(CoopError):
    """A host doesn't answer."""

    exit_code = ExitCode.UNREACHABLE


class RefusedError(ProblemsError):
    """It would lose data, change a closed period, or isn't allowed."""

    exit_code = ExitCode.REFUSED
