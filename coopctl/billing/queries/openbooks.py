"""The open books of a month: everybody's costs, nobody's use."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from zoneinfo import ZoneInfo

from django.db.models import Sum

from coopctl.billing.models import ClosedPeriod, Cost
from coopctl.billing.queries.periods import find_closed
from coopctl.billing.queries.preview import preview_period
from coopctl.core.config.coop import CoopConfig
from coopctl.core.invoices.history import previous_labels
from coopctl.core.invoices.openbooks import OpenBooks, OpenCost, OpenMonth, write_open_books
from coopctl.core.money.period import Period, split_by_days
from coopctl.ledger.accounts import RESERVE
from coopctl.ledger.models import Posting


def read_open_books(period: Period, *, config: CoopConfig) -> OpenBooks:
    """Return the month's open books: as it was closed, or as it would be now. Raises
    ConfigurationError for a pool without keys.
    """
    preview = preview_period(period, config=config)
    closed = find_closed(period)
    closed_on = _closing_date(closed) if closed else None
    return write_open_books(
        preview,
        period=period,
        costs=tuple(_read_costs(period)),
        months=tuple(_read_months(period)),
        reserve=_read_reserve(preview.currency, until=closed_on),
        closed_on=closed_on,
        config=config,
    )


def _closing_date(closed: ClosedPeriod) -> date:
    """The date of its invoices; of the closing itself, if nobody had anything to pay."""
    issued = closed.invoices.filter(credits=None).values_list("issued", flat=True).first()
    return issued or closed.closed_at.astimezone(ZoneInfo(closed.zone)).date()


def _read_months(period: Period) -> Iterator[OpenMonth]:
    closed = ClosedPeriod.objects.filter(pk__in=list(previous_labels(str(period)))).order_by("pk")
    for label, document in closed.values_list("pk", "document").iterator(chunk_size=1):
        yield OpenMonth(period=label, total=json.loads(document)["total"])


def _read_reserve(currency: str, *, until: date | None) -> int:
    """Credits less debits: what is in it is negative in the ledger."""
    postings = Posting.objects.filter(account=RESERVE, currency=currency)
    if until is not None:
        postings = postings.filter(transaction__date__lte=until)
    return -(postings.aggregate(sum=Sum("amount"))["sum"] or 0)


def _read_costs(period: Period) -> Iterator[OpenCost]:
    costs = Cost.objects.filter(service_start__lt=period.end, service_end__gt=period.start)
    for cost in costs.order_by("pool", "date", "pk"):
        months = split_by_days(
            cost.amount, start=cost.service_start, end=cost.service_end, pool=cost.pool
        )
        yield OpenCost(
            date=cost.date.isoformat(),
            supplier=cost.supplier,
            description=cost.description,
            pool=cost.pool,
            amount=months[str(period)],
            whole=cost.amount,
            service_start=cost.service_start.isoformat(),
            service_end=cost.service_end.isoformat(),
        )
