"""Freezing households that owe for too long. Incoming mail and reading it are never touched."""

from __future__ import annotations

from datetime import date

from coopctl.core.accounts.states import has_left
from coopctl.core.errors import RefusedError
from coopctl.core.reasons import check_reason
from coopctl.registry.models import Household
from coopctl.registry.queries.households import get_household
from coopctl.registry.services.changes import change_registry, save_change, snapshot


def freeze_household(
    number: str,
    *,
    actor: str,
    today: date,
    reason: str,
    by: Household.FrozenBy = Household.FrozenBy.PERSON,
) -> Household:
    """Freeze a household from `today`; `reason` goes to the audit log. Raises RefusedError if it's
    frozen or has left.
    """
    with change_registry():
        household = get_household(number)
        if household.frozen_since is not None:
            raise RefusedError(
                f"household {number} is frozen since {household.frozen_since}",
                hint="`coopctl household thaw` ends that",
            )
        if has_left(household.left, today=today):
            raise RefusedError(
                f"household {number} left on {household.left}",
                hint="a membership that has ended isn't changed",
            )
        before = snapshot(household)
        household.frozen_since, household.frozen_by = today, by
        save_change(
            household,
            actor=actor,
            action="freeze",
            before=before,
            note={"reason": check_reason(reason)},
        )
    return household


def thaw_household(number: str, *, actor: str, reason: str) -> Household:
    """Thaw a household, whoever froze it. Raises RefusedError if it isn't frozen."""
    with change_registry():
        household = get_household(number)
        if household.frozen_since is None:
            raise RefusedError(
                f"household {number} isn't frozen", hint="`coopctl household list` shows who is"
            )
        before = snapshot(household)
        household.frozen_since = household.frozen_by = None
        save_change(
            household,
            actor=actor,
            action="thaw",
            before=before,
            note={"reason": check_reason(reason)},
        )
    return household
