"""The meters: what is counted, in which unit, and what that tells about a member."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Meter:
    """`counter` quantities add up; a `gauge` is integrated over time (unit × seconds)."""

    name: str
    kind: Literal["counter", "gauge"]
    unit: str
    stores: str


METERS = {
    meter.name: meter
    for meter in (
        Meter("storage", "gauge", "byte-seconds", "how much your household's drawer held in each hour, never what is in it"),
        Meter("mail_sent", "counter", "messages", "how many messages your household sent in each hour, never to whom"),
        Meter("mail_received", "counter", "messages", "how many messages your household received in each hour, never from whom"),
    )
}
