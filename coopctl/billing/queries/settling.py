"""Settling a period on stored facts: a basis, the costs, and the readings up to an intake."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction

from coopctl.billing.models import ClosedPeriod
from coopctl.billing.queries.costs import sum_costs
from coopctl.core.config.coop import CoopConfig, Pool, PoolKey
from coopctl.core.config.pricelist import ACCOUNT_KINDS
from coopctl.core.errors import ConfigurationError
from coopctl.core.metering.usage import Usage
from coopctl.core.money.period import Period, parse_period
from coopctl.core.settlement.basis import SettlementBasis, read_accounts, read_members, write_basis
from coopctl.core.settlement.keys import gather_facts
from coopctl.core.settlement.preview import PeriodPreview, PoolDocument
from coopctl.core.settlement.settle import Rules, settle_facts
from coopctl.metering.queries.intakes import last_intake
from coopctl.metering.queries.usage import (
    EVERYTHING,
    ReadingScope,
    quantities,
    quantities_by_resource,
)
from coopctl.registry.queries.accounts import account_spans
from coopctl.registry.queries.households import memberships


def build_basis(period: Period, *, config: CoopConfig) -> SettlementBasis:
    """Return what the registry and the configuration say now."""
    tariffs = {} if config.settlement == "cost" else config.tariffs
    kinds = {tariff.per for tariff in tariffs.values() if tariff.flat is not None} & set(
        ACCOUNT_KINDS
    )
    accounts = account_spans(sorted(kinds), zone=period.zone) if kinds else {}
    members = memberships(period.start, period.end)
    return write_basis(members, accounts=accounts, tariffs=tariffs, intake=last_intake())


def rules_of(config: CoopConfig) -> Rules:
    """Return the co-op's rules of today."""
    return Rules(config.settlement, config.pools, config.tariffs)


def settle_basis(
    period: Period,
    *,
    basis: SettlementBasis,
    rules: Rules,
    currency: str,
    scope: ReadingScope = EVERYTHING,
) -> PeriodPreview:
    """Settle the period on its basis, its costs and the readings in scope. Raises
    ConfigurationError for a pool without keys.
    """
    costs = sum_costs(period)
    unknown = [
        f"the pool {name!r} has costs in {period}, but no keys"
        for name in sorted(costs)
        if name not in rules.pools
    ]
    if unknown:
        raise ConfigurationError(
            "the costs can't be divided",
            problems=unknown,
            hint="add each pool to 'pools' in coop.yml",
        )
    households, accounts = _find_meters(rules, pools=costs)
    facts = gather_facts(
        period,
        memberships=read_members(basis),
        usage=read_use(period, meters=households, scope=scope),
        by_account={
            meter: quantities_by_resource(meter, period.start_utc, period.end_utc, scope=scope)
            for meter in sorted(accounts)
        },
        accounts=read_accounts(basis),
    )
    return settle_facts(facts, currency=currency, costs=costs, rules=rules)


def find_basis(closed: ClosedPeriod) -> SettlementBasis | None:
    """Return what a closed period was settled on; None if it was closed before that was kept."""
    return SettlementBasis.model_validate_json(closed.basis) if closed.basis else None


def read_rules(issued: PeriodPreview, *, basis: SettlementBasis) -> Rules:
    """Return the rules that a closed period was settled by."""
    pools = {row.pool: _as_pool(row) for row in issued.pools if row.kind == "pool"}
    return Rules(issued.settlement, pools, basis.tariffs)


def period_of_closed(closed: ClosedPeriod) -> Period:
    """Return the month that was closed, in the zone that it was closed in."""
    return parse_period(closed.pk, zone=closed.zone)


def meters_of(rules: Rules) -> list[str]:
    """Return the meters that the rules ask for."""
    households, accounts = _find_meters(rules, pools=rules.pools)
    return sorted(households | accounts)


def read_use(
    period: Period, *, meters: Collection[str], scope: ReadingScope = EVERYTHING
) -> dict[str, dict[str, Usage]]:
    """Return what households used in the period, by meter and household."""
    return {
        meter: dict(quantities(meter, period.start_utc, period.end_utc, scope=scope))
        for meter in sorted(meters)
    }


def _find_meters(rules: Rules, *, pools: Collection[str]) -> tuple[set[str], set[str]]:
    """Return the meters that are asked for by household, and by account."""
    if rules.settlement == "cost":
        return {key.meter for name in pools for key in rules.pools[name].keys if key.meter}, set()
    tariffs = rules.tariffs.values()
    by_household = {
        tariff.meter for tariff in tariffs if tariff.meter and tariff.per == "household"
    }
    return by_household, {
        tariff.meter for tariff in tariffs if tariff.meter and tariff.per != "household"
    }


def _as_pool(document: PoolDocument) -> Pool:
    keys = tuple(
        PoolKey(key=key.key, part=Fraction(key.part), meter=key.meter, included=key.included)
        for key in document.keys
    )
    return Pool(keys=keys, fallback=document.fallback)
