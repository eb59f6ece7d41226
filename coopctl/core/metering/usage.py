"""What a household used of one meter over some time."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Usage:
    """`quantity` in the meter's base unit; `estimated` if any hour of it was carried over a gap
    instead of read.
    """

    quantity: int
    estimated: bool = False
