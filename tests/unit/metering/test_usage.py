"""Who used how much, added up; and what the drawers hold now."""

from datetime import UTC, datetime, timedelta

import pytest

from coopctl.core.metering.readings import LARGEST_QUANTITY, MeterReading
from coopctl.core.metering.usage import Usage
from coopctl.core.money.period import parse_period
from coopctl.metering.models import HostState
from coopctl.metering.queries.usage import DrawerSize, latest_storage, quantities
from coopctl.metering.services.store import one_writer, store_readings

pytestmark = pytest.mark.django_db
OCTOBER = parse_period("2026-10", zone="Europe/Stockholm")
NOW = datetime(2026, 11, 20, tzinfo=UTC)


def reading(hour, quantity, *, household="0001", host="mail1", meter="storage", estimated=False):
    return MeterReading(host, household, meter, f"drawer/{household}", hour, quantity, estimated)


def store(*readings):
    with one_writer():
        store_readings(readings, households={"0001", "0002"}, now=NOW)


def october(meter="storage"):
    return quantities(meter, OCTOBER.start_utc, OCTOBER.end_utc)


def test_a_month_is_half_open_and_begins_at_local_midnight():
    hour = timedelta(hours=1)
    store(
        *(
            reading(at, 1)
            for at in (
                OCTOBER.start_utc - hour,
                OCTOBER.start_utc,
                OCTOBER.end_utc - hour,
                OCTOBER.end_utc,
            )
        )
    )
    assert OCTOBER.start_utc == datetime(2026, 9, 30, 22, tzinfo=UTC)
    assert october() == {"0001": Usage(2)}


def test_hosts_add_up_and_meters_and_households_stay_apart():
    at = OCTOBER.start_utc
    store(
        reading(at, 5),
        reading(at, 7, host="web1"),
        reading(at, 11, household="0002"),
        reading(at, 13, meter="mail_sent"),
    )
    assert october() == {"0001": Usage(12), "0002": Usage(11)}
    assert october("mail_sent") == {"0001": Usage(13)}
    assert october("mail_received") == {}


def test_one_carried_hour_marks_the_sum_as_estimated():
    at = OCTOBER.start_utc
    store(
        reading(at, 5),
        reading(at + timedelta(hours=1), 5, estimated=True),
        reading(at, 5, household="0002"),
    )
    assert october() == {"0001": Usage(10, estimated=True), "0002": Usage(5)}


def test_a_sum_beyond_64_bits_is_exact():
    largest = LARGEST_QUANTITY
    store(*(reading(OCTOBER.start_utc + timedelta(hours=at), largest - at) for at in range(700)))
    assert october() == {"0001": Usage(700 * largest - 699 * 350)}


def test_usage_takes_as_many_queries_for_any_number_of_households(django_assert_num_queries):
    store(reading(OCTOBER.start_utc, 5))
    with django_assert_num_queries(5):
        october()
    store(reading(OCTOBER.start_utc, 5, household="0002"))
    with django_assert_num_queries(5):
        october()


def test_the_latest_size_of_each_drawer_by_host():
    at = OCTOBER.start_utc
    for host in ("mail1", "web1", "new1"):
        HostState.objects.create(host=host)
    store(reading(at, 3600), reading(at, 7200, household="0002"))
    store(reading(at + timedelta(hours=1), 36000), reading(at, 360, host="web1"))
    assert latest_storage() == [DrawerSize("0001", "mail1", 10), DrawerSize("0001", "web1", 0)]
