"""What is remembered of each name: when it was tried last, and when it may be again."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from ..common.files import replace_text

Reason = Literal["unreachable", "refused"]
_MINUTE = 60
# First and longest pause. Our own question costs nobody anything; a CA locks out who fails too
# often (Let's Encrypt: 5 times an hour).
_PAUSES: dict[Reason, tuple[int, int]] = {
    "unreachable": (2 * _MINUTE, 60 * _MINUTE),
    "refused": (15 * _MINUTE, 24 * 60 * _MINUTE),
}


@dataclass(frozen=True)
class Attempt:
    """The last attempt for a name, in UTC seconds; `error` is empty if it went well. `pair` is
    whose end `expires` tells.
    """

    tried: float = 0
    next: float = 0
    failures: int = 0
    error: str = ""
    expires: float = 0
    pair: str = ""


def pause_after(failures: int, *, reason: Reason) -> int:
    """Return the seconds to wait after that many failures in a row: doubled each time, up to an
    end.

    >>> [pause_after(count, reason="unreachable") for count in (1, 2, 3, 100)]
    [120, 240, 480, 3600]
    """
    first, longest = _PAUSES[reason]
    return int(min(first * 2 ** min(failures - 1, 20), longest))


def fail(last: Attempt, *, error: str, reason: Reason, now: float) -> Attempt:
    """Return the attempt that failed now."""
    failures = last.failures + 1
    pause = pause_after(failures, reason=reason)
    return Attempt(
        tried=now,
        next=now + pause,
        failures=failures,
        error=error,
        expires=last.expires,
        pair=last.pair,
    )


def read_attempts(folder: Path) -> dict[str, Attempt]:
    """Return what is remembered, by name; nothing if that can't be read: then all is tried anew."""
    try:
        document = json.loads((folder / "attempts.json").read_text(encoding="utf-8"))
        return {name: Attempt(**fields) for name, fields in document.items()}
    except (OSError, ValueError, TypeError):
        return {}


def write_attempts(folder: Path, attempts: dict[str, Attempt]) -> None:
    """Replace what is remembered."""
    document = {name: asdict(attempt) for name, attempt in sorted(attempts.items())}
    replace_text(folder / "attempts.json", json.dumps(document, indent=1))
