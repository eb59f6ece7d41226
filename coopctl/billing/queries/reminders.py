"""Reads about reminders."""

from __future__ import annotations

from coopctl.billing.models import Reminder


def find_reminders(*, household: str | None = None) -> list[Reminder]:
    """Return the reminders that were made, all or a household's, in their order."""
    reminders = Reminder.objects.select_related("invoice")
    return list(reminders if household is None else reminders.filter(invoice__household=household))
