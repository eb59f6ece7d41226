"""Which names it is time for. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from .attempts import Attempt

_DAY = 86400
_NEVER = Attempt()


def due_names(
    names: Sequence[str],
    *,
    attempts: Mapping[str, Attempt],
    pairs: Mapping[str, str],
    asked: Collection[str],
    renew_days: int,
    now: float,
) -> list[str]:
    """Return the names to try now, those never tried before first: who waits for a first
    certificate doesn't wait for renewals.

    `pairs` tells which pair of each name is in use, `asked` who is to be tried whatever happened
    before.
    """
    due = [
        name
        for name in names
        if name in asked
        or _is_due(attempts.get(name, _NEVER), pair=pairs[name], renew_days=renew_days, now=now)
    ]
    return sorted(due, key=lambda name: (name not in asked, attempts.get(name, _NEVER).tried))


def _is_due(attempt: Attempt, *, pair: str, renew_days: int, now: float) -> bool:
    if attempt.failures:
        return now >= attempt.next
    # A CA whose certificates hold for days only isn't asked again at once. Another pair than that
    # of the last success: it was replaced by hand, or the name came back.
    margin = min(renew_days * _DAY, (attempt.expires - attempt.tried) / 3)
    return attempt.pair != pair or attempt.expires - margin <= now
