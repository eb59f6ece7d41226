"""What an examination finds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from coopctl.core.errors import ExitCode


class Severity(Enum):
    """`error`: members notice, or soon will. `warning`: they don't yet. In this order."""

    ERROR = "error"
    WARNING = "warning"
    OK = "ok"


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong, or right. `where`: a server, or a domain; `cure`: one line, a
    command where there is one.

    `unreachable`: nothing else could be learnt about the server.
    """

    severity: Severity
    check: str
    where: str
    what: str
    cure: str = ""
    unreachable: bool = False


def error(check: str, where: str, what: str, *, cure: str) -> Finding:
    """Return a finding that needs somebody now."""
    return Finding(Severity.ERROR, check, where, what, cure)


def warning(check: str, where: str, what: str, *, cure: str) -> Finding:
    """Return a finding that needs somebody some day."""
    return Finding(Severity.WARNING, check, where, what, cure)


def passed(check: str, where: str, what: str) -> Finding:
    """Return what was looked at and is right."""
    return Finding(Severity.OK, check, where, what)


def sort_findings(findings: Iterable[Finding]) -> list[Finding]:
    """Sort by severity, then by place and check."""
    order = list(Severity)
    return sorted(
        findings, key=lambda one: (order.index(one.severity), one.where, one.check, one.what)
    )


def exit_code(findings: Iterable[Finding]) -> ExitCode:
    """Return 1 if there are errors, 4 if the only errors are servers that can't be reached,
    else 0.
    """
    errors = [one for one in findings if one.severity is Severity.ERROR]
    if not errors:
        return ExitCode.DONE
    return ExitCode.UNREACHABLE if all(one.unreachable for one in errors) else ExitCode.FAILED
