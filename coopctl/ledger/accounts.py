"""The names of the accounts."""

from __future__ import annotations

SUPPLIERS = "suppliers"
RESERVE = "reserve"
LABOUR = "labour"
UNMATCHED = "unmatched"
HOUSEHOLDS = "household:"
DEPOSITS = "deposits:"
COSTS = "cost:"
INCOME = "income:"
BANKS = "bank:"
CARRIED = "carried:"


def household_account(number: str) -> str:
    """Return a household's account: invoices debit it, payments and credits credit it."""
    return f"{HOUSEHOLDS}{number}"


def cost_account(pool: str) -> str:
    """Return a pool's account: costs debit it, closed periods credit it; what's left is still to be
    divided.
    """
    return f"{COSTS}{pool}"


def income_account(tariff: str) -> str:
    """Return a tariff's account: invoices credit it, and the closing that issues them debits it for
    the reserve.
    """
    return f"{INCOME}{tariff}"


def bank_account(account: str) -> str:
    """Return a bank account's account: what comes in debits it. `account` is an IBAN or what the
    bank calls it.
    """
    return f"{BANKS}{account}"


def deposit_account(number: str) -> str:
    """Return what a household has left with the co-op as security: never set off against invoices
    by itself.
    """
    return f"{DEPOSITS}{number}"


def carried_account(pool: str) -> str:
    """Return where a pool's balance rests between two years: costs paid or owed in one that months
    of the other share.
    """
    return f"{CARRIED}{pool}"
