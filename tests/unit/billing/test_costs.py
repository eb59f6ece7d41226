"""Costs are entered once, in open months only, and debit their pool."""

import pytest
from django.db import DatabaseError, transaction

from coopctl.billing.models import Cost
from coopctl.billing.queries.costs import list_costs, sum_costs
from coopctl.billing.services.imports import import_costs
from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.core.money.period import parse_period
from coopctl.ledger.queries.balances import balances_of
from coopctl.ledger.queries.verification import verify_chain
from coopctl.registry.models import AuditEntry

pytestmark = pytest.mark.django_db
HEADER = "date,supplier,description,pool,amount,currency,service_start,service_end\n"
SERVER = "2026-10-05,Hetzner,Server,server,600.00,SEK,2026-10-01,2026-11-01\n"
DOMAIN = "2026-10-06,Loopia,Domain,domain,12.00,SEK,2026-10-01,2027-10-01\n"


def csv(*rows):
    return (HEADER + "".join(rows)).encode()


def test_a_cost_debits_its_pool_and_is_owed_to_suppliers(add_cost):
    add_cost()
    assert balances_of("") == {("cost:server", "SEK"): 60000, ("suppliers", "SEK"): -60000}
    assert verify_chain() == []


def test_who_entered_a_cost_is_in_the_audit_log(add_cost):
    add_cost()
    entry = AuditEntry.objects.get(kind="cost")
    assert (entry.actor, entry.action, entry.after["amount"]) == ("tove", "add", 60000)


def test_a_cost_that_spans_months_gives_each_its_days(add_cost, october):
    add_cost(service_start="2026-09-30", service_end="2026-11-02", amount="33.00")
    months = [parse_period(f"2026-{month:02}", zone="UTC") for month in (8, 9, 10, 11, 12)]
    assert [sum_costs(month) for month in months] == [
        {},
        {"server": 100},
        {"server": 3100},
        {"server": 100},
        {},
    ]


def test_the_same_cost_twice_is_refused(add_cost):
    add_cost()
    with pytest.raises(RefusedError, match="there already"):
        add_cost()
    assert add_cost(description="Server, second bill").pk


def test_costs_can_neither_be_changed_nor_deleted(add_cost):
    cost = add_cost()
    for change in (lambda: Cost.objects.update(amount=1), cost.delete):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            change()


def test_a_closed_month_takes_no_cost_and_says_where_it_can_go(add_cost, close):
    add_cost()
    close("2026-10")
    close("2026-11")
    with pytest.raises(RefusedError, match="2026-10 is closed") as caught:
        add_cost(description="Late")
    assert (
        caught.value.hint
        == "the next open period is 2026-12: give the service period 2026-12-01 to 2027-01-01"
    )
    with pytest.raises(RefusedError, match="2026-11 is closed"):
        add_cost(description="Late", service_start="2026-11-30", service_end="2027-01-01")
    assert Cost.objects.count() == 1
    assert add_cost(description="Late", service_start="2026-12-01", service_end="2027-01-01").pk


def test_an_import_stores_all_rows_once(config):
    assert import_costs(csv(SERVER, DOMAIN), actor="tove", config=config).added == 2
    again = import_costs(csv(SERVER, DOMAIN), actor="tove", config=config)
    assert (again.added, again.unchanged) == (0, 2)
    assert [cost["paid"] for cost in list_costs()] == ["600.00", "12.00"]
    assert balances_of("suppliers") == {("suppliers", "SEK"): -61200}


def test_a_byte_order_mark_and_windows_line_ends_are_accepted(config):
    data = b"\xef\xbb\xbf" + csv(SERVER, DOMAIN).replace(b"\n", b"\r\n")
    assert import_costs(data, actor="tove", config=config).added == 2


def test_every_bad_row_is_named_with_its_line_and_nothing_is_stored(config):
    rows = [
        SERVER,
        DOMAIN.replace("12.00", '"12,00"'),
        SERVER.replace("server,", ","),
        SERVER.replace("SEK", "EUR"),
    ]
    with pytest.raises(InvalidInputError) as caught:
        import_costs(csv(*rows), actor="tove", config=config)
    assert [problem.split(":")[:2] for problem in caught.value.problems] == [
        ["line 3", " amount"],
        ["line 4", " pool"],
        ["line 5", " currency"],
    ]
    assert Cost.objects.count() == 0
    assert balances_of("") == {}


def test_a_truncated_file_is_refused_as_a_whole(config):
    whole = csv(SERVER, DOMAIN)
    for cut in range(len(HEADER) + 1, len(whole)):
        if whole[:cut].endswith(b"\n"):
            continue
        with pytest.raises(InvalidInputError):
            import_costs(whole[:cut], actor="tove", config=config)
    assert Cost.objects.count() == 0


def test_the_same_row_twice_in_a_file_is_refused(config):
    with pytest.raises(InvalidInputError) as caught:
        import_costs(csv(SERVER, DOMAIN, SERVER), actor="tove", config=config)
    assert caught.value.problems == ("line 4: equal to line 2 in every field",)


def test_rows_of_closed_months_are_all_named_and_known_ones_still_pass(config, add_cost, close):
    import_costs(csv(SERVER), actor="tove", config=config)
    close("2026-10")
    assert import_costs(csv(SERVER), actor="tove", config=config).unchanged == 1
    late = SERVER.replace("Server", "Late")
    with pytest.raises(RefusedError, match=r"line 3: 2026-10 is closed.*line 4: 2026-10 is closed"):
        import_costs(csv(SERVER, late, DOMAIN), actor="tove", config=config)
    assert Cost.objects.count() == 1


@pytest.mark.parametrize("rows", [1, 3])
def test_listing_takes_one_query(add_cost, django_assert_num_queries, rows):
    for number in range(rows):
        add_cost(description=f"Server {number}")
    with django_assert_num_queries(1):
        assert len(list_costs()) == rows
