"""Sending limits. Pure: what was sent, when, and the clock are arguments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .config import BURST, MINUTE, Limits

Sent = tuple[int, int]  # (second, recipients), oldest first


@dataclass(frozen=True)
class Over:
    """A limit that would be passed. `wait`: seconds until there is room again; None: there never is
    for so many at once.
    """

    limit: int
    window: str
    used: int
    wait: int | None


def find_over(limits: Limits, *, sent: Sequence[Sent], adding: int, now: int) -> Over | None:
    """Return the limit that keeps longest from sending to `adding` more recipients, if one does."""
    found = (_over(window, sent=sent, adding=adding, now=now) for window in limits.windows())
    return max(
        (over for over in found if over),
        key=lambda over: float("inf") if over.wait is None else over.wait,
        default=None,
    )


def _over(
    window: tuple[int, int, str], *, sent: Sequence[Sent], adding: int, now: int
) -> Over | None:
    seconds, limit, name = window
    recent = [(at, count) for at, count in sent if at > now - seconds]
    used = sum(count for _, count in recent)
    if used + adding <= limit:
        return None
    left = used
    for at, count in recent:
        left -= count
        if left + adding <= limit:
            return Over(limit, name, used, wait=at + seconds - now)
    return Over(limit, name, used, wait=None)


def looks_stolen(limits: Limits, *, attempted: Sequence[Sent], factor: int, now: int) -> bool:
    """Whether several times a limit was attempted, within an hour or a day: programs don't stop at
    a refusal.

    The burst doesn't count: whoever tries a message three times in a row is a human.
    """
    windows = [window for window in limits.windows() if window[0] > BURST]
    return any(
        sum(count for at, count in attempted if at > now - seconds) >= factor * limit
        for seconds, limit, _ in windows
    )


def describe_over(over: Over, *, who: str, adding: int) -> str:
    """Say it to a human, in one sentence."""
    rule = f"{who} may send to {over.limit} recipients within {over.window}"
    if over.wait is None:
        return (
            f"{rule}, and this message has {adding}: write to fewer at once, or ask for a mailing "
            "list"
        )
    return f"{rule}, and has sent to {over.used}: try again in {_describe_wait(over.wait)}"


def _describe_wait(seconds: int) -> str:
    minutes = max(1, -(-seconds // MINUTE))
    if minutes == 1:
        return "a minute"
    return f"{minutes} minutes" if minutes <= 90 else f"{-(-minutes // 60)} hours"
