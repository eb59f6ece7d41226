"""A tariff of coop.yml: what one household, person, share or account pays, and for what. How it's
computed: core/settlement/tariff.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from coopctl.core.metering.meters import parse_meter
from coopctl.core.money.amounts import parse_money
from coopctl.core.quantity import parse_size

AccountKind = Literal["mailbox", "alias", "domain", "list", "site"]
# Nobody can have one yet, so a price per each would bring in nothing.
ComingKind = Literal["folder", "device", "chat"]
Per = Literal["household", "person", "share", AccountKind, ComingKind]
ACCOUNT_KINDS: tuple[str, ...] = get_args(AccountKind)
COMING_KINDS: tuple[str, ...] = get_args(ComingKind)


def _price(text: object) -> object:
    if not isinstance(text, str):
        raise ValueError(f'{text!r} is not a price; write it in quotes, like "12.00"')  # noqa: TRY004  # pydantic's own way
    if text.startswith("-"):
        raise ValueError(
            f"the price {text!r} is negative; what the co-op gives back is a negative cost"
        )
    return text


def _amount(value: object) -> object:
    if isinstance(value, bool) or (isinstance(value, int) and value < 0):
        raise ValueError(f"{value!r} is not a quantity; write it like 500 or '50 GB'")
    return parse_size(value) if isinstance(value, str) else value


MeterName = Annotated[str, AfterValidator(parse_meter)]
Price = Annotated[str, BeforeValidator(_price)]
Quantity = Annotated[int, BeforeValidator(_amount)]


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Tier(_Section):
    """Price of the units `up_to` a quantity, in tiers that rise; the last tier has no end."""

    price: Price
    up_to: Quantity | None = None


class Tariff(_Section):
    """A price: `flat` per `per` and month or year, by days; the rest for use of `meter`.

    Use is priced per `unit`, in proportion, or per `package`, each begun one. Up to `free_up_to`
    it's free; what is `included` is never charged. With `tiers`, `graduated` prices each tier's
    units at its own price, `volume` all units at the price of the tier that the last one falls in.
    `minimum` and `cap` bound what one `per` pays in a month; the minimum goes by days. Quantities
    of a gauge are what is kept all month. Amounts are in the co-op's currency.
    """

    per: Per
    flat: Price | None = None
    every: Literal["month", "year"] = "month"
    meter: MeterName | None = None
    price: Price | None = None
    unit: Annotated[Quantity, Field(gt=0)] | None = None
    package: Annotated[Quantity, Field(gt=0)] | None = None
    mode: Literal["graduated", "volume"] = "graduated"
    tiers: tuple[Tier, ...] = ()
    free_up_to: Quantity = 0
    included: Quantity = 0
    minimum: Price | None = None
    cap: Price | None = None

    @model_validator(mode="after")
    def _fits(self) -> Tariff:
        problems = [*self._check_metered(), *self._check_tiers()]
        if problems:
            raise ValueError("; ".join(problems))
        return self

    def _check_metered(self) -> Iterator[str]:
        if self.flat is None and self.meter is None:
            yield "a tariff needs a 'flat' price, or a 'meter' with a 'price' or 'tiers'"
        if self.meter is None and (
            self.price
            or self.tiers
            or self.unit
            or self.package
            or self.free_up_to
            or self.included
        ):
            yield "a price for use needs a 'meter'"
        if self.meter is not None and (self.price is None) == (not self.tiers):
            yield "use has either a 'price' or 'tiers'"
        if self.meter is not None and self.per in ("person", "share"):
            yield f"use isn't metered per {self.per}; say per household, or per kind of account"
        if self.unit is not None and self.package is not None:
            yield "use is priced per 'unit' or per 'package', not both"
        if self.every == "year" and self.flat is None:
            yield "'every: year' goes with a 'flat' price"

    def _check_tiers(self) -> Iterator[str]:
        ends = [tier.up_to for tier in self.tiers]
        bounds = [end for end in ends[:-1] if end is not None]
        if self.tiers and (
            ends[-1] is not None
            or len(bounds) != len(ends) - 1
            or bounds != sorted(set(bounds))
            or 0 in bounds
        ):
            yield "the 'up_to' of tiers rise, and the last tier has none"

    def check_amounts(self, *, currency: str) -> Iterator[str]:
        """Yield a sentence for each price that the currency can't express, and for a cap below the
        minimum.
        """
        named = {"flat": self.flat, "price": self.price, "minimum": self.minimum, "cap": self.cap}
        prices = [
            *named.items(),
            *((f"tiers.{place}.price", tier.price) for place, tier in enumerate(self.tiers)),
        ]
        amounts: dict[str, int] = {}
        for name, text in prices:
            try:
                amounts |= (
                    {} if text is None else {name: parse_money(text, currency=currency).amount}
                )
            except ValueError as error:
                yield f"{name}: {error}"
        if amounts.get("cap", amounts.get("minimum", 0)) < amounts.get("minimum", 0):
            yield f"the cap {self.cap} is below the minimum {self.minimum}"
