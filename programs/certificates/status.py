"""What people and `coopctl doctor` ask."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..common.times import format_utc
from .attempts import Attempt, read_attempts
from .config import Config
from .crypto import tlsa_of
from .issued import is_issued
from .pairs import KEY
from .rolling import next_key


def read_status(config: Config) -> Iterator[dict[str, Any]]:
    """Yield for each name: `issued` by the CA or not, when it expires, the last error, when it is
    tried again, and for the server's own names `tlsa`, the data of the key in use and of the next
    one if there is one. Times are ISO 8601 in UTC, or None.
    """
    attempts = read_attempts(config.state)
    for name in config.wanted_names():
        attempt = attempts.get(name, Attempt())
        keys = (
            [config.pairs / name / KEY, next_key(config, name=name)] if name in config.names else []
        )
        yield {
            "name": name,
            "own": name in config.names,
            "issued": is_issued(config, name=name),
            "expires": format_utc(attempt.expires) if attempt.expires else None,
            "error": attempt.error or None,
            "next_attempt": format_utc(attempt.next) if attempt.next else None,
            "tlsa": [tlsa_of(key) for key in keys if key.exists()],
        }


def describe(status: dict[str, Any]) -> str:
    """Return the status of a name as a line."""
    if status["error"]:
        return f"{status['name']}: {status['error']}; tried again at {status['next_attempt']}"
    return (
        f"{status['name']}: "
        f"{'issued, until ' + str(status['expires']) if status['issued'] else 'not asked for yet'}"
    )
