"""Who can log in."""

from __future__ import annotations

import shlex

from pyinfra.api.facts import FactBase
from typing_extensions import override

from deploy.facts.lines import Lines


class DovecotUsers(FactBase[dict[str, bool]]):
    """Addresses in a passwd-file; True for an open mailbox, whose passwords stand among the
    credentials.
    """

    @override
    def command(self, path: str) -> str:
        return f'awk -F: \'{{print ($2 == "x" ? "+" : "-") $1}}\' {shlex.quote(path)} 2>/dev/null'

    @override
    def process(self, output: list[str]) -> dict[str, bool]:
        return {line[1:]: line[0] == "+" for line in output}

    @override
    @staticmethod
    def default() -> dict[str, bool]:
        return {}


class DovecotSessions(Lines):
    """Addresses that are logged in (doveadm-who(1))."""

    @override
    def command(self) -> str:
        return "doveadm -f tab who 2>/dev/null | tail -n +2 | cut -f1"


class PendingKicks(Lines):
    """Addresses noted in the file at `path`: a password of theirs is gone, and their sessions may
    still be open.
    """

    @override
    def command(self, path: str) -> str:
        return f"cat {shlex.quote(path)} 2>/dev/null"
