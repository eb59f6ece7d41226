"""What came in when: which readings a closing knew, and which came later."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Max

from coopctl.metering.models import Intake, QuarantineDecision, Reading


@dataclass(frozen=True)
class LateReading:
    """A reading that came after an intake, or took the place of another then; `before` is what was
    known at that intake, if anything.
    """

    hour: int
    resource: int
    now: tuple[str, int, bool]
    before: tuple[str, int, bool] | None


def last_intake() -> int:
    """Return the id of the last intake, 0 before the first."""
    return Intake.objects.aggregate(last=Max("pk"))["last"] or 0


def has_late_readings(
    intake: int, *, start_hour: int, end_hour: int, until: int | None = None
) -> bool:
    """Return whether readings of the hours `[start_hour, end_hour)` came after an intake, and not
    after `until`.
    """
    late = Intake.objects.filter(pk__gt=intake, first_hour__lt=end_hour, last_hour__gte=start_hour)
    return (late if until is None else late.filter(pk__lte=until)).exists()


def find_late(intake: int, *, meter: str, start_hour: int, end_hour: int) -> Iterator[LateReading]:
    """Yield the readings of a meter in `[start_hour, end_hour)` that came after an intake."""
    late = Reading.objects.filter(
        resource__meter=meter, hour__gte=start_hour, hour__lt=end_hour, intake_id__gt=intake
    )
    rows = list(late.values_list("hour", "resource_id", "household", "quantity", "estimated"))
    replaced = _read_replaced(intake, meter=meter) if rows else {}
    for hour, resource, household, quantity, estimated in rows:
        yield LateReading(
            hour, resource, (household, quantity, estimated), replaced.get((hour, resource))
        )


def _read_replaced(intake: int, *, meter: str) -> dict[tuple[int, int], tuple[str, int, bool]]:
    """Return by (hour, resource) what was known at the intake and was replaced since."""
    decisions = QuarantineDecision.objects.filter(
        reading__meter=meter, replaced_intake__lte=intake
    ).order_by("pk")
    columns = (
        "replaced_hour",
        "replaced_resource",
        "replaced_household",
        "replaced_quantity",
        "replaced_estimated",
    )
    return {
        (hour, resource): (household, quantity, guess)
        for hour, resource, household, quantity, guess in decisions.values_list(*columns)
    }
