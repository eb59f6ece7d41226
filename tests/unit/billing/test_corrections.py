"""Readings that come after a month was closed are corrected later, exactly and explainably."""

import itertools
import json
from datetime import UTC, date, datetime, timedelta

import pytest

from coopctl.billing.models import ClosedPeriod, Invoice
from coopctl.billing.queries.explain import explain_invoice
from coopctl.billing.queries.invoices import read_document
from coopctl.billing.queries.preview import preview_period
from coopctl.core.metering.readings import MeterReading
from coopctl.core.money.period import parse_period
from coopctl.core.settlement.preview import canonical_json
from coopctl.ledger.queries.balances import balances_of
from coopctl.ledger.queries.verification import verify_chain
from coopctl.metering.queries.collecting import list_quarantined
from coopctl.metering.services.quarantine import accept_readings
from coopctl.metering.services.store import one_writer, store_readings
from coopctl.registry.models import Household
from coopctl.registry.services.households import leave_household

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("people")]
MONTHS = {"2026-10": 0, "2026-11": 31 * 24, "2026-12": 61 * 24}


@pytest.fixture
def month(config):
    return lambda label: parse_period(label, zone=config.timezone)


@pytest.fixture
def closed_october(people, add_cost, close, read_storage):
    """600.00 a month, 40 % by use; in October 0001 used 3 and 0002 1, as far as was known."""
    read_storage("0001", 3)
    read_storage("0002", 1)
    add_cost(service_start="2026-10-01", service_end="2027-01-01", amount="1840.00")
    close("2026-10", today=date(2026, 11, 2))


def corrections(preview):
    return {
        household.number: {
            line.correction.period: line.amount for line in household.lines if line.correction
        }
        for household in preview.households
        if any(line.correction for line in household.lines)
    }


def totals(label):
    return {invoice.household: invoice.total for invoice in Invoice.objects.filter(period=label)}


def cost_of(label):
    return json.loads(ClosedPeriod.objects.get(pk=label).document)["total"]


@pytest.mark.usefixtures("closed_october")
def test_a_late_reading_is_corrected_in_the_next_month_and_the_sum_stays(
    close, config, month, read_storage
):
    issued = {invoice.number: invoice.document for invoice in Invoice.objects.all()}
    read_storage("0003", 4, hour=1)
    preview = preview_period(month("2026-11"), config=config)
    assert corrections(preview) == {
        "0001": {"2026-10": -9300},
        "0002": {"2026-10": -3100},
        "0003": {"2026-10": 12400},
    }
    close("2026-11", today=date(2026, 12, 2))
    assert {number: Invoice.objects.get(number=number).document for number in issued} == issued
    assert sum(totals("2026-10").values()) == cost_of("2026-10") == 62000
    assert sum(totals("2026-11").values()) == cost_of("2026-11") == 60000
    assert balances_of("cost:")["cost:server", "SEK"] == 184000 - 122000
    assert verify_chain() == []


@pytest.mark.usefixtures("closed_october")
def test_it_is_corrected_once(close, config, month, read_storage):
    read_storage("0003", 4, hour=1)
    close("2026-11", today=date(2026, 12, 2))
    assert corrections(preview_period(month("2026-12"), config=config)) == {}
    first = canonical_json(preview_period(month("2026-12"), config=config))
    assert canonical_json(preview_period(month("2026-12"), config=config)) == first


@pytest.fixture(params=["right", "going back"])
def clock(request, monkeypatch):
    """The clock of the machine that closes; one that goes back shows every time an hour less."""
    if request.param == "going back":
        hours = itertools.count()
        field = ClosedPeriod._meta.get_field("closed_at")
        monkeypatch.setattr(
            field,
            "_get_default",
            lambda: datetime(2026, 11, 20, tzinfo=UTC) - timedelta(hours=next(hours)),
        )


@pytest.mark.usefixtures("clock", "closed_october")
def test_readings_that_come_later_still_are_corrected_from_where_it_stands(
    close, config, month, read_storage
):
    read_storage("0003", 4, hour=1)
    close("2026-11", today=date(2026, 12, 2))
    read_storage("0002", 8, hour=1)
    preview = preview_period(month("2026-12"), config=config)
    settled = {
        number: amount + corrections(preview).get(number, {}).get("2026-10", 0)
        for number, amount in october_settled().items()
    }
    assert settled == {
        "0001": 12400 + 24800 * 3 // 16,
        "0002": 12400 + 24800 * 9 // 16,
        "0003": 12400 + 24800 * 4 // 16,
    }
    close("2026-12", today=date(2027, 1, 2))
    assert sum(totals("2026-12").values()) == cost_of("2026-12")
    assert all(explain_invoice(invoice.number).agrees for invoice in Invoice.objects.all())


def october_settled():
    settled = dict(totals("2026-10"))
    for invoice in Invoice.objects.exclude(period="2026-10"):
        for line in read_document(invoice).lines:
            if line.correction:
                settled[invoice.household] += line.amount
    return settled


@pytest.mark.usefixtures("closed_october")
def test_every_invoice_can_be_explained_the_corrected_and_the_correcting_one(close, read_storage):
    read_storage("0003", 4, hour=1)
    close("2026-11", today=date(2026, 12, 2))
    for invoice in Invoice.objects.all():
        explanation = explain_invoice(invoice.number)
        assert explanation.agrees, explanation.differences
    document = read_document(Invoice.objects.get(period="2026-11", household="0003"))
    (line,) = [line for line in document.lines if line.correction]
    assert (line.key, line.correction.before, line.correction.after) == ("correction", 12400, 24800)
    assert [(use.meter, use.before, use.after) for use in line.correction.use] == [
        ("storage", "0", "4")
    ]


