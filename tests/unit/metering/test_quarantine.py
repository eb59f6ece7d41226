"""A treasurer's word on doubtful readings: final, logged, and exact."""

from datetime import UTC, datetime

import pytest
from django.db import DatabaseError, transaction

from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.core.metering.readings import MeterReading
from coopctl.core.metering.usage import Usage
from coopctl.core.money.period import parse_period
from coopctl.metering.models import QuarantineDecision, QuarantinedReading
from coopctl.metering.queries.collecting import list_quarantined, quarantined_by_reason
from coopctl.metering.queries.intakes import last_intake
from coopctl.metering.queries.usage import ReadingScope, quantities
from coopctl.metering.services.quarantine import accept_readings, reject_readings
from coopctl.metering.services.store import Stored, one_writer, store_readings
from coopctl.registry.models import AuditEntry
from coopctl.registry.services.households import add_household

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("people")]
OCTOBER = parse_period("2026-10", zone="Europe/Stockholm")
HOUR = datetime(2026, 10, 9, 12, tzinfo=UTC)
NOW = datetime(2026, 11, 1, tzinfo=UTC)


def reading(quantity, *, household="0001", meter="mail_sent", hour=HOUR):
    return MeterReading("mail1", household, meter, "mail/x", hour, quantity)


def store(*readings, now=NOW):
    with one_writer():
        return store_readings(readings, households={"0001", "0002"}, now=now)


def waiting():
    return [row["id"] for row in list_quarantined()]


def october(**scope):
    return quantities("mail_sent", OCTOBER.start_utc, OCTOBER.end_utc, scope=ReadingScope(**scope))


def accept(*keys):
    return accept_readings(
        keys or waiting(), actor="test:tove", reason="the server was right", now=NOW
    )


def test_what_waits_is_listed_beside_what_is_stored():
    store(reading(5), reading(7))
    (row,) = list_quarantined()
    assert (row["reason"], row["quantity"], row["stored"], row["hour"]) == (
        "conflict",
        7,
        5,
        "2026-10-09T12:00:00Z",
    )
    assert quarantined_by_reason() == {"conflict": 1}


def test_an_accepted_contradiction_counts_and_keeps_what_it_replaced():
    store(reading(5), reading(7))
    (decision,) = accept()
    assert october() == {"0001": Usage(7)} == october(by_hours=True)
    assert (decision.replaced_quantity, decision.replaced_household) == (5, "0001")
    assert (waiting(), quarantined_by_reason()) == ([], {})
    assert store(reading(7)) == Stored(unchanged=1)


def test_what_was_known_before_an_acceptance_can_still_be_told():
    store(reading(5), reading(7), reading(9))
    first = last_intake()
    accept(waiting()[0])
    second = last_intake()
    accept(waiting()[0])
    assert [october(until=intake) for intake in (first, second, None)] == [
        {"0001": Usage(quantity)} for quantity in (5, 7, 9)
    ]


def test_an_accepted_contradiction_may_belong_to_another_household():
    store(reading(5), reading(5, household="0002"))
    before = last_intake()
    accept()
    assert october() == {"0002": Usage(5)} == october(by_hours=True)
    assert {
        number: usage.quantity for number, usage in october(until=before).items() if usage.quantity
    } == {"0001": 5}


def test_a_reading_from_the_future_counts_once_it_is_accepted():
    assert store(reading(5), now=datetime(2026, 10, 1, tzinfo=UTC)) == Stored(quarantined=1)
    assert october() == {}
    accept()
    assert october() == {"0001": Usage(5)}


def test_a_rejected_reading_never_counts_and_does_not_come_back():
    store(reading(5), reading(7))
    reject_readings(waiting(), actor="test:tove", reason="a test")
    assert store(reading(7)) == Stored()
    assert (waiting(), october()) == ([], {"0001": Usage(5)})
    (row,) = list_quarantined(waiting=False)
    assert (row["verdict"], row["decided_by"]) == ("rejected", "test:tove")


def test_a_reading_of_an_unknown_household_is_accepted_once_the_household_is_there():
    store(reading(5, household="0099"))
    with pytest.raises(RefusedError) as caught:
        accept()
    assert "there is no household '0099'" in caught.value.problems[0]
    add_household(
        actor="test",
        number="0099",
        name="N",
        joined=HOUR.date(),
        email="n@elsewhere.example",
        language="sv",
    )
    accept()
    assert october() == {"0099": Usage(5)}


def test_an_unknown_meter_can_only_be_rejected():
    store(reading(5, meter="heat"))
    with pytest.raises(RefusedError, match="'heat' is not a meter"):
        accept()
    reject_readings(waiting(), actor="test:tove", reason="")


def test_a_reason_that_is_too_long_is_refused_and_nothing_decided():
    store(reading(5), reading(7))
    with pytest.raises(InvalidInputError, match="a reason has at most 200"):
        reject_readings(waiting(), actor="test:tove", reason="x" * 201)
    assert len(waiting()) == 1


def test_a_decision_is_final_and_in_the_audit_log():
    store(reading(5), reading(7))
    (key,) = waiting()
    accept()
    with pytest.raises(RefusedError, match=f"reading {key} is accepted already"):
        reject_readings([key], actor="test:tove", reason="")
    entry = AuditEntry.objects.get(kind="quarantined reading")
    assert (entry.actor, entry.action, entry.before["quantity"], entry.after["quantity"]) == (
        "test:tove",
        "accepted",
        5,
        7,
    )
    assert entry.after["reason"] == "the server was right"
    for change in (
        lambda: QuarantineDecision.objects.update(verdict="rejected"),
        QuarantineDecision.objects.get().delete,
    ):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            change()


def test_one_unknown_id_decides_nothing():
    store(reading(5), reading(7))
    with pytest.raises(InvalidInputError, match="there is no quarantined reading 999"):
        accept(*waiting(), 999)
    assert QuarantinedReading.objects.filter(decision=None).count() == 1
