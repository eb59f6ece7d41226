"""Households pledge more or fewer shares, from a day on."""

from __future__ import annotations

from datetime import date

from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.registry.entries import MAX_SHARES
from coopctl.registry.models import FormerPledge, Household
from coopctl.registry.services.changes import save_change, snapshot


def change_pledge(household: Household, *, shares: int, on: date, actor: str) -> None:
    """Change the number of shares that a household pledges from a day on, within a change; earlier
    days keep the former number.

    Raises InvalidInputError for an invalid number, RefusedError for a day before the last
    change.
    """
    if not 1 <= shares <= MAX_SHARES:
        raise InvalidInputError(f"shares: {shares} is not between 1 and {MAX_SHARES}")
    if shares == household.shares:
        return
    last = household.former_pledges.order_by("until").last()
    if last is not None and on <= last.until:
        raise RefusedError(
            f"household {household.number} pledged {household.shares} from {last.until} on",
            hint="choose a later day",
        )
    before = snapshot(household)
    if on > household.joined:
        FormerPledge.objects.create(household=household, until=on, shares=household.shares)
    household.shares = shares
    save_change(household, actor=actor, action="pledge", before=before, note={"on": on.isoformat()})
