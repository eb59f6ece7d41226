"""Mail that waits, and mailboxes that may not send. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from coopctl.doctor.findings import Finding, error, passed, warning
from coopctl.doctor.observed import Observed, SeenQueue

_MANY = 100
_LONG = 4 * 3600
_VERY_LONG = 24 * 3600
_HOUR = 3600


def check_queue(host: str, seen: Observed, *, now: float) -> Iterator[Finding]:
    """Tell how much mail waits on the server, since when and why."""
    queue = seen.queue
    if queue is None:
        return
    age = now - queue.oldest if queue.oldest is not None else 0
    if queue.messages > _MANY or age > _LONG:
        severe = age > _VERY_LONG or queue.messages > 10 * _MANY
        cure = f"on {host}: `postqueue -p` lists them, `postqueue -f` tries again"
        yield (error if severe else warning)("queue", host, _describe(queue, age=age), cure=cure)
    else:
        yield passed(
            "queue",
            host,
            _describe(queue, age=age) if queue.messages else "the mail queue is empty",
        )


def _describe(queue: SeenQueue, *, age: float) -> str:
    reasons = "".join(f"; {count} because: {reason}" for reason, count in queue.reasons)
    return f"{queue.messages} messages wait, the oldest for {age / _HOUR:.1f} hours{reasons}"


def check_held(host: str, seen: Observed) -> Iterator[Finding]:
    """Tell which mailboxes are held back from sending, as if they were stolen."""
    for held in seen.held or ():
        address = (
            str(held.get("address", held.get("mailbox", "a mailbox")))
            if isinstance(held, dict)
            else held
        )
        reason = f": {held['reason']}" if isinstance(held, dict) and held.get("reason") else ""
        cure = f"ask its owner, change its password, then `coopctl mailbox release {address}`"
        yield warning(
            "held",
            host,
            f"{address} may not send: it behaved like a stolen account{reason}",
            cure=cure,
        )
