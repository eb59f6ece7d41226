"""An invoice shows its household's year, read from the invoices before it."""

import pytest

from coopctl.billing.models import Invoice
from coopctl.billing.queries.history import read_histories
from coopctl.billing.queries.invoices import read_document
from coopctl.core.money.period import parse_period

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("people")]
YEAR = [f"2026-{month:02}" for month in range(1, 13)]


def history_of(household, label):
    document = read_document(Invoice.objects.get(household=household, period=label))
    return [(month.period, month.total) for month in document.history]


def test_each_month_adds_to_the_year_and_the_thirteenth_drops_the_first(add_cost, close):
    add_cost(service_start="2026-01-01", service_end="2027-02-01", amount="3960.00")
    for label in [*YEAR, "2027-01"]:
        close(label)
    assert [label for label, _ in history_of("0001", "2026-03")] == YEAR[:3]
    assert [label for label, _ in history_of("0001", "2027-01")] == [*YEAR[1:], "2027-01"]
    totals = dict(Invoice.objects.filter(household="0001").values_list("period", "total"))
    assert history_of("0001", "2027-01") == [
        (label, totals[label]) for label in [*YEAR[1:], "2027-01"]
    ]


def test_a_month_without_an_invoice_is_a_gap(add_cost, close):
    for label, end in (("2026-08", "2026-09"), ("2026-10", "2026-11")):
        add_cost(service_start=f"{label}-01", service_end=f"{end}-01")
    for label in ("2026-08", "2026-09", "2026-10"):
        close(label)
    assert history_of("0002", "2026-10") == [
        ("2026-08", 20000),
        ("2026-09", None),
        ("2026-10", 20000),
    ]


def test_use_is_kept_by_month(add_cost, close, read_storage):
    add_cost(service_end="2026-12-01")
    read_storage("0001", 3600 * 10**9)
    close("2026-10")
    close("2026-11")
    october, november = read_document(
        Invoice.objects.get(household="0001", period="2026-11")
    ).history
    assert [(use.meter, use.quantity) for use in october.use] == [("storage", str(3600 * 10**9))]
    assert november.period == "2026-11"


def test_it_takes_two_queries_however_many_invoices_there_are(
    add_cost, close, django_assert_num_queries, config
):
    add_cost(service_start="2026-08-01", service_end="2026-11-01")
    close("2026-08")
    close("2026-09")
    with django_assert_num_queries(2):
        read_histories(parse_period("2026-10", zone=config.timezone))
