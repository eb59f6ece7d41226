"""A person's decision on quarantined readings: they count from now on, or never."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.core.metering.hours import HOURS_A_DAY
from coopctl.core.metering.meters import METERS
from coopctl.core.metering.readings import MeterReading
from coopctl.core.reasons import check_reason
from coopctl.metering.models import (
    DailyUse,
    Intake,
    QuarantineDecision,
    QuarantinedReading,
    Reading,
)
from coopctl.metering.services.bulk import DailyKey, Entry, add_daily
from coopctl.metering.services.ledger import UsageLedger
from coopctl.metering.services.store import as_entry, household_numbers, one_writer
from coopctl.registry.models import AuditEntry

Verdict = QuarantineDecision.Verdict


def reject_readings(keys: Sequence[int], *, actor: str, reason: str) -> list[QuarantineDecision]:
    """Reject the readings for good. Raises InvalidInputError for unknown ones, RefusedError for
    those decided already.
    """
    given = check_reason(reason, optional=True)
    with one_writer():
        return [
            _decide(reading, Verdict.REJECTED, actor=actor, reason=given) for reading in _find(keys)
        ]


def accept_readings(
    keys: Sequence[int], *, actor: str, reason: str, now: datetime
) -> list[QuarantineDecision]:
    """Accept the readings: they count from now on; one that contradicts another replaces it, and
    the decision keeps what was there.

    In a closed month that becomes a correction of the next one. Raises InvalidInputError for
    unknown ones, RefusedError for those decided already and for those whose meter or household
    still isn't known.
    """
    given = check_reason(reason, optional=True)
    with one_writer():
        waiting = _find(keys)
        _refuse_unknown(waiting)
        return [_accept(reading, actor=actor, reason=given, now=now) for reading in waiting]


def _find(keys: Sequence[int]) -> list[QuarantinedReading]:
    found = QuarantinedReading.objects.select_related("decision").in_bulk(set(keys))
    missing = [f"there is no quarantined reading {key}" for key in keys if key not in found]
    if missing:
        raise InvalidInputError(
            "nothing was decided",
            problems=missing,
            hint="`coopctl usage quarantine list` shows what waits",
        )
    decided = [
        f"reading {key} is {found[key].decision.verdict} already"
        for key in keys
        if hasattr(found[key], "decision")
    ]
    if decided:
        raise RefusedError("nothing was decided", problems=decided, hint="a decision is final")
    return [found[key] for key in dict.fromkeys(keys)]


def _refuse_unknown(waiting: Sequence[QuarantinedReading]) -> None:
    households = household_numbers()
    problems = [
        f"reading {one.pk}: there is no household {one.household!r}"
        for one in waiting
        if one.household not in households
    ]
    problems += [
        f"reading {one.pk}: {one.meter!r} is not a meter"
        for one in waiting
        if one.meter not in METERS
    ]
    if problems:
        raise RefusedError(
            "nothing was decided",
            problems=problems,
            hint="add the household first, or reject the reading",
        )


def _accept(
    waiting: QuarantinedReading, *, actor: str, reason: str, now: datetime
) -> QuarantineDecision:
    ledger = UsageLedger(now=now)
    fields = {name: getattr(waiting, name) for name in MeterReading.__slots__}
    entry = as_entry(MeterReading(**fields), ledger=ledger)
    before = Reading.objects.filter(hour=entry[0], resource=entry[1]).first()
    if before is None:
        ledger.book([entry])
        ledger.close()
        return _decide(waiting, Verdict.ACCEPTED, actor=actor, reason=reason)
    replaced = {
        "replaced_household": before.household,
        "replaced_quantity": before.quantity,
        "replaced_estimated": before.estimated,
        "replaced_intake": before.intake_id,
        "replaced_hour": before.hour,
        "replaced_resource": before.resource_id,
    }
    _replace(before, entry=entry, now=now)
    return _decide(waiting, Verdict.ACCEPTED, actor=actor, reason=reason, **replaced)


def _replace(before: Reading, *, entry: Entry, now: datetime) -> None:
    hour, resource, before.household, before.quantity, before.estimated = entry
    before.intake = Intake.objects.create(received_at=now, first_hour=hour, last_hour=hour)
    before.save()
    _add_up_again(resource, day=hour // HOURS_A_DAY)


def _add_up_again(resource: int, *, day: int) -> None:
    first = day * HOURS_A_DAY
    sums: dict[DailyKey, list[int]] = {}
    for reading in Reading.objects.filter(
        resource=resource, hour__gte=first, hour__lt=first + HOURS_A_DAY
    ):
        quantity, hours, guessed = sums.get((resource, day, reading.household), [0, 0, 0])
        bit = 1 << reading.hour % HOURS_A_DAY
        sums[resource, day, reading.household] = [
            quantity + reading.quantity,
            hours | bit,
            guessed | (bit if reading.estimated else 0),
        ]
    DailyUse.objects.filter(resource=resource, day=day).delete()
    add_daily(sums)


def _decide(
    waiting: QuarantinedReading, verdict: Verdict, *, actor: str, reason: str, **replaced: object
) -> QuarantineDecision:
    decision = QuarantineDecision.objects.create(
        reading=waiting, verdict=verdict, decided_by=actor, **replaced
    )
    before = (
        {"quantity": replaced["replaced_quantity"], "household": replaced["replaced_household"]}
        if replaced
        else None
    )
    after = {
        "verdict": verdict.value,
        "reason": reason,
        "quantity": waiting.quantity,
        "household": waiting.household,
    }
    AuditEntry(
        actor=actor,
        kind="quarantined reading",
        subject=str(waiting),
        action=verdict.value,
        before=before,
        after=after,
    ).save()
    return decision
