"""The period preview as one document: who pays what for a month, and why.

Amounts are integers in minor units. Σ households' totals + Σ to_reserve = Σ pools' costs, always.
"""

from __future__ import annotations

import json
from typing import Literal

from pydantic import BaseModel, ConfigDict

from coopctl.core.config.coop import Settlement

LineKey = Literal[
    "equal", "person", "share", "usage", "overage", "tariff", "rebate", "correction", "credit"
]


class Document(BaseModel):
    """Base of documents that are kept: frozen, strict, no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class KeyDocument(Document):
    """One of a pool's keys as it was used; `part` is a fraction, `included` in bytes or
    messages.
    """

    key: Literal["equal", "person", "share", "usage", "overage"]
    part: str
    meter: str | None = None
    included: int | None = None


class PoolDocument(Document):
    """A pool's cost in the period, and where it went: `allocated + to_reserve = cost`.

    `kind`: a `tariff` has income and no cost, so what it brings in is a negative `to_reserve`; the
    `rebate` is what rent gives back. Both have no keys.
    """

    pool: str
    cost: int
    allocated: int
    to_reserve: int
    keys: tuple[KeyDocument, ...]
    fallback: Literal["equal", "person", "share"]
    kind: Literal["pool", "tariff", "rebate"] = "pool"


class StepDocument(Document):
    """A part of a metered quantity at one price: `count` packages or units (a fraction) at `price`
    minor units each.
    """

    quantity: str
    count: str
    price: int


class ChargeDocument(Document):
    """How a price list comes to a charge. `bounded`: the minimum or the cap took the place of what
    the steps come to.

    `account` is what was metered where each account is charged for itself; `exact` the charge
    before rounding, a fraction.
    """

    per: str
    exact: str
    account: str | None = None
    steps: tuple[StepDocument, ...] = ()
    bounded: Literal["minimum", "cap"] | None = None


class UseDocument(Document):
    """What a household used of a meter, as it was settled and as it's known now: base units as
    text.
    """

    meter: str
    before: str
    after: str
    estimated: bool


class CorrectionDocument(Document):
    """A closed `period` settled again with the readings that came late: `before` is what was
    settled until now, `after` what it comes to.

    Both in minor units, for one household and one pool of that period.
    """

    period: str
    before: int
    after: int
    use: tuple[UseDocument, ...]


class LineDocument(Document):
    """One household's share of one key's part of a pool.

    `quantity` is in base units. `share` is weight/total weight: the quantity times the solidarity
    factor over everyone's, not reduced. `amount` is `part_cost × share` rounded towards zero plus
    `rounding`, which is 0 or one unit. `fallback`: the pool's own key had no weight in this period,
    so `key` took its place.

    Key `tariff`: `pool` is the tariff, `charge` says how it came about; a price per month or year
    is `part_cost`, and `share` the days of it. Key `rebate`: rent less cost, given back. Key
    `correction`: `correction` says what changed. Key `credit`, in credit notes only: an amount of
    the invoice as a whole.
    """

    pool: str
    key: LineKey
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
    charge: ChargeDocument | None = None
    correction: CorrectionDocument | None = None


def single_line(
    pool: str, *, key: LineKey, unit: str, amount: int, estimated: bool
) -> LineDocument:
    """Return a line that is no share of anything: one `unit` for the whole amount."""
    return LineDocument(
        pool=pool,
        key=key,
        meter=None,
        fallback=False,
        quantity="1",
        unit=unit,
        solidarity="1",
        share="1/1",
        pool_cost=amount,
        part_cost=amount,
        amount=amount,
        rounding=0,
        estimated=estimated,
    )


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
    settlement: Settlement
    state: Literal["open", "closed"]
    pools: tuple[PoolDocument, ...]
    households: tuple[HouseholdDocument, ...]
    total: int


def canonical_json(document: Document) -> str:
    """Return the one spelling of a document: sorted keys, UTF-8, no floats, one newline at the
    end.
    """
    return (
        json.dumps(
            document.model_dump(mode="json"),
            sort_keys=True,
            ensure_ascii=False,
            separators=(",", ":"),
        )
        + "\n"
    )
