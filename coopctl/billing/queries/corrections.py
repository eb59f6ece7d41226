"""Which closed periods got readings after they were closed, and what that changes."""

from __future__ import annotations

from django.db.models import Max

from coopctl.billing.models import ClosedPeriod
from coopctl.billing.queries.settling import (
    find_basis,
    meters_of,
    period_of_closed,
    read_rules,
    read_use,
    settle_basis,
)
from coopctl.core.settlement.corrections import (
    Correction,
    compare_use,
    correct_period,
    sum_amounts,
    sum_corrections,
)
from coopctl.core.settlement.preview import PeriodPreview
from coopctl.metering.queries.changes import use_changed
from coopctl.metering.queries.usage import ReadingScope


def find_corrections(*, closing: ClosedPeriod | None = None) -> list[Correction]:
    """Return the next closing's corrections; or those of `closing`, computed again.

    Each closing brings all periods closed before it up to its own last intake of readings, so that
    only readings since the last closing count.
    """
    before = ClosedPeriod.objects.exclude(intake=None)
    if closing is not None:
        before = before.filter(sequence__lt=closing.sequence)
    since = before.aggregate(last=Max("intake"))["last"] or 0
    until = None if closing is None else closing.intake
    return [
        _correct(closed, since=since, until=until, closing=closing)
        for closed in before.order_by("label").only("label", "zone", "sequence")
        if _is_changed(closed, since=since, until=until)
    ]


def _is_changed(closed: ClosedPeriod, *, since: int, until: int | None) -> bool:
    period = period_of_closed(closed)
    return use_changed(period.start_utc, period.end_utc, since=since, until=until)


def _correct(
    closed: ClosedPeriod, *, since: int, until: int | None, closing: ClosedPeriod | None
) -> Correction:
    issued, basis, period = (
        PeriodPreview.model_validate_json(closed.document),
        find_basis(closed),
        period_of_closed(closed),
    )
    assert basis is not None
    rules = read_rules(issued, basis=basis)
    again = settle_basis(
        period, basis=basis, rules=rules, currency=issued.currency, scope=ReadingScope(until)
    )
    settled = sum_amounts(issued)
    for key, amount in sum_corrections(
        _read_later(closed, closing=closing), period=closed.pk
    ).items():
        settled[key] = settled.get(key, 0) + amount
    meters = meters_of(rules)
    known, now = (
        read_use(period, meters=meters, scope=ReadingScope(intake)) for intake in (since, until)
    )
    return correct_period(again, settled=settled, use=compare_use(known, now))


def _read_later(closed: ClosedPeriod, *, closing: ClosedPeriod | None) -> list[PeriodPreview]:
    """Return the periods closed since that say that they correct this one."""
    later = ClosedPeriod.objects.filter(
        sequence__gt=closed.sequence, document__contains=f'"period":"{closed.pk}","use":'
    )
    if closing is not None:
        later = later.filter(sequence__lt=closing.sequence)
    return [
        PeriodPreview.model_validate_json(text) for text in later.values_list("document", flat=True)
    ]
