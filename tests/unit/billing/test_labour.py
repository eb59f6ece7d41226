"""Volunteer hours: recorded by one, approved by another; a credit, and a cost of the pool."""

from datetime import date

import pytest
from django.db import DatabaseError, transaction

from coopctl.billing.models import Cost, LabourDecision, LabourEntry
from coopctl.billing.queries.labour import list_labour
from coopctl.billing.queries.preview import preview_period
from coopctl.billing.services.labour import approve_labour, decline_labour, record_labour
from coopctl.core.config.labour import Labour
from coopctl.core.errors import ConfigurationError, InvalidInputError, RefusedError
from coopctl.ledger.queries.balances import balances_of
from coopctl.ledger.queries.verification import verify_chain
from coopctl.registry.models import AuditEntry

pytestmark = pytest.mark.django_db
DAY, TODAY = date(2026, 10, 10), date(2026, 11, 20)


@pytest.fixture
def config(config):
    return config.model_copy(update={"labour": Labour(rate="150.00")})


@pytest.fixture
def record(config, sam):
    def record(**changes):
        fields = {
            "day": DAY,
            "minutes": 90,
            "pool": "server",
            "description": "Backups",
            "today": TODAY,
            "actor": "sam",
            "config": config,
        }
        return record_labour(changes.pop("person", sam), **(fields | changes))

    return record


@pytest.fixture
def approve(config, tove):
    return lambda entry, *, person=tove: approve_labour(
        entry.pk, person=person, today=TODAY, actor="tove", config=config
    )


def test_what_nobody_approved_is_worth_nothing(record):
    record()
    assert (balances_of(""), Cost.objects.count()) == ({}, 0)
    assert [(row["state"], row["hours"]) for row in list_labour(waiting=True)] == [
        ("waiting", "1.5")
    ]


def test_approved_hours_credit_the_household_and_cost_the_pool(record, approve, config, october):
    approve(record())
    assert balances_of("") == {
        ("cost:server", "SEK"): 22500,
        ("household:0003", "SEK"): -22500,
        ("labour", "SEK"): 0,
    }
    assert verify_chain() == []
    preview = preview_period(october, config=config)
    assert sum(household.total for household in preview.households) == preview.total == 22500
    assert [row["state"] for row in list_labour()] == ["approved"]
    assert list_labour(waiting=True) == []


def test_nobody_approves_their_own_work(record, approve, sam, alma):
    entry = record()
    with pytest.raises(RefusedError, match=r"sam@elsewhere\.example did this work"):
        approve(entry, person=sam)
    with pytest.raises(RefusedError, match="did this work"):
        decline_labour(entry.pk, person=sam, actor="sam")
    assert balances_of("") == {}
    approve(entry, person=alma)


def test_it_is_decided_about_once(record, approve, tove):
    entry = record()
    approve(entry)
    with pytest.raises(RefusedError, match="is approved already"):
        approve(entry)
    with pytest.raises(RefusedError, match="is approved already"):
        decline_labour(entry.pk, person=tove, actor="tove")
    assert Cost.objects.count() == 1
    with pytest.raises(InvalidInputError, match="there is no labour entry 999"):
        decline_labour(999, person=tove, actor="tove")


def test_declined_hours_never_count(record, tove):
    decision = decline_labour(record().pk, person=tove, actor="tove")
    assert (decision.verdict, decision.cost, balances_of("")) == ("declined", None, {})


def test_work_in_a_closed_month_costs_the_next_open_one(record, approve, add_cost, close):
    add_cost()
    close("2026-10")
    decision = approve(record())
    assert (decision.cost.service_start, decision.cost.service_end) == (
        date(2026, 11, 1),
        date(2026, 12, 1),
    )


def test_the_same_work_on_one_day_is_two_works(record, approve):
    for entry in (record(), record()):
        approve(entry)
    assert balances_of("household:0003")["household:0003", "SEK"] == -45000


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"pool": "kitchen"}, "pool: there is no pool 'kitchen'; there are domain, server"),
        ({"description": " "}, "description: is empty"),
        ({"day": date(2026, 11, 21)}, "date: 2026-11-21 is in the future"),
        ({"day": date(2024, 12, 31)}, "date: sam@elsewhere.example wasn't a member on 2024-12-31"),
    ],
)
def test_what_cannot_be_recorded_says_why(record, changes, sentence):
    with pytest.raises(InvalidInputError) as caught:
        record(**changes)
    assert caught.value.problems == (sentence,)
    assert not LabourEntry.objects.exists()


def test_a_co_op_that_does_not_pay_for_labour_says_how_to(record, config):
    with pytest.raises(ConfigurationError, match="doesn't pay for labour") as caught:
        record(config=config.model_copy(update={"labour": None}))
    assert "labour: {rate:" in caught.value.hint


def test_it_is_append_only_and_in_the_audit_log(record, approve):
    entry = record()
    approve(entry)
    for change in (
        lambda: LabourEntry.objects.update(minutes=1),
        LabourDecision.objects.get().delete,
    ):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            change()
    assert [(log.action, log.actor) for log in AuditEntry.objects.filter(kind="labour")] == [
        ("add", "sam"),
        ("approved", "tove"),
    ]
