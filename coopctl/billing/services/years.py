"""Closing a year of the books, when all its months are closed."""

from __future__ import annotations

from datetime import date

from django.db.models import Min

from coopctl.billing.models import ClosedPeriod, Cost
from coopctl.billing.queries.periods import closed_labels
from coopctl.core.config.coop import CoopConfig
from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.core.money.period import Period, months_between, parse_period
from coopctl.ledger.models import ClosedYear, Transaction
from coopctl.ledger.services.journal import lock_journal
from coopctl.ledger.services.years import close_books
from coopctl.registry.services.changes import audit_entry, change_registry


def close_year(year: int, *, today: date, actor: str, config: CoopConfig) -> ClosedYear:
    """Close the books of a year for good; nothing can be dated in it any more.

    Raises RefusedError if it hasn't ended, is closed, a month of it is open (from the first one
    with costs on), or the year before is open; InvalidInputError if nothing was booked until its
    end.
    """
    end = date(year + 1, 1, 1)
    if today < end:
        raise RefusedError(f"{year} hasn't ended", hint=f"it can be closed from {end} on")
    with change_registry():
        lock_journal()
        _check_order(year)
        open_months = [
            str(month)
            for month in _months(year, zone=config.timezone)
            if str(month) not in closed_labels()
        ]
        if open_months:
            raise RefusedError(
                f"{year} has open months: {', '.join(open_months)}",
                hint=f"close them first: `coopctl period close {open_months[0]}`",
            )
        closed = close_books(year, actor=actor)
        audit_entry(
            actor=actor, action="close", instance=closed, before=None, after={"year": year}
        ).save()
    return closed


def _check_order(year: int) -> None:
    first = Transaction.objects.aggregate(first=Min("date"))["first"]
    last = ClosedYear.objects.order_by("year").values_list("year", flat=True).last()
    if last is not None and year <= last:
        raise RefusedError(f"{year} is closed already", hint=f"the first open year is {last + 1}")
    if first is None or first.year > year:
        raise InvalidInputError(
            f"nothing was booked until the end of {year}",
            hint="`coopctl books export` shows what was",
        )
    expected = last + 1 if last is not None else first.year
    if year != expected:
        raise RefusedError(
            f"{expected} is open", hint=f"close it first: `coopctl books close-year {expected}`"
        )


def _months(year: int, *, zone: str) -> list[Period]:
    """Return the months of the year from the first one that has costs, or was closed."""
    starts = [
        start
        for start in (
            Cost.objects.aggregate(first=Min("service_start"))["first"],
            _first_closed(zone=zone),
        )
        if start is not None
    ]
    begin = max(date(year, 1, 1), min(starts, default=date(year + 1, 1, 1)))
    return months_between(begin, date(year + 1, 1, 1), zone=zone)


def _first_closed(*, zone: str) -> date | None:
    label = ClosedPeriod.objects.order_by("label").values_list("label", flat=True).first()
    return parse_period(label, zone=zone).start if label is not None else None
