"""The meters: what is counted, in which unit, and what that tells about a member."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Meter:
    """`counter` quantities add up; a `gauge` is integrated over time (unit × seconds).

    `on_servers`: the agent reads it; the readings of others come from CSV files.
    """

    name: str
    kind: Literal["counter", "gauge"]
    unit: str
    stores: str
    on_servers: bool = True


METERS = {
    meter.name: meter
    for meter in (
        Meter(
            "storage",
            "gauge",
            "byte-seconds",
            "how much your household's drawer held in each hour, never what is in it",
        ),
        Meter(
            "mail_sent",
            "counter",
            "messages",
            "how many messages your household sent in each hour, never to whom",
        ),
        Meter(
            "mail_received",
            "counter",
            "messages",
            "how many messages your household received in each hour, never from whom",
        ),
        Meter(
            "web_transfer",
            "counter",
            "bytes",
            "how much your sites sent and received in each hour, never what or to whom",
        ),
        Meter(
            "list_deliveries",
            "counter",
            "messages",
            "how many messages your household's lists sent in each hour, never to whom",
        ),
        Meter(
            "files_transfer",
            "counter",
            "bytes",
            "how much your household's folders moved in each hour, never what",
            on_servers=False,
        ),
        Meter(
            "cpu",
            "counter",
            "microseconds",
            "how long your household's programs computed in each hour, never what",
        ),
    )
}


def parse_meter(name: str) -> str:
    """Return the name of a meter. Raises ValueError with a sentence for people."""
    if name not in METERS:
        raise ValueError(f"{name!r} is not a meter; there are {', '.join(METERS)}")
    return name
