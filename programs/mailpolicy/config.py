"""What the role wrote: /etc/coop/mailpolicy.json."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

MINUTE, HOUR, DAY = 60, 3600, 86400
BURST = 5 * MINUTE


@dataclass(frozen=True)
class Limits:
    """The most recipients within five minutes, an hour and a day."""

    burst: int
    hour: int
    day: int

    def windows(self) -> tuple[tuple[int, int, str], ...]:
        """Return (seconds, limit, name) of each."""
        return (
            (BURST, self.burst, "5 minutes"),
            (HOUR, self.hour, "an hour"),
            (DAY, self.day, "a day"),
        )


@dataclass(frozen=True)
class Config:
    """`hold_factor`: so many times its limit attempted within an hour or a day is not a human;
    `hold_refused`: so many refused recipients in an hour aren't either. `headroom_percent` of a
    drawer, and at least `headroom_bytes`, are kept from new mail.
    """

    mailbox: Limits
    household: Limits
    hold_factor: int
    hold_refused: int
    headroom_percent: int
    headroom_bytes: int
    admin: str
    sender: str
    tables: Path
    state: Path
    quota_status: Path
