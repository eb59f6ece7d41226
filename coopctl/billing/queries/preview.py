"""The preview of a period: no side effects, and identical to what closing it issues."""

from __future__ import annotations

from coopctl.billing.queries.corrections import find_corrections
from coopctl.billing.queries.periods import find_closed
from coopctl.billing.queries.settling import build_basis, rules_of, settle_basis
from coopctl.core.config.coop import CoopConfig
from coopctl.core.money.period import Period
from coopctl.core.settlement.basis import SettlementBasis
from coopctl.core.settlement.corrections import add_corrections
from coopctl.core.settlement.preview import PeriodPreview


def preview_period(period: Period, *, config: CoopConfig) -> PeriodPreview:
    """Return who pays what and why; for a closed period, as it was issued. Raises
    ConfigurationError for a pool without keys.
    """
    closed = find_closed(period)
    if closed is not None:
        return PeriodPreview.model_validate_json(closed.document)
    return settle_now(period, config=config)[0]


def settle_now(period: Period, *, config: CoopConfig) -> tuple[PeriodPreview, SettlementBasis]:
    """Settle an open period on what is stored now, and correct closed ones with late readings.

    Returns the basis, too. Raises ConfigurationError for a pool without keys.
    """
    basis = build_basis(period, config=config)
    preview = settle_basis(period, basis=basis, rules=rules_of(config), currency=config.currency)
    return add_corrections(preview, find_corrections()), basis
