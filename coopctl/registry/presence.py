"""Who hasn't left yet."""

from __future__ import annotations

from datetime import date

from django.db.models import Q


def not_left(today: date, *owners: str) -> Q:
    """Return the condition that none of the owners has left; each is a path like `household__`, ''
    is the row itself, null never leaves.
    """
    condition = Q()
    for owner in owners:
        condition &= Q(**{f"{owner}left": None}) | Q(**{f"{owner}left__gt": today})
    return condition
