"""Gaps between the hours that were read."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from coopctl.core.metering.hours import LONGEST_GAP, WHOLE_DAY, Gap, find_gaps, hour_of, start_of


def gaps(hours, *, longest=LONGEST_GAP):
    days = {}
    for hour in hours:
        days[hour // 24] = days.get(hour // 24, 0) | 1 << hour % 24
    return list(find_gaps(sorted(days.items()), longest=longest))


def test_hours_that_follow_each_other_have_no_gap():
    assert gaps(range(100)) == []
    assert list(find_gaps([(5, WHOLE_DAY), (6, WHOLE_DAY)])) == []


def test_a_gap_is_between_two_readings_only():
    assert gaps([5]) == gaps([]) == []
    assert gaps([5, 8, 9, 11]) == [Gap(6, 8), Gap(10, 11)]


def test_a_missing_day_between_whole_days_is_a_gap():
    assert list(find_gaps([(1, WHOLE_DAY), (3, WHOLE_DAY), (4, 1)])) == [Gap(48, 72)]


def test_the_longest_gap_still_counts_and_a_longer_one_does_not():
    assert gaps([0, LONGEST_GAP + 1]) == [Gap(1, LONGEST_GAP + 1)]
    assert gaps([0, LONGEST_GAP + 2]) == []


@given(st.sets(st.integers(0, 500)))
def test_hours_are_read_or_in_a_gap_and_never_both(hours):
    found = gaps(hours, longest=500)
    missing = {hour for gap in found for hour in range(gap.start, gap.end)}
    assert missing.isdisjoint(hours)
    assert missing | hours == set(range(min(hours, default=0), max(hours, default=-1) + 1))


@given(st.integers(0, 10**11))
def test_an_hour_begins_at_its_first_second(seconds):
    moment = datetime.fromtimestamp(seconds, tz=UTC)
    assert start_of(hour_of(moment)) == moment.replace(minute=0, second=0, microsecond=0)
