"""What can go wrong, in words for people. The edges (CLI, portal) print these; nobody else does."""

from __future__ import annotations

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
        return "\n".join([self.message, *(f"  {problem}" for problem in self.problems)])


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
