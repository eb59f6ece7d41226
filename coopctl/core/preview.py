"""The period preview: who pays what for a month and why, as one document. INTERFACES.md fixes its names.

Amounts are integers in minor units. Σ households' totals + Σ to_reserve = Σ pools' costs, always.
"""

from __future__ import annotations

import json
from typing import Literal

from pydantic import BaseModel, ConfigDict


class Document(BaseModel):
    """Base of documents that are kept: frozen, strict, no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class KeyDocument(Document):
    """One of a pool's keys as it was used; `part` is a fraction, `included` in bytes or messages."""

    key: Literal["equal", "person", "share", "usage", "overage"]
    part: str
    meter: str | None = None
    included: int | None = None


class PoolDocument(Document):
    """A pool's cost in the period, and where it went."""

    pool: str
    cost: int
    allocated: int
    to_reserve: int
    keys: tuple[KeyDocument, ...]
    fallback: Literal["equal", "person", "share"]


class LineDocument(Document):
    """One household's share of one key's part of a pool.

    `quantity` is in base units. `share` is weight/total weight: the quantity times the solidarity factor over everyone's,
    not reduced. `amount` is `part_cost × share` rounded towards zero plus `rounding`, which is 0 or one unit. `fallback`: the
    pool's own key had no weight in this period, so `key` took its place.
    """

    pool: str
    key: Literal["equal", "person", "share", "usage", "overage"]
    meter: str | None
    fallback: bool
    quantity: str
    unit: str
    solidarity: str
    share: str
    pool_cost: int
    part_cost: int
    amount: int
    rounding: int
    estimated: bool


class HouseholdDocument(Document):
    """What one household pays."""

    number: str
    total: int
    estimated: bool
    lines: tuple[LineDocument, ...]


class PeriodPreview(Document):
    """A month's settlement; `total` is what the pools cost."""

    period: str
    currency: str
    settlement: Literal["cost"]
    state: Literal["open", "closed"]
    pools: tuple[PoolDocument, ...]
    households: tuple[HouseholdDocument, ...]
    total: int


def canonical_json(document: Document) -> str:
    """Return the one spelling of a document: sorted keys, UTF-8, no floats, one newline at the end."""
    return json.dumps(document.model_dump(mode="json"), sort_keys=True, ensure_ascii=False, separators=(",", ":")) + "\n"
