"""Closing issues what the preview showed, once, and keeps it for good."""

import json
from datetime import date

import pytest
from django.db import DatabaseError, transaction

from coopctl.billing.models import ClosedPeriod, Invoice
from coopctl.billing.queries.invoices import get_invoice, list_invoices, read_document
from coopctl.billing.queries.preview import preview_period
from coopctl.billing.services.close import close_period
from coopctl.core.errors import ConfigurationError, InvalidInputError, RefusedError
from coopctl.core.invoices.invoice import InvoiceDocument
from coopctl.core.money.period import parse_period
from coopctl.core.settlement.preview import canonical_json
from coopctl.ledger.models import Transaction
from coopctl.ledger.queries.balances import balances_of
from coopctl.ledger.queries.verification import verify_chain
from coopctl.registry.models import AuditEntry, Household
from coopctl.registry.services.households import add_household

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("people")]


@pytest.fixture
def used(read_storage):
    read_storage("0001", 3)
    read_storage("0002", 1, estimated=True)


@pytest.mark.usefixtures("used")
def test_what_is_issued_is_what_the_preview_showed(config, october, add_cost, close):
    add_cost()
    before = preview_period(october, config=config)
    close("2026-10")
    after = preview_period(october, config=config)
    assert (before.state, after.state) == ("open", "closed")
    assert after == before.model_copy(update={"state": "closed"})
    issued = {invoice.household: read_document(invoice) for invoice in Invoice.objects.all()}
    for share in before.households:
        document = issued[share.number]
        assert (document.total, document.estimated) == (share.total, share.estimated)
        lines = [
            line.model_dump(exclude={"shown", "shown_percent", "credited"})
            for line in document.lines
        ]
        assert lines == [line.model_dump() for line in share.lines]


@pytest.mark.usefixtures("used")
def test_a_preview_changes_nothing(config, october, add_cost, django_assert_num_queries):
    add_cost()
    before = Transaction.objects.count()
    first = preview_period(october, config=config)
    with django_assert_num_queries(13):
        assert canonical_json(preview_period(october, config=config)) == canonical_json(first)
    assert (Transaction.objects.count(), Invoice.objects.count(), ClosedPeriod.objects.count()) == (
        before,
        0,
        0,
    )


@pytest.mark.usefixtures("used")
def test_the_books_agree_to_the_cent(add_cost, close):
    add_cost(amount="600.01")
    add_cost(pool="domain", amount="0.02")
    close("2026-10")
    balances = balances_of("")
    assert (
        sum(amount for (account, _), amount in balances.items() if account.startswith("household:"))
        == 60003
    )
    assert balances[("cost:server", "SEK")] == balances[("cost:domain", "SEK")] == 0
    assert verify_chain() == []
    for invoice in Invoice.objects.all():
        assert balances[(f"household:{invoice.household}", "SEK")] == invoice.total


def test_numbers_follow_on_over_periods_and_start_anew_each_year(add_cost, close):
    add_cost(service_start="2026-10-01", service_end="2027-01-01")
    close("2026-10", today=date(2026, 11, 1))
    close("2026-11", today=date(2026, 12, 1))
    close("2026-12", today=date(2027, 1, 1))
    numbers = [invoice["number"] for invoice in list_invoices()]
    assert numbers == [f"2026-{n:04}" for n in range(1, 7)] + [f"2027-{n:04}" for n in range(1, 4)]


def test_a_month_can_be_closed_from_the_day_after_its_last(add_cost, close):
    add_cost()
    with pytest.raises(RefusedError, match="2026-10 hasn't ended") as caught:
        close("2026-10", today=date(2026, 10, 31))
    assert "2026-11-01" in caught.value.hint
    assert ClosedPeriod.objects.count() == 0
    close("2026-10", today=date(2026, 11, 1))


def test_a_closed_month_is_refused_and_the_open_one_named(add_cost, close):
    add_cost()
    close("2026-10")
    with pytest.raises(RefusedError, match="2026-10 is closed already") as caught:
        close("2026-10")
    assert caught.value.hint == "the next open period is 2026-11"
    assert Invoice.objects.count() == 3


