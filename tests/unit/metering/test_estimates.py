"""Missing hours of a gauge are carried from the hour before; days always sum to their hours."""

import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coopctl.core.metering.readings import MeterReading
from coopctl.core.metering.usage import Usage
from coopctl.core.money.period import parse_period
from coopctl.metering.models import DailyUse, Reading
from coopctl.metering.queries.gaps import list_estimates
from coopctl.metering.queries.intakes import last_intake
from coopctl.metering.queries.usage import ReadingScope, quantities, total_quantities
from coopctl.metering.services.store import one_writer, store_readings

pytestmark = pytest.mark.django_db
OCTOBER = parse_period("2026-10", zone="Europe/Stockholm")
START, END = OCTOBER.start_utc, OCTOBER.end_utc
NOW = datetime(2029, 1, 1, tzinfo=UTC)


def at(hour, quantity, *, household="0001", meter="storage", estimated=False, host="mail1"):
    return MeterReading(
        host,
        household,
        meter,
        f"drawer/{household}",
        START + timedelta(hours=hour),
        quantity,
        estimated,
    )


def store(*readings):
    with one_writer():
        return store_readings(readings, households={"0001", "0002"}, now=NOW)


def october(*, meter="storage", **scope):
    return quantities(meter, START, END, scope=ReadingScope(**scope))


def test_missing_hours_count_what_the_last_one_before_held():
    store(at(100, 7), at(104, 9))
    assert october() == {"0001": Usage(7 + 3 * 7 + 9, estimated=True)}
    assert list_estimates("storage", START, END) == [
        {
            "household": "0001",
            "meter": "storage",
            "host": "mail1",
            "resource": "drawer/0001",
            "from": "2026-10-05T03:00:00Z",
            "until": "2026-10-05T06:00:00Z",
            "hours": 3,
            "each": 7,
            "quantity": 21,
        }
    ]


def test_a_counter_has_nothing_to_carry():
    store(at(100, 7, meter="mail_sent"), at(104, 9, meter="mail_sent"))
    assert october(meter="mail_sent") == {"0001": Usage(16)}


def test_what_lies_before_the_first_and_after_the_last_reading_is_not_guessed():
    store(at(0, 7))
    assert october() == {"0001": Usage(7)}


def test_after_more_than_three_days_nobody_knows():
    store(at(0, 7), at(74, 9))
    assert october() == {"0001": Usage(16)}
    store(at(0, 7, household="0002"), at(73, 9, household="0002"))
    assert october()["0002"] == Usage(7 * 73 + 9, estimated=True)


def test_a_gap_over_the_months_end_gives_each_month_its_hours():
    store(at(-2, 5), at(3, 6), at(743, 7), at(748, 8))
    november = OCTOBER.next()
    assert october() == {"0001": Usage(3 * 5 + 6 + 7 + 7, estimated=True)}
    assert quantities("storage", november.start_utc, november.end_utc) == {
        "0001": Usage(3 * 7 + 8, estimated=True)
    }


def test_an_estimate_gives_way_to_the_reading_that_comes_late_and_both_can_be_told():
    store(at(0, 7), at(4, 9))
    before = last_intake()
    store(at(2, 100))
    assert october() == {"0001": Usage(7 + 7 + 100 + 100 + 9, estimated=True)}
    assert october(until=before) == {"0001": Usage(7 * 4 + 9, estimated=True)}
    store(at(1, 1), at(3, 1))
    assert october() == {"0001": Usage(7 + 1 + 100 + 1 + 9)}


def test_a_drawer_is_carried_on_its_own_host_alone():
    store(at(0, 7), at(1, 9, host="web1"), at(2, 7))
    assert october() == {"0001": Usage(7 * 3 + 9, estimated=True)}


def test_no_hour_is_missing_where_a_resource_passes_between_households():
    store(
        *(
            MeterReading(
                "web1",
                f"000{1 + hour % 3 // 2}",
                "storage",
                "sites/1",
                START + timedelta(hours=hour),
                5,
            )
            for hour in range(48)
        )
    )
    assert list_estimates("storage", START, END) == []
    assert october() == {"0001": Usage(32 * 5), "0002": Usage(16 * 5)}


def test_the_hours_that_a_server_estimated_are_known_in_whole_days_and_at_the_edges():
    store(
        at(1, 5, estimated=True),
        at(100, 5, estimated=True),
        at(740, 5, household="0002"),
        at(741, 5, household="0002", estimated=True),
    )
    assert {number: usage.estimated for number, usage in october().items()} == {
        "0001": True,
        "0002": True,
    }
    store(at(300, 5, household="0002"))
    assert october(by_hours=True) == october()


@pytest.mark.parametrize("label", ["2026-03", "2026-10", "2028-02"])
def test_months_with_clock_changes_and_29_february_lose_no_hour(label):
    month = parse_period(label, zone="Europe/Stockholm")
    hours = int((month.end_utc - month.start_utc).total_seconds()) // 3600
    store(
        *(
            MeterReading("m", "0001", "storage", "d/1", month.start_utc + timedelta(hours=hour), 1)
            for hour in range(-3, hours + 3)
        )
    )
    assert (
        quantities("storage", month.start_utc, month.end_utc)
        == {"0001": Usage(hours)}
        == {"0001": Usage(month.seconds // 3600)}
    )


batches = st.lists(
    st.lists(
        st.tuples(
            st.integers(-80, 820),
            st.sampled_from(["0001", "0002"]),
            st.integers(0, 5),
            st.booleans(),
        ),
        max_size=30,
    ),
    min_size=1,
    max_size=4,
)


@settings(
    max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(batches, st.randoms())
def test_days_sum_to_their_hours_and_any_earlier_state_can_be_told(db, batches, chance):
    Reading.objects.all().delete()
    DailyUse.objects.all().delete()
    known = []
    for batch in batches:
        store(
            *(
                at(hour, quantity, household=household, estimated=guess)
                for hour, household, quantity, guess in batch
            )
        )
        known.append((last_intake(), october()))
        assert october(by_hours=True) == known[-1][1]
    for intake, then in known:
        assert {
            number: usage for number, usage in october(until=intake).items() if usage != Usage(0)
        } == {number: usage for number, usage in then.items() if usage != Usage(0)}
    totals = {}
    for reading in Reading.objects.all():
        totals[reading.household, "storage"] = (
            totals.get((reading.household, "storage"), 0) + reading.quantity
        )
    assert total_quantities() == totals


def test_the_order_in_which_readings_come_changes_nothing():
    readings = [
        at(hour, hour % 7, household=household)
        for hour in range(0, 700, 3)
        for household in ("0001", "0002")
    ]
    random.Random(1).shuffle(readings)
    for start in range(0, len(readings), 50):
        store(*readings[start : start + 50])
    shuffled = october()
    Reading.objects.all().delete()
    DailyUse.objects.all().delete()
    store(*sorted(readings, key=lambda reading: reading.hour))
    assert october() == shuffled
