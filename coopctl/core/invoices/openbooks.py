"""Open books: what a month cost the co-op and how it was divided, for every member to read. Nothing
in it is one household's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

from coopctl.core.config.coop import CoopConfig, Settlement
from coopctl.core.invoices.display import Shown, show_quantity
from coopctl.core.invoices.invoice import Seller, Span
from coopctl.core.money.period import Period
from coopctl.core.settlement.preview import (
    Document,
    LineDocument,
    LineKey,
    PeriodPreview,
    PoolDocument,
)

FEWEST_USERS = 3  # what fewer used together would tell each about the other


class OpenCost(Document):
    """One cost. `amount` is what it paid for in the month, `whole` all of it, in minor units; its
    service is [start, end).
    """

    date: str
    supplier: str
    description: str
    pool: str
    amount: int
    whole: int
    service_start: str
    service_end: str


class OpenPart(Document):
    """What was divided by one key: `amount` over `households`, who together brought `shown`; None
    where it would tell too much, or nothing.

    `fallback`: the key stood in for the pool's own.
    """

    key: LineKey
    meter: str | None
    fallback: bool
    amount: int
    households: int
    shown: Shown | None


class OpenPool(Document):
    """A pool, tariff or rebate: `allocated + to_reserve = cost`."""

    pool: str
    kind: Literal["pool", "tariff", "rebate"]
    cost: int
    allocated: int
    to_reserve: int
    parts: tuple[OpenPart, ...]


class OpenMonth(Document):
    """What an earlier month cost in all."""

    period: str
    total: int


class Reserve(Document):
    """The month's change of the reserve, and its balance on the day `on`, in minor units.

    `on` is when the month was closed; None while it's open: what is in it now.
    """

    change: int
    balance: int
    on: str | None


class OpenBooks(Document):
    """A month's open books. `months` are the year's, this one last."""

    version: Literal[1]
    coop: Seller
    period: Span
    currency: str
    settlement: Settlement
    state: Literal["open", "closed"]
    households: int
    invoiced: int
    total: int
    costs: tuple[OpenCost, ...]
    pools: tuple[OpenPool, ...]
    reserve: Reserve
    months: tuple[OpenMonth, ...]


def write_open_books(
    preview: PeriodPreview,
    *,
    period: Period,
    costs: Sequence[OpenCost],
    months: Sequence[OpenMonth],
    reserve: int,
    closed_on: date | None,
    config: CoopConfig,
) -> OpenBooks:
    """Return the open books of a settled month; `reserve` is what was in the reserve when it was
    closed, or is now.
    """
    change = -sum(pool.to_reserve for pool in preview.pools)
    lines = [line for household in preview.households for line in household.lines]
    return OpenBooks(
        version=1,
        coop=Seller(
            name=config.name, organisation_number=config.organisation_number, address=config.address
        ),
        period=Span(label=str(period), start=period.start.isoformat(), end=period.end.isoformat()),
        currency=preview.currency,
        settlement=preview.settlement,
        state=preview.state,
        households=len(preview.households),
        invoiced=sum(household.total for household in preview.households),
        total=preview.total,
        costs=tuple(costs),
        pools=tuple(
            _open_pool(
                pool, lines=[line for line in lines if line.pool == pool.pool], period=period
            )
            for pool in preview.pools
        ),
        reserve=Reserve(
            change=change, balance=reserve, on=closed_on.isoformat() if closed_on else None
        ),
        months=(*months, OpenMonth(period=str(period), total=preview.total)),
    )


def _open_pool(pool: PoolDocument, *, lines: Iterable[LineDocument], period: Period) -> OpenPool:
    groups: dict[tuple[LineKey, str | None, bool, str], list[LineDocument]] = defaultdict(list)
    for line in lines:
        groups[line.key, line.meter, line.fallback, line.unit].append(line)
    parts = tuple(_open_part(group, period=period) for group in groups.values())
    return OpenPool(
        pool=pool.pool,
        kind=pool.kind,
        cost=pool.cost,
        allocated=pool.allocated,
        to_reserve=pool.to_reserve,
        parts=parts,
    )


def _open_part(lines: Sequence[LineDocument], *, period: Period) -> OpenPart:
    first = lines[0]
    quantity = sum(int(line.quantity) for line in lines)
    users = sum(int(line.quantity) > 0 for line in lines)
    hidden = first.correction is not None or (first.meter is not None and users < FEWEST_USERS)
    return OpenPart(
        key=first.key,
        meter=first.meter,
        fallback=first.fallback,
        amount=sum(line.amount for line in lines),
        households=len(lines),
        shown=None
        if hidden
        else show_quantity(quantity, unit=first.unit, period_seconds=period.seconds),
    )
