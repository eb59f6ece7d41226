"""Closing a period: one database transaction that settles it, issues every invoice and posts to the
ledger, or does nothing.
"""

from __future__ import annotations

from datetime import date

from coopctl.billing.models import ClosedPeriod
from coopctl.billing.queries.periods import closed_labels, next_open
from coopctl.billing.queries.preview import settle_now
from coopctl.billing.queries.settling import period_of_closed
from coopctl.billing.services.issue import account_of, issue_invoices
from coopctl.core.config.coop import CoopConfig
from coopctl.core.errors import RefusedError
from coopctl.core.money.period import Period
from coopctl.core.settlement.preview import PeriodPreview, canonical_json
from coopctl.ledger.accounts import RESERVE
from coopctl.ledger.drafts import Draft, Entry
from coopctl.ledger.services.journal import lock_journal, post_transaction
from coopctl.metering.services.store import one_writer
from coopctl.registry.services.changes import audit_entry, change_registry


def close_period(period: Period, *, today: date, actor: str, config: CoopConfig) -> ClosedPeriod:
    """Close the period and issue its invoices, dated `today` in the co-op's zone.

    Whoever closes it at the same time waits, and is then refused. Raises RefusedError if it hasn't
    ended or is closed, ConfigurationError for a cost whose pool has no keys.
    """
    if today < period.end:
        raise RefusedError(
            f"{period} hasn't ended",
            hint=f"preview it until then; it can be closed from {period.end} on",
        )
    with change_registry(), one_writer():
        lock_journal()
        if str(period) in closed_labels():
            raise RefusedError(
                f"{period} is closed already", hint=f"the next open period is {next_open(period)}"
            )
        _refuse_overlap(period)
        settled, basis = settle_now(period, config=config)
        preview = settled.model_copy(update={"state": "closed"})
        closed = ClosedPeriod.objects.create(
            label=str(period),
            zone=period.zone,
            sequence=ClosedPeriod.objects.count() + 1,
            closed_by=actor,
            document=canonical_json(preview),
            basis=canonical_json(basis),
            intake=basis.intake,
        )
        invoices = issue_invoices(
            preview, closed=closed, period=period, issued=today, actor=actor, config=config
        )
        _post_reserve(preview, issued=today, actor=actor)
        after = {"invoices": len(invoices), "total": preview.total, "currency": preview.currency}
        audit_entry(actor=actor, action="close", instance=closed, before=None, after=after).save()
    return closed


def _refuse_overlap(period: Period) -> None:
    """Months of one zone never overlap; those of two may, when the co-op moves, and then an hour
    would be paid for twice.
    """
    others = (
        (closed, period_of_closed(closed))
        for closed in ClosedPeriod.objects.exclude(zone=period.zone)
    )
    for closed, other in others:
        if other.start_utc < period.end_utc and period.start_utc < other.end_utc:
            raise RefusedError(
                f"{period} in {period.zone} overlaps {closed}, which was closed in {closed.zone}",
                hint=f"keep timezone: {closed.zone} in coop.yml; a co-op's months can't move",
            )


def _post_reserve(preview: PeriodPreview, *, issued: date, actor: str) -> None:
    """Let the reserve bear what nobody pays for, and have what prices bring in."""
    entries = [
        Entry(account_of(row), -row.to_reserve, preview.currency)
        for row in preview.pools
        if row.to_reserve
    ]
    if not entries:
        return
    moved = sum(row.to_reserve for row in preview.pools)
    entries += [Entry(RESERVE, moved, preview.currency)] if moved else []
    description = f"Costs of {preview.period} that no household could share"
    if preview.settlement != "cost":
        description = f"Income and costs of {preview.period}"
    post_transaction(Draft(issued, description, actor, f"{preview.period} closed", tuple(entries)))
