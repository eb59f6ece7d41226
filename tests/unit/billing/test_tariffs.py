"""Price lists from coop.yml to the invoice: tariffs, the reserve, rent, every line explained."""

from datetime import UTC, date, datetime

import pytest

from coopctl.billing.models import Invoice
from coopctl.billing.queries.explain import explain_invoice
from coopctl.billing.queries.invoices import read_document
from coopctl.billing.queries.preview import preview_period
from coopctl.billing.queries.reserve import list_reserve
from coopctl.billing.services.close import close_period
from coopctl.core.config.pricelist import Tariff
from coopctl.core.metering.readings import MeterReading
from coopctl.core.money.period import parse_period
from coopctl.ledger.queries.balances import balances_of
from coopctl.ledger.queries.verification import verify_chain
from coopctl.metering.services.store import one_writer, store_readings
from coopctl.registry.models import Household
from coopctl.registry.services.domains import add_domain
from coopctl.registry.services.mailboxes import add_mailbox, remove_mailbox
from coopctl.registry.services.persons import leave_person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("people")]
LISTS = Tariff(
    per="list", meter="list_deliveries", package=1000, price="1.00", mode="volume", free_up_to=500
)
MAIL = Tariff(per="household", meter="mail_sent", price="0.10", cap="50.00")


@pytest.fixture
def config(config):
    prices = {
        "lists": LISTS,
        "mail": MAIL,
        "membership": Tariff(per="household", flat="120.00", every="year"),
    }
    return config.model_copy(
        update={
            "settlement": "tariff",
            "tariffs": prices,
            "meters": ("storage", "list_deliveries", "mail_sent"),
        }
    )


@pytest.fixture
def close(config):
    def close(label, *, today=date(2027, 6, 1), config=config):
        return close_period(
            parse_period(label, zone=config.timezone), today=today, actor="tove", config=config
        )

    return close


def read(meter, household, resource, quantity, *, hour=12, host="mail1"):
    at = datetime(2026, 10, 9, hour, tzinfo=UTC)
    with one_writer():
        store_readings(
            [MeterReading(host, household, meter, resource, at, quantity)],
            households={household},
            now=at,
        )


@pytest.fixture
def used():
    read("list_deliveries", "0001", "list/small", 500)
    read("list_deliveries", "0001", "list/large", 400)
    read("list_deliveries", "0001", "list/large", 400, hour=13, host="mail2")
    read("mail_sent", "0002", "mail/0002", 1000)


@pytest.mark.usefixtures("used")
def test_members_pay_prices_and_the_reserve_gets_the_rest(add_cost, close, config, october):
    add_cost(amount="10.00")
    before = preview_period(october, config=config)
    close("2026-10")
    paid = {invoice.household: invoice.total for invoice in Invoice.objects.all()}
    assert paid == {household.number: household.total for household in before.households}
    assert paid == {"0001": 1019 + 100, "0002": 1019 + 5000, "0003": 1019}
    balances = balances_of("")
    assert balances["reserve", "SEK"] == 1000 - sum(paid.values())
    assert all(
        balances[account] == 0
        for account in balances
        if account[0].startswith(("income:", "cost:"))
    )
    assert verify_chain() == []
    assert [(row["amount"], row["balance"]) for row in list_reserve()] == [
        (8157 - 1000, 8157 - 1000)
    ]


@pytest.mark.usefixtures("used")
def test_rent_comes_back_so_that_all_pay_what_it_cost(add_cost, close, config):
    add_cost(amount="10.00")
    close("2026-10", config=config.model_copy(update={"settlement": "rent"}))
    assert sum(Invoice.objects.values_list("total", flat=True)) == 1000
    assert balances_of("reserve").get(("reserve", "SEK"), 0) == 0
    assert verify_chain() == []


