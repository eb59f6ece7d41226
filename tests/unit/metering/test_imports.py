"""Readings from a CSV file."""

import io
from datetime import UTC, datetime

import pytest

from coopctl.core.errors import InvalidInputError
from coopctl.core.metering.hours import hour_of
from coopctl.metering.models import QuarantinedReading, Reading
from coopctl.metering.services.imports import ReadingsImport, import_readings
from coopctl.registry.models import AuditEntry

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("people")]
HEADER = "host,household,meter,resource,hour,quantity\n"
ROW = "mail1,0001,storage,drawer/0001,2026-10-01T13:00:00Z,3600\n"


def load(text):
    return import_readings(io.BytesIO(text.encode()), actor="test:tove")


def test_readings_are_stored_once():
    text = HEADER + ROW + ROW.replace("13:00", "14:00")
    assert load(text) == ReadingsImport(added=2, unchanged=0, quarantined=0)
    assert load(text) == ReadingsImport(added=0, unchanged=2, quarantined=0)
    stored = Reading.objects.order_by("hour").first()
    assert (stored.household, stored.hour, stored.quantity, stored.estimated) == (
        "0001",
        hour_of(datetime(2026, 10, 1, 13, tzinfo=UTC)),
        3600,
        False,
    )


def test_windows_line_ends_and_a_byte_order_mark_are_accepted():
    assert load("\ufeff" + (HEADER + ROW).replace("\n", "\r\n")).added == 1


def test_another_quantity_is_quarantined_and_stored_ones_stay():
    load(HEADER + ROW)
    assert load(HEADER + ROW.replace("3600", "7200")) == ReadingsImport(
        added=0, unchanged=0, quarantined=1
    )
    assert (Reading.objects.get().quantity, QuarantinedReading.objects.get().reason) == (
        3600,
        "conflict",
    )


def test_the_same_row_twice_in_a_file_is_one_reading():
    assert load(HEADER + ROW + ROW) == ReadingsImport(added=1, unchanged=1, quarantined=0)


def test_another_quantity_in_the_same_file_is_quarantined():
    assert load(HEADER + ROW + ROW.replace("3600", "7200")) == ReadingsImport(
        added=1, unchanged=0, quarantined=1
    )


def test_a_reading_from_the_future_is_quarantined():
    assert load(HEADER + ROW.replace("2026", "2996")) == ReadingsImport(
        added=0, unchanged=0, quarantined=1
    )


def test_who_imported_is_in_the_audit_log():
    load(HEADER + ROW)
    entry = AuditEntry.objects.get(kind="readings")
    assert (entry.actor, entry.action, entry.after) == (
        "test:tove",
        "import",
        {"added": 1, "quarantined": 0},
    )


def test_every_bad_row_is_named_and_nothing_is_stored():
    bad = {
        "there is no household '0099'": ROW.replace("1,0001", "1,0099"),
        "'heat' is not a meter": ROW.replace("storage", "heat"),
        "'2026-10-01T13:30:00Z' is not an hour in UTC": ROW.replace("13:00", "13:30"),
        "'2026-13-01T13:00:00Z' is not an hour in UTC": ROW.replace("-10-", "-13-"),
        "'2026-10-01T13:00:00+02:00' is not an hour in UTC": ROW.replace("00Z", "00+02:00"),
        "'-1' is not a whole number": ROW.replace("3600", "-1"),
        "'9223372036854775808' is not a whole number": ROW.replace("3600", str(2**63)),
        "'drawer/alma@frysboxen.example' is not a resource": ROW.replace(
            "drawer/0001", "drawer/alma@frysboxen.example"
        ),
        "'mail 1' is not a name": ROW.replace("mail1", "mail 1"),
    }
    with pytest.raises(InvalidInputError) as caught:
        load(HEADER + ROW + "".join(bad.values()))
    assert len(caught.value.problems) == len(bad)
    for line, (words, problem) in enumerate(zip(bad, caught.value.problems, strict=True), start=3):
        assert problem.startswith(f"line {line}: ")
        assert words in problem
    assert not Reading.objects.exists()


def test_a_truncated_file_is_refused_as_a_whole():
    with pytest.raises(InvalidInputError):
        load(HEADER + ROW + ROW[:-3])
    assert not Reading.objects.exists()
