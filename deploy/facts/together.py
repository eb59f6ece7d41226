"""Several facts in one round trip."""

from __future__ import annotations

import base64
import gzip
import shlex
from collections.abc import Mapping
from typing import Any

from pyinfra.api.facts import FactBase
from typing_extensions import override

from deploy.shell import PRELUDE

Questions = Mapping[str, tuple[type[FactBase[Any]], Mapping[str, Any]]]
_MARK = "@@answers "
_SAME = "@@same"


class Together(FactBase[dict[str, list[str]] | None]):
    """Raw output lines of each of `questions`, by name; None if the file at `path` has the given
    SHA-256 (empty: read in any case); {} if reading failed.

    Answers travel as one gzip stream, so that ten thousand lines are read as quickly as ten.
    """

    @override
    def command(self, questions: Questions, path: str, sha256: str) -> str:
        commands = {name: fact().command(**given) for name, (fact, given) in questions.items()}
        asked = "; ".join(
            f"echo {shlex.quote(_MARK + name)}; {{ {command}; }} || true"
            for name, command in commands.items()
        )
        applied = shlex.quote(sha256 or "never")
        same = f'[ "$(sha256sum {shlex.quote(path)} 2>/dev/null | cut -c1-64)" = {applied} ]'
        return (
            f"{PRELUDE}; if {same}; then echo {_SAME}; else {{ {asked}; }} | gzip -1 | base64 -w0; "
            "echo; fi"
        )

    @override
    def process(self, output: list[str]) -> dict[str, list[str]] | None:
        if output == [_SAME]:
            return None
        answers: dict[str, list[str]] = {}
        lines: list[str] = []
        for line in gzip.decompress(base64.b64decode("".join(output))).decode().splitlines():
            if line.startswith(_MARK):
                lines = answers.setdefault(line.removeprefix(_MARK), [])
            else:
                lines.append(line)
        return answers

    @override
    @staticmethod
    def default() -> dict[str, list[str]] | None:
        return {}


def read_answers(questions: Questions, answers: Mapping[str, list[str]]) -> dict[str, Any]:
    """Give every fact its lines to process; a fact without output has its default."""
    return {
        name: fact().process(answers[name]) if answers[name] else fact().default()
        for name, (fact, _) in questions.items()
    }
