"""What the co-op's reserve got and gave, from the journal."""

from __future__ import annotations

from typing import Any

from coopctl.core.money.amounts import Money, decimal_text
from coopctl.ledger.accounts import RESERVE
from coopctl.ledger.models import Posting


def list_reserve() -> list[dict[str, Any]]:
    """Return every movement in order, as JSON values: `amount` and the `balance` after it in minor
    units; positive: the reserve has it.
    """
    rows: list[dict[str, Any]] = []
    balances: dict[str, int] = {}
    for posting in (
        Posting.objects.filter(account=RESERVE)
        .select_related("transaction")
        .order_by("transaction_id", "pk")
    ):
        balances[posting.currency] = balances.get(posting.currency, 0) - posting.amount
        rows.append(
            {
                "date": posting.transaction.date.isoformat(),
                "description": posting.transaction.description,
                "reason": posting.transaction.reason,
                "amount": -posting.amount,
                "balance": balances[posting.currency],
                "currency": posting.currency,
                "moved": decimal_text(Money(-posting.amount, posting.currency)),
                "holds": decimal_text(Money(balances[posting.currency], posting.currency)),
            }
        )
    return rows
