"""The journal of a span, for the exports."""

from __future__ import annotations

import re
from datetime import date, timedelta

from django.db.models import Max, Min

from coopctl.core.config.coop import CoopConfig
from coopctl.core.errors import InvalidInputError
from coopctl.core.money.period import parse_period
from coopctl.ledger.exports.books import BookedTransaction, Books
from coopctl.ledger.models import Transaction
from coopctl.ledger.queries.journal import balances_before, read_journal

_YEAR = re.compile(r"[12][0-9]{3}")


def read_books(span: str | None, *, config: CoopConfig) -> Books:
    """Return the books of `2026` or `2026-10`; None: of all years that have transactions.

    Raises InvalidInputError if it's neither, or nothing was ever booked.
    """
    start, end = _parse_span(span, zone=config.timezone) if span is not None else _find_span()
    found = [
        BookedTransaction(
            record.pk,
            record.date,
            record.description,
            record.actor,
            record.reason,
            record.reverses_id,
            record.hash,
            entries,
        )
        for record, entries in read_journal()
        if start <= record.date < end
    ]
    return Books(
        organisation=config.name,
        organisation_number=config.organisation_number,
        currency=config.currency,
        start=start,
        end=end,
        opening=balances_before(start),
        transactions=tuple(sorted(found, key=lambda line: (line.date, line.sequence))),
    )


def _parse_span(text: str, *, zone: str) -> tuple[date, date]:
    if _YEAR.fullmatch(text):
        return date(int(text), 1, 1), date(int(text) + 1, 1, 1)
    try:
        month = parse_period(text, zone=zone)
    except InvalidInputError:
        raise InvalidInputError(
            f"{text!r} is neither a year nor a month", hint="write 2026 or 2026-10"
        ) from None
    return month.start, month.end


def _find_span() -> tuple[date, date]:
    dates = Transaction.objects.aggregate(first=Min("date"), last=Max("date"))
    if dates["first"] is None:
        raise InvalidInputError(
            "nothing has been booked yet", hint="`coopctl cost add` books the first cost"
        )
    return date(dates["first"].year, 1, 1), date(dates["last"].year, 12, 31) + timedelta(days=1)
