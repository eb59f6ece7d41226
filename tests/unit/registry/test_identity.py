"""A registry knows itself: servers remember its id."""

from datetime import date

import pytest

from coopctl.registry.models import Identity
from coopctl.registry.services.households import add_household
from coopctl.registry.services.identity import tell_origin

pytestmark = pytest.mark.django_db


def test_a_registry_has_one_id_from_its_first_use_on():
    first = tell_origin("frysboxen.example")
    assert (first.coop, len(first.registry)) == ("frysboxen.example", 32)
    assert tell_origin("frysboxen.example") == first
    assert Identity.objects.count() == 1


def test_each_change_makes_it_newer(people):
    before = tell_origin("frysboxen.example")
    add_household(
        actor="test",
        number="0099",
        name="New",
        joined=date(2026, 1, 1),
        email="new@elsewhere.example",
        language="sv",
    )
    after = tell_origin("frysboxen.example")
    assert (after.registry, after.revision > before.revision) == (before.registry, True)
