"""The preview of a period: no side effects, and identical to what closing it issues."""

from __future__ import annotations

from collections.abc import Mapping

from coopctl.billing.queries.costs import sum_costs
from coopctl.billing.queries.periods import find_closed
from coopctl.core.config import CoopConfig, Pool
from coopctl.core.errors import ConfigurationError
from coopctl.core.keys import UsageByMeter
from coopctl.core.period import Period
from coopctl.core.preview import PeriodPreview
from coopctl.core.settlement import settle_period
from coopctl.metering.queries.usage import quantities
from coopctl.registry.queries.households import memberships


def preview_period(period: Period, *, config: CoopConfig) -> PeriodPreview:
    """Return who pays what and why; for a closed period, as it was issued. Raises ConfigurationError for a pool without keys."""
    closed = find_closed(period)
    if closed is not None:
        return PeriodPreview.model_validate_json(closed.document)
    return compute_preview(period, currency=config.currency, pools=config.pools)


def compute_preview(period: Period, *, currency: str, pools: Mapping[str, Pool]) -> PeriodPreview:
    """Settle the period on the costs, memberships and readings that are stored now."""
    costs = sum_costs(period)
    unknown = [f"the pool {name!r} has costs in {period}, but no keys" for name in sorted(costs) if name not in pools]
    if unknown:
        raise ConfigurationError("the costs can't be divided", problems=unknown, hint="add each pool to 'pools' in coop.yml")
    used = {name: pools[name] for name in costs}
    members = memberships(period.start, period.end)
    return settle_period(period, currency=currency, costs=costs, pools=used, memberships=members, usage=_read_usage(period, pools=used))


def _read_usage(period: Period, *, pools: Mapping[str, Pool]) -> UsageByMeter:
    meters = {key.meter for pool in pools.values() for key in pool.keys if key.meter}
    return {meter: quantities(meter, period.start_utc, period.end_utc) for meter in sorted(meters)}