def test_nothing_of_a_close_that_fails_remains(add_cost, close, monkeypatch):
    add_cost()
    monkeypatch.setattr("coopctl.billing.services.close.audit_entry", lambda **_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        close("2026-10")
    assert (ClosedPeriod.objects.count(), Invoice.objects.count(), Transaction.objects.count()) == (
        0,
        0,
        1,
    )
    monkeypatch.undo()
    close("2026-10")
    assert list_invoices()[0]["number"] == "2027-0001"


def test_who_pays_nothing_gets_no_invoice(add_cost, close):
    add_cost(amount="1.00", pool="domain", service_end="2026-10-02", service_start="2026-10-01")
    add_cost(
        amount="-1.00",
        pool="domain",
        description="Back",
        service_end="2026-10-02",
        service_start="2026-10-01",
    )
    closed = close("2026-10")
    assert Invoice.objects.count() == 0
    assert json.loads(closed.document)["households"][0]["total"] == 0


def test_shares_that_cancel_out_between_pools_still_leave_the_pools_empty(add_cost, close, config):
    add_cost(amount="3.00", pool="domain")
    add_cost(amount="-3.00", pool="server")
    close("2026-10")
    assert Invoice.objects.count() == 0
    assert balances_of("cost:") == {("cost:domain", "SEK"): 0, ("cost:server", "SEK"): 0}
    assert verify_chain() == []


def test_a_refund_is_an_invoice_in_the_households_favour(add_cost, close):
    add_cost(amount="-3.00", pool="domain")
    close("2026-10")
    document = read_document(Invoice.objects.first())
    assert (document.total, document.payment.qr) == (-100, None)


def test_without_members_the_reserve_bears_the_cost(add_cost, close):
    add_cost(service_start="2024-10-01", service_end="2024-11-01")
    close("2024-10")
    assert balances_of("") == {
        ("cost:server", "SEK"): 0,
        ("reserve", "SEK"): 60000,
        ("suppliers", "SEK"): -60000,
    }


def test_a_cost_whose_pool_lost_its_keys_stops_the_close(add_cost, close, config, october):
    add_cost(pool="domain")
    poorer = config.model_copy(update={"pools": {"server": config.pools["server"]}})
    with pytest.raises(ConfigurationError) as caught:
        preview_period(october, config=poorer)
    assert caught.value.problems == ("the pool 'domain' has costs in 2026-10, but no keys",)


def test_issued_invoices_and_closed_periods_never_change(add_cost, close):
    add_cost()
    close("2026-10")
    for change in (
        lambda: Invoice.objects.update(total=1),
        lambda: Invoice.objects.all()._raw_delete("default"),
        lambda: ClosedPeriod.objects.update(document="{}"),
    ):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            change()


def test_an_invoice_is_canonical_json_with_all_that_is_printed(add_cost, close):
    add_cost()
    close("2026-10", today=date(2026, 11, 2))
    invoice = get_invoice("2026-0001")
    document = InvoiceDocument.model_validate_json(invoice.document)
    assert canonical_json(document) == invoice.document
    assert (document.issued, document.due) == ("2026-11-02", "2026-12-02")
    assert (document.coop.organisation_number, document.coop.address) == (
        "802400-0000",
        ("Frysgatan 1", "123 45 Umeå"),
    )
    assert (document.period.start, document.period.end) == ("2026-10-01", "2026-11-01")
    assert (document.payment.reference, document.payment.qr.text) == (
        "202600011",
        "C1230000000;200,00;202600011;0",
    )


def test_later_changes_to_a_household_leave_its_invoice_alone(add_cost, close, config, october):
    add_cost()
    close("2026-10")
    issued = Invoice.objects.get(household="0001").document
    Household.objects.filter(number="0001").update(name="Renamed", language="de")
    add_household(
        actor="test",
        number="0004",
        name="New",
        joined=date(2025, 1, 1),
        email="n@elsewhere.example",
        language="sv",
    )
    assert Invoice.objects.get(household="0001").document == issued
    assert len(preview_period(october, config=config).households) == 3


def test_who_closed_a_period_is_recorded(add_cost, close):
    add_cost()
    closed = close("2026-10")
    entry = AuditEntry.objects.get(action="close")
    assert (closed.closed_by, entry.actor, entry.subject, entry.after["invoices"]) == (
        "tove",
        "tove",
        "2026-10",
        3,
    )


def test_an_unknown_invoice_is_an_error_with_a_hint():
    with pytest.raises(InvalidInputError, match="there is no invoice '2026-0099'"):
        get_invoice("2026-0099")


@pytest.mark.parametrize("months", [1, 3])
def test_listing_takes_one_query(add_cost, close, months, django_assert_num_queries):
    add_cost(service_start="2026-01-01", service_end="2026-04-01")
    for month in range(1, months + 1):
        close(f"2026-{month:02}")
    with django_assert_num_queries(1):
        assert len(list_invoices()) == 3 * months


def test_months_of_two_time_zones_that_overlap_are_refused(people, add_cost, close, config):
    add_cost()
    add_cost(service_start="2026-11-01", service_end="2026-12-01")
    close("2026-10")
    with pytest.raises(
        RefusedError,
        match="2026-11 in Asia/Tokyo overlaps 2026-10, which was closed in Europe/Stockholm",
    ) as refused:
        close_period(
            parse_period("2026-11", zone="Asia/Tokyo"),
            today=date(2027, 6, 1),
            actor="tove",
            config=config,
        )
    assert "timezone: Europe/Stockholm" in refused.value.hint
    assert close("2026-11").zone == "Europe/Stockholm"
