from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coopctl.core.accounts.dkim import (
    GRACE_DAYS,
    Selector,
    find_pending,
    find_signing,
    key_labels,
    name_selector,
    select_kept,
)

NOVEMBER, DECEMBER = Selector(date(2026, 11, 20), "c202611"), Selector(date(2026, 12, 4), "c202612")
BOTH = (NOVEMBER, DECEMBER)
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))
CALENDARS = st.lists(DAYS, min_size=1, max_size=6, unique=True).map(
    lambda days: [Selector(day, f"c{number}") for number, day in enumerate(sorted(days))]
)


def names(selectors):
    return [selector.name for selector in selectors]


def test_a_new_selector_signs_from_its_day_on_and_the_old_one_stays_for_late_mail():
    told = {}
    for day in ("2026-11-20", "2026-12-03", "2026-12-04", "2026-12-18", "2026-12-19"):
        today = date.fromisoformat(day)
        told[day] = (find_signing(BOTH, today=today).name, names(select_kept(BOTH, today=today)))
    assert told == {
        "2026-11-20": ("c202611", ["c202611", "c202612"]),
        "2026-12-03": ("c202611", ["c202611", "c202612"]),
        "2026-12-04": ("c202612", ["c202611", "c202612"]),
        "2026-12-18": ("c202612", ["c202611", "c202612"]),
        "2026-12-19": ("c202612", ["c202612"]),
    }


def test_what_waits_is_known_until_its_day():
    assert find_pending(BOTH, today=date(2026, 12, 3)) == DECEMBER
    assert find_pending(BOTH, today=date(2026, 12, 4)) is None


def test_a_domain_signs_at_once_even_if_its_only_selector_begins_later():
    assert find_signing([DECEMBER], today=date(2026, 11, 1)) == DECEMBER
    assert find_pending([DECEMBER], today=date(2026, 11, 1)) is None


def test_a_selector_has_two_keys():
    assert key_labels("c202611") == ("c202611", "c202611e")


@given(CALENDARS, DAYS)
def test_what_signs_is_published_before_during_and_14_days_after(calendar, today):
    signing = find_signing(calendar, today=today)
    for later in range(GRACE_DAYS + 1):
        assert signing in select_kept(calendar, today=today + timedelta(later))
    assert signing in select_kept(calendar, today=today - timedelta(1))


@given(CALENDARS, DAYS)
def test_what_is_published_signed_lately_or_will_sign(calendar, today):
    recent = {
        find_signing(calendar, today=today - timedelta(days)) for days in range(GRACE_DAYS + 2)
    }
    for selector in select_kept(calendar, today=today):
        assert selector in recent or selector.signs_from > today - timedelta(GRACE_DAYS + 1)


@given(CALENDARS, DAYS, DAYS)
def test_time_never_brings_an_old_selector_back(calendar, one, other):
    early, late = sorted((one, other))
    assert find_signing(calendar, today=early) <= find_signing(calendar, today=late)
    assert set(select_kept(calendar, today=late)) <= set(select_kept(calendar, today=early))


@given(st.lists(DAYS, max_size=40))
def test_no_two_keys_of_a_domain_share_a_name(days):
    taken = []
    for day in days:
        taken.append(name_selector(day, taken=taken))
    labels = [label for name in taken for label in key_labels(name)]
    assert len(set(labels)) == len(labels)
    assert all(name.startswith(f"c{day:%Y%m}") for name, day in zip(taken, days, strict=True))
