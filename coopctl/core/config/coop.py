"""coop.yml: the co-op's own choices, checked as a whole."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from babel.numbers import list_currencies
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    model_validator,
)

from coopctl.core.config.labour import Labour
from coopctl.core.config.mail import MailSettings
from coopctl.core.config.policy import Books, Freezing, Reminders
from coopctl.core.config.pricelist import ACCOUNT_KINDS, COMING_KINDS, Tariff
from coopctl.core.errors import ConfigurationError
from coopctl.core.metering.meters import parse_meter
from coopctl.core.money.amounts import parse_money
from coopctl.core.names.domains import parse_domain, parse_mail_domain
from coopctl.core.names.nameservers import Endpoint, parse_endpoint
from coopctl.core.quantity import parse_size

Settlement = Literal["cost", "tariff", "rent"]


def _currency(code: str) -> str:
    if code not in list_currencies():
        raise ValueError(f"{code!r} is not an ISO 4217 code")
    return code


def _timezone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # unknown; outside the folder; a folder itself
        raise ValueError(f"{name!r} is not a time zone; write it like 'Europe/Stockholm'") from None
    return name


def _part(text: object) -> object:
    if isinstance(text, Fraction):
        return text
    match = re.fullmatch(r"(\d+(?:\.\d+)?) ?%", str(text))
    if not match:
        raise ValueError(f"{text!r} is not a part; write it like '60%'")
    return Fraction(match[1]) / 100


def _endpoint(text: object) -> object:
    return parse_endpoint(str(text))


def _size(text: object) -> object:
    return parse_size(text) if isinstance(text, str) else text


def _own_domain(text: str) -> str:
    domain = parse_mail_domain(text)
    if domain != text:
        raise ValueError(f"write it as {domain!r}: the playbooks take it as it stands here")
    return domain


Currency = Annotated[str, AfterValidator(_currency)]
TimeZone = Annotated[str, AfterValidator(_timezone)]
Domain = Annotated[str, AfterValidator(parse_domain)]
OwnDomain = Annotated[str, AfterValidator(_own_domain)]
MeterName = Annotated[str, AfterValidator(parse_meter)]
Resolver = Annotated[Endpoint, BeforeValidator(_endpoint)]
Part = Annotated[Fraction, BeforeValidator(_part)]
Size = Annotated[int, BeforeValidator(_size)]


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class PoolKey(_Section):
    """One way of dividing a part of a pool. `meter` goes with usage and overage, `included` with
    overage.
    """

    key: Literal["equal", "person", "share", "usage", "overage"]
    part: Part = Fraction(1)
    meter: MeterName | None = None
    included: Size | None = None

    @model_validator(mode="after")
    def _fits(self) -> PoolKey:
        if self.key in ("usage", "overage") and self.meter is None:
            raise ValueError(f"the key {self.key!r} needs a meter")
        if self.key not in ("usage", "overage") and self.meter is not None:
            raise ValueError(f"the key {self.key!r} takes no meter")
        if (self.key == "overage") != (self.included is not None):
            raise ValueError("'included' goes with the key 'overage', and only there")
        return self


class Pool(_Section):
    """How one kind of cost is divided; the parts of its keys sum to 100 %."""

    keys: tuple[PoolKey, ...] = Field(min_length=1)
    fallback: Literal["equal", "person", "share"] = "equal"

    @model_validator(mode="after")
    def _sums_to_one(self) -> Pool:
        total = sum((key.part for key in self.keys), Fraction(0))
        if total != 1:
            raise ValueError(f"the parts of its keys sum to {float(total * 100):g} %, not to 100 %")
        return self


class Payment(_Section):
    """How households pay; at least one way is printed on every invoice."""

    due_days: int = Field(default=30, ge=0, le=365)
    bankgiro: str | None = None
    swish: str | None = None
    iban: str | None = None


class CoopConfig(_Section):
    """The section `coop` of coop.yml."""

    name: str = Field(min_length=1)
    organisation_number: str = Field(min_length=1)
    address: tuple[str, ...] = ()
    domain: OwnDomain
    currency: Currency
    timezone: TimeZone
    language: Literal["sv", "en", "de"]
    settlement: Settlement = "cost"
    meters: tuple[MeterName, ...] = ("storage",)
    household_quota: Size = 10 * 2**30
    pools: Mapping[str, Pool] = Field(min_length=1)
    tariffs: Mapping[str, Tariff] = {}
    labour: Labour | None = None
    payment: Payment = Payment()
    reminders: Reminders = Reminders()
    freezing: Freezing = Freezing()
    books: Books = Books()
    mail: MailSettings | None = None
    resolvers: tuple[Resolver, ...] = ()
    certificate_authority: Domain = "letsencrypt.org"

    @model_validator(mode="after")
    def _fee_is_money(self) -> CoopConfig:
        if (
            self.reminders.fee is not None
            and parse_money(self.reminders.fee, currency=self.currency).amount < 0
        ):
            raise ValueError("the fee of a reminder is negative")
        return self

    @model_validator(mode="after")
    def _meters_are_on(self) -> CoopConfig:
        off = {key.meter for pool in self.pools.values() for key in pool.keys if key.meter} - set(
            self.meters
        )
        if off:
            raise ValueError(
                f"a pool divides by {', '.join(sorted(off))}, which 'meters' doesn't switch on"
            )
        unmetered = {tariff.meter for tariff in self.tariffs.values() if tariff.meter} - set(
            self.meters
        )
        if unmetered and self.settlement != "cost":
            raise ValueError(
                f"a tariff prices {', '.join(sorted(unmetered))}, which 'meters' doesn't switch on"
            )
        return self

    @model_validator(mode="after")
    def _prices_fit(self) -> CoopConfig:
        problems = [
            f"tariffs.{name}: {text}"
            for name, tariff in self.tariffs.items()
            for text in tariff.check_amounts(currency=self.currency)
        ]
        taken = {*self.pools, "rebate"}
        problems += [
            f"tariffs.{name}: this name is taken by a pool, or by rent's rebate"
            for name in self.tariffs
            if name in taken
        ]
        idle = {
            name: tariff.per
            for name, tariff in self.tariffs.items()
            if tariff.per in COMING_KINDS and self.settlement != "cost"
        }
        problems += [
            f"tariffs.{name}: there is no {kind} account yet, so nobody would pay; there are "
            f"{', '.join(ACCOUNT_KINDS)}"
            for name, kind in idle.items()
        ]
        if self.settlement != "cost" and not self.tariffs:
            problems.append(f"the settlement '{self.settlement}' needs 'tariffs'")
        if self.labour is not None:
            problems += [
                f"labour.{text}" for text in self.labour.check_amounts(currency=self.currency)
            ]
        if problems:
            raise ValueError("; ".join(problems))
        return self


def parse_config(document: object, *, source: str) -> CoopConfig:
    """Check the parsed YAML of coop.yml. Raises ConfigurationError with every problem, each with
    its path.
    """
    hint = "inventories/example/group_vars/all/coop.yml shows every key"
    if not isinstance(document, dict) or not isinstance(document.get("coop"), dict):
        raise ConfigurationError(f"{source}: the section 'coop' is missing", hint=hint)
    unknown = [f"{source}: {key}: unknown key" for key in document if key != "coop"]
    try:
        config = CoopConfig.model_validate(document["coop"])
    except ValidationError as error:
        problems = [*unknown, *(f"{source}: {_describe(dict(item))}" for item in error.errors())]
        raise ConfigurationError(
            "the configuration has errors", problems=problems, hint=hint
        ) from None
    if unknown:
        raise ConfigurationError("the configuration has errors", problems=unknown, hint=hint)
    return config


def _describe(item: dict[str, Any]) -> str:
    path = ".".join(["coop", *(str(part) for part in item["loc"])])
    match item["type"]:
        case "extra_forbidden":
            return f"{path}: unknown key"
        case "missing":
            return f"{path}: missing"
        case "value_error":
            return f"{path}: {item['ctx']['error']}"
        case "literal_error":
            return f"{path}: {item['input']!r} is none of {item['ctx']['expected']}"
        case _:
            return f"{path}: {item['input']!r}: {item['msg'].lower()}"