@pytest.mark.usefixtures("used")
@pytest.mark.parametrize("settlement", ["tariff", "rent"])
def test_every_invoice_can_be_explained_even_after_prices_and_members_changed(
    add_cost, close, config, settlement
):
    add_cost(amount="10.00")
    close("2026-10", config=config.model_copy(update={"settlement": settlement}))
    Household.objects.update(shares=9, solidarity_denominator=3)
    for invoice in Invoice.objects.all():
        explanation = explain_invoice(invoice.number)
        assert explanation.agrees, explanation.differences
    lines = {
        (line.pool, line.charge.account): line
        for line in read_document(Invoice.objects.get(household="0001")).lines
        if line.charge
    }
    assert (lines["lists", "list/large"].quantity, lines["lists", "list/large"].amount) == (
        "800",
        100,
    )
    assert lines["lists", "list/small"].amount == 0
    capped = [
        line
        for line in read_document(Invoice.objects.get(household="0002")).lines
        if line.pool == "mail"
    ]
    assert [(line.amount, line.charge.bounded, line.charge.exact) for line in capped] == [
        (5000, "cap", "5000")
    ]


@pytest.mark.usefixtures("used")
@pytest.mark.parametrize("settlement", ["tariff", "rent"])
def test_use_that_comes_late_is_charged_on_the_next_invoice(add_cost, close, config, settlement):
    config = config.model_copy(update={"settlement": settlement})
    add_cost(amount="10.00")
    close("2026-10", config=config)
    read("list_deliveries", "0001", "list/small", 1, hour=20)
    preview = preview_period(parse_period("2026-11", zone=config.timezone), config=config)
    lines = {
        (household.number, line.pool): line.amount
        for household in preview.households
        for line in household.lines
        if line.correction
    }
    assert lines["0001", "lists"] == 100
    assert sum(lines.values()) == (100 if settlement == "tariff" else 0)
    close("2026-11", config=config)
    for invoice in Invoice.objects.all():
        explanation = explain_invoice(invoice.number)
        assert explanation.agrees, explanation.differences
    assert all(
        balances_of(prefix) == dict.fromkeys(balances_of(prefix), 0)
        for prefix in ("income:", "cost:")
    )


def test_a_mailbox_is_paid_for_from_its_first_day_to_its_last(config, october, on_day):
    password, today = "correct horse battery", date(2026, 10, 1)
    on_day(date(2026, 10, 1))
    add_domain("berg.example", actor="test", household="0002", today=today)
    add_mailbox("two@berg.example", actor="test", household="0002", password=password, today=today)
    on_day(date(2026, 10, 8))
    add_mailbox("one@berg.example", actor="test", household="0002", password=password, today=today)
    on_day(date(2026, 10, 11))
    remove_mailbox("two@berg.example", actor="test", today=today)
    prices = {
        "mailbox": Tariff(per="mailbox", flat="31.00"),
        "domain": Tariff(per="domain", flat="36.50", every="year"),
    }
    (household,) = preview_period(
        october, config=config.model_copy(update={"tariffs": prices})
    ).households
    assert household.number == "0002"
    assert {line.pool: (line.quantity, line.unit, line.amount) for line in household.lines} == {
        "domain": ("31", "domain-days", 310),
        "mailbox": ("34", "mailbox-days", 2400 + 1000),
    }


def test_who_has_left_as_announced_pays_no_more_for_the_mailbox(config, on_day, bo):
    today = date(2026, 10, 1)
    on_day(today)
    add_domain("berg.example", actor="test", household="0001", today=today)
    add_mailbox(
        "bo@berg.example",
        actor="test",
        household="0001",
        person=bo.email,
        password="correct horse battery",
        today=today,
    )
    leave_person(bo.email, actor="test", on=date(2026, 10, 11), today=today)
    priced = config.model_copy(update={"tariffs": {"mailbox": Tariff(per="mailbox", flat="31.00")}})

    def pays(label):
        households = preview_period(
            parse_period(label, zone=config.timezone), config=priced
        ).households
        return {household.number: household.total for household in households if household.total}

    assert (pays("2026-10"), pays("2027-06")) == ({"0001": 1000}, {})
