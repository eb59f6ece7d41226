"""Open books show every cost and every key, sum to the cent, and tell nothing about a household."""

from datetime import date

import pytest

from coopctl.billing.queries.openbooks import read_open_books
from coopctl.core.invoices.openbooks import FEWEST_USERS
from coopctl.core.money.period import parse_period
from coopctl.core.settlement.preview import canonical_json

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("people")]


@pytest.fixture
def books(config, october):
    return lambda: read_open_books(october, config=config)


def test_they_sum_to_the_cent(add_cost, books, read_storage):
    read_storage("0001", 3)
    add_cost(amount="600.01")
    add_cost(pool="domain", amount="12.34", service_start="2026-01-01", service_end="2027-01-01")
    shown = books()
    assert (
        sum(cost.amount for cost in shown.costs)
        == shown.total
        == sum(pool.cost for pool in shown.pools)
    )
    for pool in shown.pools:
        assert (
            sum(part.amount for part in pool.parts) == pool.allocated == pool.cost - pool.to_reserve
        )
    assert shown.invoiced == shown.total
    assert [(cost.pool, cost.amount, cost.whole) for cost in shown.costs] == [
        ("domain", 105, 1234),
        ("server", 60001, 60001),
    ]


def test_they_name_no_household(add_cost, books, read_storage):
    for number, quantity in (("0001", 7_654_321), ("0002", 1), ("0003", 5)):
        read_storage(number, quantity)
    add_cost()
    text = canonical_json(books())
    for secret in ("0001", "0002", "0003", "Almgren", "Berg", "Sommer", "7654321"):
        assert secret not in text


def test_what_fewer_than_three_used_together_is_not_shown(add_cost, books, read_storage):
    add_cost()
    for used, number in enumerate(("0001", "0002", "0003"), 1):
        read_storage(number, 5)
        shares = {part.key: part.shown for pool in books().pools for part in pool.parts}
        assert shares["equal"] is not None
        assert (shares["usage"] is not None) == (used >= FEWEST_USERS)


def test_the_reserve_is_what_the_ledger_says_now_and_on_the_day_of_closing(
    add_cost, close, config, books
):
    """In May 2024 nobody was a member; October's closing comes before the reserve takes May's
    cost.
    """
    add_cost()
    add_cost(service_start="2024-05-01", service_end="2024-06-01", amount="50.00")
    may = parse_period("2024-05", zone=config.timezone)
    before = read_open_books(may, config=config).reserve
    assert (before.change, before.balance, before.on) == (-5000, 0, None)
    close("2026-10", today=date(2026, 11, 2))
    close("2024-05", today=date(2026, 11, 3))
    october = books().reserve
    assert (october.change, october.balance, october.on) == (0, 0, "2026-11-02")
    assert read_open_books(may, config=config).reserve.balance == -5000


def test_a_closed_month_stays_as_it_was(add_cost, close, books):
    add_cost()
    before = books()
    close("2026-10")
    after = books()
    assert (before.state, after.state) == ("open", "closed")
    assert after.model_copy(update={"state": "open", "reserve": before.reserve}) == before


def test_the_year_is_what_each_month_cost(add_cost, close, books):
    add_cost(service_start="2026-08-01", service_end="2026-11-01", amount="92.00")
    close("2026-08")
    close("2026-09")
    assert [(month.period, month.total) for month in books().months] == [
        ("2026-08", 3100),
        ("2026-09", 3000),
        ("2026-10", 3100),
    ]
