"""Deliveries of lists, as the lists' own delivery logs them."""

import pytest

from programs.agent.households import Households
from programs.agent.readers.journal import Entry
from programs.agent.readers.lists import ListDeliveries

COUNTER = ListDeliveries(Households(numbers=frozenset({"0001"}), by_address={}))


def count(message):
    return COUNTER.count(Entry("c", 0, "coop-lists", message))


def test_copies_count_for_the_lists_household():
    assert count("household=0001 copies=50") == ("0001", 50)


@pytest.mark.parametrize(
    "line",
    [
        "household=0009 copies=5",
        "x household=0001 copies=5",
        "household=0001 copies=5 x",
        "copies=5",
        "",
    ],
)
def test_nothing_else_counts(line):
    assert count(line) is None


def test_every_copy_of_every_hour_is_counted(server):
    server.configure("list_deliveries")
    server.plan()
    server.read(at="2026-10-09T12:00:00")
    for at, copies in (
        ("2026-10-09T12:10:00", 50),
        ("2026-10-09T12:59:59", 7),
        ("2026-10-09T13:01:00", 3),
    ):
        server.log(at, "coop-lists", f"household=0001 copies={copies}")
    server.read(at="2026-10-09T14:00:05")
    assert server.quantities("list_deliveries") == {("0001", "12"): 57, ("0001", "13"): 3}
