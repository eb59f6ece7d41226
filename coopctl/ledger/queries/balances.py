"""What the accounts hold."""

from __future__ import annotations

from django.db.models import Sum

from coopctl.ledger.models import Posting


def balances_of(prefix: str) -> dict[tuple[str, str], int]:
    """Return minor units by (account, currency) of every account that starts with `prefix`;
    positive is a debit.
    """
    rows = (
        Posting.objects.filter(account__startswith=prefix)
        .order_by("account", "currency")
        .values_list("account", "currency")
    )
    return {
        (account, currency): int(amount)
        for account, currency, amount in rows.annotate(amount=Sum("amount"))
    }


def total_by_currency(prefix: str) -> dict[str, int]:
    """Return minor units by currency, summed over every account that starts with `prefix`."""
    rows = (
        Posting.objects.filter(account__startswith=prefix)
        .order_by("currency")
        .values_list("currency")
        .annotate(amount=Sum("amount"))
    )
    return {currency: int(amount) for currency, amount in rows}
