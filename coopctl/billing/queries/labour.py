"""Reads about volunteer hours."""

from __future__ import annotations

from typing import Any

from coopctl.billing.models import LabourEntry


def list_labour(*, waiting: bool = False, household: str | None = None) -> list[dict[str, Any]]:
    """Return recorded hours in order, as JSON values; `waiting` keeps those that nobody has decided
    about. `amount` in minor units.
    """
    entries = LabourEntry.objects.select_related(
        "person__household", "decision__person", "decision__cost"
    )
    if waiting:
        entries = entries.filter(decision=None)
    if household is not None:
        entries = entries.filter(person__household__number=household)
    return [describe_labour(entry) for entry in entries]


def describe_labour(entry: LabourEntry) -> dict[str, Any]:
    """Return its fields as JSON values."""
    decision = getattr(entry, "decision", None)
    return {
        "id": entry.pk,
        "household": entry.person.household.number,
        "person": entry.person.email,
        "date": entry.date.isoformat(),
        "hours": f"{entry.minutes / 60:g}",
        "pool": entry.pool,
        "description": entry.description,
        "state": decision.verdict if decision else "waiting",
        "by": decision.person.email if decision else None,
        "amount": decision.cost.amount if decision and decision.cost else None,
    }
