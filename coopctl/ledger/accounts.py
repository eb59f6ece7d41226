"""The names of the accounts."""

from __future__ import annotations

SUPPLIERS = "suppliers"
RESERVE = "reserve"
HOUSEHOLDS = "household:"


def household_account(number: str) -> str:
    """Return a household's account: invoices debit it, payments and credits credit it."""
    return f"{HOUSEHOLDS}{number}"


def cost_account(pool: str) -> str:
    """Return a pool's account: costs debit it, closed periods credit it; what's left is still to be divided."""
    return f"cost:{pool}"
