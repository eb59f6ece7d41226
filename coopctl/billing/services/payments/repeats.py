"""Payments that a file reports differently than the one before: in another kind of file, or with
the bank's reference only now.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.db.models import Max, Q, Sum

from coopctl.billing.bankfiles.entries import BankEntry, Kind
from coopctl.billing.models import Payment
from coopctl.core.errors import RefusedError
from coopctl.core.money.amounts import Money, decimal_text


def refuse_repeats(entries: Sequence[BankEntry], *, kind: Kind) -> None:
    """Raise RefusedError if entries whose identity is new may be stored already: one that both
    files name by reference never is.
    """
    problems = [*_find_other_kinds(entries, kind=kind), *_find_other_names(entries, kind=kind)]
    if problems:
        raise RefusedError(
            "payments might be stored twice",
            problems=problems,
            hint="import only days after the last one that is stored",
        )


def _find_other_kinds(entries: Sequence[BankEntry], *, kind: Kind) -> Iterator[str]:
    """Another kind of file may add up and date payments otherwise, so whole days are compared."""
    others = Payment.objects.filter(account__in={entry.account for entry in entries}).exclude(
        file__kind=kind
    )
    rows = others.order_by().values_list("account", "file__kind")
    for account, other, any_day, nameless_day in rows.annotate(
        any=Max("date"), nameless=Max("date", filter=Q(bank_reference=""))
    ):
        its_entries = (entry for entry in entries if entry.account == account)
        limits = (
            (entry, nameless_day if entry.bank_reference else any_day) for entry in its_entries
        )
        days = {limit for entry, limit in limits if limit is not None and entry.date <= limit}
        if days:
            yield f"payments of {account} came as {other} until {max(days)}, not as {kind}"


def _find_other_names(entries: Sequence[BankEntry], *, kind: Kind) -> Iterator[str]:
    if not entries:
        return
    days = [entry.date for entry in entries]
    stored = Payment.objects.filter(
        file__kind=kind,
        account__in={entry.account for entry in entries},
        date__range=(min(days), max(days)),
    )
    columns = ("entry", "account", "date", "currency", "bank_reference")
    totals = stored.order_by().values(*columns).annotate(total=Sum("amount"))
    known = {
        (row["account"], row["date"], row["currency"], row["total"], bool(row["bank_reference"]))
        for row in totals
    }
    for entry in entries:
        named = bool(entry.bank_reference)
        if (entry.account, entry.date, entry.currency, entry.amount, not named) in known:
            amount = f"{decimal_text(Money(entry.amount, entry.currency))} {entry.currency}"
            yield (
                f"{entry.place}: {amount} of {entry.date} came {'without' if named else 'with'} "
                "the bank's reference before"
            )
