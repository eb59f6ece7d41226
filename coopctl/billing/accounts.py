"""Where in the ledger a payment's match is booked."""

from __future__ import annotations

from coopctl.billing.models import PaymentMatch
from coopctl.ledger.accounts import RESERVE, SUPPLIERS, deposit_account, household_account

_Target = PaymentMatch.Target


def target_account(target: str, *, household: str) -> str:
    """Return the account that a match credits (or debits, where money went out)."""
    match target:
        case _Target.HOUSEHOLD:
            return household_account(household)
        case _Target.DEPOSIT:
            return deposit_account(household)
        case _Target.SUPPLIERS:
            return SUPPLIERS
        case _Target.RESERVE:
            return RESERVE
        case other:
            raise ValueError(f"a match with {other!r} isn't booked")
