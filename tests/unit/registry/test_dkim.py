from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from coopctl.core.accounts.dkim import Selector, find_signing
from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.registry.models import AuditEntry, DkimSelector, Domain
from coopctl.registry.queries.domains import describe_domain, get_domain, selectors_of
from coopctl.registry.services.dkim import rotate_all, rotate_domain
from coopctl.registry.services.domains import add_domain, ensure_coop_domain, remove_domain


@pytest.fixture
def berg(people, today):
    return add_domain("berg.example", actor="test", household="0002", today=today)


@pytest.mark.django_db
def test_a_new_selector_signs_a_week_later_and_is_in_the_audit_log(berg, today):
    rotation = rotate_domain("berg.example", actor="sam", today=today)
    assert (rotation.selector, rotation.added) == (
        Selector(today + timedelta(7), "c202611-2"),
        True,
    )
    assert describe_domain(berg, today=today)["dkim_selector"] == "c202611"
    assert describe_domain(berg, today=today + timedelta(7))["dkim_selector"] == "c202611-2"
    entry = AuditEntry.objects.latest("pk")
    assert (entry.actor, entry.kind, entry.subject) == (
        "sam",
        "DKIM selector",
        "c202611-2._domainkey.berg.example",
    )


@pytest.mark.django_db
def test_a_second_new_selector_is_refused_while_the_first_waits(berg, today):
    rotate_domain("berg.example", actor="test", today=today, days=20)
    with pytest.raises(RefusedError, match="c202612 signs from 2026-12-10") as caught:
        rotate_domain("berg.example", actor="test", today=today + timedelta(19))
    assert "coopctl domain show berg.example" in caught.value.hint
    assert rotate_domain("berg.example", actor="test", today=today + timedelta(20)).added


@pytest.mark.django_db
def test_a_stolen_key_is_replaced_at_once_but_not_on_the_day_it_was_made(berg, today):
    with pytest.raises(RefusedError, match="has a selector that signs from 2026-11-20 already"):
        rotate_domain("berg.example", actor="test", today=today, days=0)
    tomorrow = today + timedelta(1)
    rotate_domain("berg.example", actor="test", today=tomorrow, days=0)
    assert describe_domain(berg, today=tomorrow)["dkim_selector"] == "c202611-2"


@pytest.mark.django_db
@pytest.mark.parametrize("days", [-1, 367])
def test_days_that_make_no_sense_are_refused(berg, today, days):
    with pytest.raises(InvalidInputError, match="are not between 0 and 366"):
        rotate_domain("berg.example", actor="test", today=today, days=days)
    assert DkimSelector.objects.count() == 1


@pytest.mark.django_db
def test_all_are_rotated_but_those_that_wait(berg, today):
    ensure_coop_domain(actor="test", domain="frysboxen.example", today=today)
    rotate_domain("berg.example", actor="test", today=today)
    rotations = rotate_all(actor="test", today=today + timedelta(1))
    assert [(one.domain, one.selector.signs_from.isoformat(), one.added) for one in rotations] == [
        ("berg.example", "2026-11-27", False),
        ("frysboxen.example", "2026-11-28", True),
    ]
    assert not any(one.added for one in rotate_all(actor="test", today=today + timedelta(1)))


@pytest.mark.django_db
def test_a_domain_takes_its_selectors_along(berg, today):
    remove_domain("berg.example", actor="test")
    assert not DkimSelector.objects.exists()


class RotationCalendarTest(TestCase):
    """However a domain is rotated: one selector signs each day, no name comes twice, and what is in
    use is never replaced early.
    """

    @settings(max_examples=25, deadline=None)
    @given(st.lists(st.tuples(st.integers(1, 90), st.integers(0, 60)), max_size=8))
    def test_any_history(self, steps):
        today = date(2026, 1, 31)
        Domain.objects.all().delete()
        add_domain("berg.example", actor="test", household=None, today=today)
        for wait, days in steps:
            today += timedelta(wait)
            before = find_signing(selectors_of(get_domain("berg.example")), today=today)
            try:
                rotate_domain("berg.example", actor="test", today=today, days=days)
            except RefusedError:
                continue
            known = selectors_of(get_domain("berg.example"))
            assert find_signing(known, today=today) == (before if days else known[-1])
            assert find_signing(known, today=today + timedelta(days)) == known[-1]
            assert len({one.name for one in known}) == len(known)
