"""Months are half-open, in the co-op's zone, and costs that span them are divided by days."""

from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopctl.core.errors import InvalidInputError
from coopctl.core.money.period import Period, months_between, parse_period, period_of, split_by_days

days = st.dates(date(1999, 1, 1), date(2100, 1, 1))
spans = st.tuples(days, st.integers(1, 1500)).map(
    lambda pair: (pair[0], pair[0] + timedelta(days=pair[1]))
)


def stockholm(label):
    return parse_period(label, zone="Europe/Stockholm")


@given(st.integers(-(10**9), 10**9), spans)
def test_the_months_of_a_cost_sum_to_it(amount, span):
    start, end = span
    assert sum(split_by_days(amount, start=start, end=end, pool="server").values()) == amount


@given(st.integers(-(10**9), 10**9), spans)
def test_no_month_is_off_by_a_whole_unit(amount, span):
    start, end = span
    for label, share in split_by_days(amount, start=start, end=end, pool="server").items():
        part = stockholm(label).overlap_days(start=start, end=end)
        assert abs(share * (end - start).days - amount * part) < (end - start).days


@given(spans, st.integers(1, 1000))
def test_adjoining_spans_have_all_days_of_the_whole_span(span, length):
    start, end = span
    middle = min(end, start + timedelta(days=length))
    for month in months_between(start, end, zone="UTC"):
        split = month.overlap_days(start=start, end=middle) + month.overlap_days(
            start=middle, end=end
        )
        assert split == month.overlap_days(start=start, end=end)


@given(spans)
def test_months_touch_a_span_and_each_other(span):
    start, end = span
    months = months_between(start, end, zone="UTC")
    assert all(month.overlap_days(start=start, end=end) > 0 for month in months)
    assert sum(month.overlap_days(start=start, end=end) for month in months) == (end - start).days


def test_a_leap_february_has_29_days():
    assert [stockholm(label).days for label in ("2028-02", "2027-02", "2100-02", "2000-02")] == [
        29,
        28,
        28,
        29,
    ]


def test_a_month_begins_and_ends_at_local_midnight():
    october = stockholm("2026-10")
    assert october.start_utc == datetime(2026, 9, 30, 22, tzinfo=UTC)
    assert october.end_utc == datetime(2026, 10, 31, 23, tzinfo=UTC)


def test_months_with_a_clock_change_are_an_hour_longer_or_shorter():
    assert [
        stockholm(label).seconds - stockholm(label).days * 86400
        for label in ("2026-03", "2026-04", "2026-10")
    ] == [-3600, 0, 3600]


def test_hours_of_all_months_of_a_year_are_the_hours_of_the_year():
    year = [Period(2026, month, "Europe/Stockholm") for month in range(1, 13)]
    assert all(before.end_utc == after.start_utc for before, after in pairwise(year))
    assert sum(month.seconds for month in year) == 365 * 86400


def test_a_cost_from_31_january_for_a_month_touches_both_months():
    assert split_by_days(3100, start=date(2026, 1, 31), end=date(2026, 3, 3), pool="p") == {
        "2026-01": 100,
        "2026-02": 2800,
        "2026-03": 200,
    }


@pytest.mark.parametrize(
    "text",
    [
        "2026-13",
        "2026-1",
        "26-10",
        "2026-00",
        "october",
        "2026-10-01",
        " 2026-10",
        "0000-01",
        "٢٠٢٦-10",
    ],
)
def test_what_is_no_month_is_refused(text):
    with pytest.raises(InvalidInputError, match="not a period"):
        stockholm(text)


def test_the_first_and_the_last_month_and_how_one_is_written():
    assert [str(stockholm(label)) for label in ("1970-01", "9998-12")] == ["1970-01", "9998-12"]
    for label in ("1969-12", "9999-01"):
        with pytest.raises(InvalidInputError) as caught:
            stockholm(label)
        assert (caught.value.message, caught.value.hint) == (
            f"'{label}' is not a period",
            "write a month like 2026-10",
        )


def test_the_month_of_a_day_keeps_its_zone():
    assert period_of(date(2026, 10, 31), zone="Europe/Stockholm") == stockholm("2026-10")
    assert months_between(date(2026, 10, 31), date(2026, 12, 1), zone="Europe/Stockholm") == [
        stockholm("2026-10"),
        stockholm("2026-11"),
    ]


def test_odd_cents_of_a_cost_go_by_a_public_rule_to_its_months():
    """`printf %s 2026-04-01..2026-07-01/domain/2026-06 | sha256sum` and so on: 30, 31 and 30 days,
    one cent over.
    """
    start, end = date(2026, 4, 1), date(2026, 7, 1)
    months = split_by_days(90 + 1 + 1, start=start, end=end, pool="domain")
    exact = {"2026-04": 30, "2026-05": 31, "2026-06": 30}
    [lucky] = [month for month, amount in months.items() if amount > exact[month]]
    rests = {month: 92 * days % 91 for month, days in exact.items()}
    best = max(rests.values())
    tied = [month for month, rest in rests.items() if rest == best]
    assert lucky == min(
        tied, key=lambda month: sha256(f"{start}..{end}/domain/{month}".encode()).hexdigest()
    )


def test_a_service_that_ends_before_it_starts_is_refused():
    with pytest.raises(ValueError, match="a service period ends after it starts"):
        split_by_days(1, start=date(2026, 1, 1), end=date(2026, 1, 1), pool="p")
