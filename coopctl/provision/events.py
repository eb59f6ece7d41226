"""Progress, the same for Ansible and pyinfra: one line of JSON between processes, one dataclass
inside.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Literal, get_args

Kind = Literal[
    "stage",
    "task",
    "ok",
    "changed",
    "skipped",
    "failed",
    "refused",
    "unreachable",
    "diff",
    "record",
    "key",
    "notice",
    "result",
]
_KINDS = frozenset(get_args(Kind))


@dataclass(frozen=True)
class Event:
    """Something that happened; `host` is empty where it concerns the run.

    `text` is the stage's or task's name, and with `result` what came of the host; `detail` is an
    error's own text, a difference, or (`record`, with the record's name as `text`) a DKIM record,
    or (`key`, with the certificate's name) a public key's SHA-256.
    """

    kind: Kind
    host: str = ""
    text: str = ""
    detail: str = ""
    hint: str = ""


OnEvent = Callable[[Event], None]


def write_event(event: Event) -> str:
    """Return the event as a line of JSON."""
    return (
        json.dumps(
            {key: value for key, value in asdict(event).items() if value}, ensure_ascii=False
        )
        + "\n"
    )


def read_event(line: str) -> Event | None:
    """Return the event of a line; None if the line is something else."""
    try:
        fields = json.loads(line)
    except json.JSONDecodeError:
        return None
    if not isinstance(fields, dict) or fields.get("kind") not in _KINDS:
        return None
    known = {key: str(fields[key]) for key in fields if key in Event.__dataclass_fields__}
    return Event(**known)  # type: ignore[arg-type]
