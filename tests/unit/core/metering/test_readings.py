"""Readings as agents send them."""

from datetime import UTC, datetime, timedelta

import pytest

from coopctl.core.metering.meters import METERS
from coopctl.core.metering.readings import (
    LARGEST_QUANTITY,
    MeterReading,
    QuarantineReason,
    find_quarantine_reason,
    parse_reading,
)
from programs.agent.meters import READERS

LINE = {
    "seq": 7,
    "household": "0001",
    "meter": "storage",
    "resource": "drawer/0001",
    "hour": "2026-10-09T12:00:00Z",
    "quantity": 3600,
    "estimated": False,
}
HOUR = datetime(2026, 10, 9, 12, tzinfo=UTC)


def test_a_line_of_the_agent_is_read():
    assert parse_reading(LINE, host="mail1") == MeterReading(
        "mail1", "0001", "storage", "drawer/0001", HOUR, 3600
    )


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("quantity", -1),
        ("quantity", 1.0),
        ("quantity", True),
        ("quantity", "3600"),
        ("quantity", LARGEST_QUANTITY + 1),
        ("estimated", 1),
        ("estimated", None),
        ("hour", "2026-10-09T12:00:01Z"),
        ("hour", "2026-10-09T12:00:00+02:00"),
        ("hour", "2026-02-30T12:00:00Z"),
        ("hour", ["2026-10-09T12:00:00Z"]),
        ("household", "alma@frysboxen.example"),
        ("household", ""),
        ("household", None),
        ("resource", "mail/alma@frysboxen.example"),
        ("resource", "drawer/../0001"),
        ("meter", "x" * 101),
    ],
)
def test_what_is_no_reading_is_refused(field, value):
    with pytest.raises(ValueError, match=r"is not|is neither"):
        parse_reading(LINE | {field: value}, host="mail1")


@pytest.mark.parametrize(
    ("changed", "ahead", "doubt"),
    [
        ({}, timedelta(hours=1), None),
        ({}, timedelta(hours=1, seconds=1), QuarantineReason.FUTURE),
        ({"meter": "heat"}, timedelta(), QuarantineReason.UNKNOWN_METER),
        ({"household": "0099"}, timedelta(), QuarantineReason.UNKNOWN_HOUSEHOLD),
    ],
)
def test_doubts(changed, ahead, doubt):
    reading = parse_reading(LINE | changed, host="mail1")
    assert find_quarantine_reason(reading, now=HOUR - ahead, households={"0001"}) == doubt


def test_agent_and_control_side_know_the_same_meters():
    assert set(READERS) == {meter.name for meter in METERS.values() if meter.on_servers}
