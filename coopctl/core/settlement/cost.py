"""A cost as a treasurer enters it, checked."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from coopctl.core.config.coop import CoopConfig
from coopctl.core.csvfile import parse_iso_date
from coopctl.core.errors import InvalidInputError
from coopctl.core.money.amounts import parse_money

COST_COLUMNS = (
    "date",
    "supplier",
    "description",
    "pool",
    "amount",
    "currency",
    "service_start",
    "service_end",
)
_MAX_TEXT = 200
_MAX_YEARS = 20

T = TypeVar("T")


@dataclass(frozen=True)
class CostDraft:
    """`amount` in minor units, negative for a refund; the service period is `[service_start,
    service_end)`.
    """

    date: datetime.date
    supplier: str
    description: str
    pool: str
    amount: int
    currency: str
    service_start: datetime.date
    service_end: datetime.date


def parse_cost(fields: Mapping[str, str], *, config: CoopConfig) -> CostDraft:
    """Check a cost's fields (COST_COLUMNS). Raises InvalidInputError with a sentence for each thing
    that's wrong.
    """
    problems: list[str] = []

    def read(name: str, parse: Callable[[str], T]) -> T | None:
        try:
            return parse(fields[name])
        except ValueError as error:
            problems.append(f"{name}: {error}")
            return None

    booked, start, end = (
        read(name, parse_iso_date) for name in ("date", "service_start", "service_end")
    )
    supplier, description = read("supplier", _text), read("description", _text)
    pool = read("pool", lambda name: _pool(name, config=config))
    currency = read("currency", lambda code: _currency(code, config=config))
    money = (
        read("amount", lambda text: parse_money(text, currency=config.currency))
        if currency
        else None
    )
    if start and end:
        problems += _check_span(start, end)
    if problems or not (booked and supplier and description and pool and money and start and end):
        raise InvalidInputError(
            "the cost can't be entered",
            problems=problems,
            hint=f"a cost has {', '.join(COST_COLUMNS)}",
        )
    return CostDraft(booked, supplier, description, pool, money.amount, money.currency, start, end)


def _text(text: str) -> str:
    if not text:
        raise ValueError("is empty")
    if len(text) > _MAX_TEXT:
        raise ValueError(f"is longer than {_MAX_TEXT} characters")
    return text


def _pool(name: str, *, config: CoopConfig) -> str:
    pools = ", ".join(sorted(config.pools))
    if not name:
        raise ValueError(f"a cost needs a pool; there are {pools}")
    if name not in config.pools:
        raise ValueError(f"there is no pool {name!r}; there are {pools}")
    return name


def _currency(code: str, *, config: CoopConfig) -> str:
    if code != config.currency:
        raise ValueError(
            f"{code!r} is not the co-op's currency; enter what was paid in {config.currency}"
        )
    return code


def _check_span(start: datetime.date, end: datetime.date) -> list[str]:
    if end <= start:
        return [
            (
                f"service_end: {end} isn't after service_start {start}; "
                "it's the first day that isn't paid for"
            )
        ]
    if (end - start).days > _MAX_YEARS * 366:
        return [f"service_end: {start} to {end} is more than {_MAX_YEARS} years"]
    return []