@pytest.mark.usefixtures("closed_october")
def test_what_changed_in_the_registry_since_is_not_a_correction(config, month, read_storage):
    Household.objects.filter(number="0001").update(
        shares=5, solidarity_numerator=1, solidarity_denominator=2
    )
    read_storage("0003", 4, hour=1)
    assert corrections(preview_period(month("2026-11"), config=config))["0003"] == {
        "2026-10": 12400
    }


@pytest.mark.usefixtures("closed_october")
def test_other_keys_since_are_not_a_correction(config, month, read_storage):
    read_storage("0003", 4, hour=1)
    changed = config.model_copy(update={"pools": {"server": config.pools["domain"]}})
    assert corrections(preview_period(month("2026-11"), config=changed))["0003"] == {
        "2026-10": 12400
    }


@pytest.mark.usefixtures("closed_october")
def test_a_household_that_has_left_gets_its_correction_too(close, config, month, read_storage):
    leave_household("0001", actor="test", on=date(2026, 11, 1), today=date(2026, 11, 1))
    read_storage("0003", 4, hour=1)
    close("2026-11", today=date(2026, 12, 2))
    assert totals("2026-11")["0001"] == -9300
    document = read_document(Invoice.objects.get(period="2026-11", household="0001"))
    assert (document.household.name, [line.key for line in document.lines]) == (
        "Almgren",
        ["correction"],
    )
    assert sum(totals("2026-11").values()) == cost_of("2026-11")


@pytest.mark.usefixtures("closed_october")
def test_an_accepted_contradiction_of_a_closed_month_is_corrected_too(
    close, config, month, read_storage
):
    read_storage("0001", 1)
    assert corrections(preview_period(month("2026-11"), config=config)) == {}
    accept_readings(
        [row["id"] for row in list_quarantined()],
        actor="tove",
        reason="",
        now=datetime(2026, 11, 20, tzinfo=UTC),
    )
    assert corrections(preview_period(month("2026-11"), config=config)) == {
        "0001": {"2026-10": -6200},
        "0002": {"2026-10": 6200},
    }
    close("2026-11", today=date(2026, 12, 2))
    assert all(explain_invoice(invoice.number).agrees for invoice in Invoice.objects.all())


@pytest.mark.usefixtures("closed_october")
def test_two_closed_months_are_each_corrected(close, config, month, read_storage):
    close("2026-11", today=date(2026, 12, 2))
    read_storage("0003", 4, hour=1)
    read_storage("0002", 4, hour=MONTHS["2026-11"] + 5)
    preview = preview_period(month("2026-12"), config=config)
    assert {label for lines in corrections(preview).values() for label in lines} == {
        "2026-10",
        "2026-11",
    }
    assert sum(amount for lines in corrections(preview).values() for amount in lines.values()) == 0
    close("2026-12", today=date(2027, 1, 2))
    assert all(explain_invoice(invoice.number).agrees for invoice in Invoice.objects.all())


@pytest.mark.usefixtures("closed_october")
def test_whichever_month_is_closed_next_takes_the_correction(close, config, month, read_storage):
    read_storage("0003", 4, hour=1)
    close("2026-12", today=date(2027, 1, 2))
    assert corrections(preview_period(month("2026-11"), config=config)) == {}
    assert sum(totals("2026-12").values()) == cost_of("2026-12")


@pytest.mark.parametrize(
    ("known", "late", "hours"), [(720, 750, 23), (5, -10, 8)], ids=["end", "beginning"]
)
def test_a_gap_over_the_months_edge_is_corrected_once_the_reading_beside_the_month_is_there(
    add_cost, close, config, month, read_storage, known, late, hours
):
    """October has the hours from -2 to 742."""
    read_storage("0001", 10, hour=known)
    read_storage("0002", 10, hour=300)
    add_cost(service_start="2026-10-01", service_end="2027-01-01", amount="1840.00")
    close("2026-10", today=date(2026, 11, 1))
    number = Invoice.objects.get(period="2026-10", household="0001").number
    assert explain_invoice(number).notes == ()
    read_storage("0001", 10, hour=late)
    assert "that count in 2026-10 came after it was closed" in explain_invoice(number).notes[0]
    close("2026-11", today=date(2026, 12, 2))
    document = read_document(Invoice.objects.get(period="2026-11", household="0001"))
    uses = [
        (use.before, use.after, use.estimated)
        for line in document.lines
        if line.correction
        for use in line.correction.use
    ]
    assert uses == [("10", str(10 * hours), True)]
    assert all(explain_invoice(invoice.number).agrees for invoice in Invoice.objects.all())
    assert corrections(preview_period(month("2026-12"), config=config)) == {}


def test_a_month_of_readings_after_the_last_is_no_reason_to_settle_again(
    add_cost, close, config, month, django_assert_max_num_queries
):
    add_cost(service_start="2026-10-01", service_end="2027-01-01", amount="1840.00")
    close("2026-10", today=date(2026, 11, 2))
    hour = month("2026-11").start_utc
    readings = [
        MeterReading("mail1", "0001", "storage", "drawer/0001", hour + timedelta(hours=n), 5)
        for n in range(48)
    ]
    with one_writer():
        store_readings(readings, households={"0001"}, now=datetime(2027, 1, 1, tzinfo=UTC))
    with django_assert_max_num_queries(25):
        assert corrections(preview_period(month("2026-11"), config=config)) == {}
