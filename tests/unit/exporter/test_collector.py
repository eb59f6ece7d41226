"""Metrics say how many and how much, by household number, and change nothing."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.parser import text_string_to_metric_families

from coopctl import __version__
from coopctl.core.metering.readings import MeterReading
from coopctl.core.plans.host import render_plan
from coopctl.exporter.collector import CoopCollector
from coopctl.ledger.drafts import Draft, Entry
from coopctl.ledger.services.journal import post_transaction
from coopctl.metering.models import HostState, QuarantinedReading
from coopctl.metering.services.store import one_writer, store_readings
from coopctl.planning.plans import build_plan
from coopctl.provision.applied import note_applied
from coopctl.provision.hosts import Host
from coopctl.registry.services.aliases import add_alias
from coopctl.registry.services.domains import add_domain, ensure_coop_domain
from coopctl.registry.services.households import add_household, leave_household
from coopctl.registry.services.mailboxes import add_mailbox
from coopctl.registry.services.persons import add_person, leave_person
from coopctl.registry.services.sites import CoopNames, add_site
from coopctl.settings.inventory import Inventory
from tests.unit.frysboxen import coop_yml

pytestmark = pytest.mark.django_db
HOUR = datetime(2026, 10, 1, 13, tzinfo=UTC)
HOST = Host(
    name="mail1", address="198.51.100.10", known_hosts=Path("/dev/null"), groups=frozenset({"mail"})
)
HOSTS = (
    HOST,
    Host(
        name="watch1",
        address="198.51.100.11",
        known_hosts=Path("/dev/null"),
        groups=frozenset({"monitor"}),
    ),
)


@pytest.fixture
def inventory(tmp_path):
    """Call it with changes of coop.yml."""
    file = tmp_path / "group_vars" / "all" / "coop.yml"
    file.parent.mkdir(parents=True)

    def write(**changes):
        file.write_text(coop_yml(**changes))
        return Inventory(tmp_path)

    return write


@pytest.fixture
def scrape(inventory, monkeypatch, tmp_path):
    """Return {(metric, label values in the order of their names): value} as Prometheus would read
    them, of the two servers HOSTS.
    """
    monkeypatch.setenv("COOPCTL_STATE", str(tmp_path))
    monkeypatch.setattr("coopctl.exporter.collector.read_hosts", lambda _: HOSTS)
    registry = CollectorRegistry()
    registry.register(CoopCollector(inventory(household_quota="1 GiB")))

    def scrape():
        text = generate_latest(registry).decode()
        families = text_string_to_metric_families(text)
        return {
            (sample.name, *(value for _, value in sorted(sample.labels.items()))): sample.value
            for family in families
            for sample in family.samples
        }

    return scrape


def read(household, quantity, *, meter="storage", hour=HOUR):
    reading = MeterReading("mail1", household, meter, f"{meter}/{household}", hour, quantity)
    with one_writer():
        store_readings([reading], households={household}, now=hour)


@pytest.mark.usefixtures("people")
def test_members_of_today_are_counted(scrape, today):
    add_household(
        actor="test",
        number="0009",
        name="Later",
        joined=today.replace(year=2999),
        email="l@elsewhere.example",
        language="sv",
    )
    add_person(
        actor="test",
        household="0009",
        name="L",
        email="l@elsewhere.example",
        joined=today.replace(year=2999),
        role="member",
    )
    metrics = scrape()
    assert (metrics["coop_households",], metrics["coop_persons",]) == (3, 5)
    leave_household("0001", actor="test", on=today.replace(year=2025), today=today)
    metrics = scrape()
    assert (metrics["coop_households",], metrics["coop_persons",]) == (2, 3)


@pytest.mark.usefixtures("people")
def test_use_adds_up_and_the_last_hour_is_the_drawers_size(scrape):
    HostState.objects.create(host="mail1", collected_at=HOUR)
    read("0001", 3600 * 500)
    read("0001", 3600 * 700, hour=HOUR.replace(hour=14))
    read("0001", 7, meter="mail_sent")
    metrics = scrape()
    assert metrics["coop_usage_total", "0001", "storage"] == 3600 * 1200
    assert metrics["coop_usage_total", "0001", "mail_sent"] == 7
    assert metrics["coop_storage_bytes", "mail1", "0001"] == 700
    assert metrics["coop_last_collect_timestamp_seconds", "mail1"] == HOUR.timestamp()


def test_readings_that_wait_for_a_decision_are_counted(scrape):
    fields = {
        "host": "mail1",
        "household": "0001",
        "meter": "storage",
        "resource": "drawer/0001",
        "hour": HOUR,
        "received_at": HOUR,
    }
    QuarantinedReading.objects.create(quantity=1, reason="conflict", **fields)
    assert scrape()["coop_quarantined_readings",] == 1


def test_what_households_owe_comes_from_the_ledger(scrape, today):
    entries = (
        Entry("household:0001", 300, "SEK"),
        Entry("household:0002", -50, "SEK"),
        Entry("cost:server", -250, "SEK"),
    )
    post_transaction(Draft(today, "Invoices", "test", "test", entries))
    assert scrape()["coop_outstanding_minor_units", "SEK"] == 250


@pytest.mark.usefixtures("people")
def test_quotas_and_service_accounts_are_those_of_the_registry(scrape, config, today):
    add_site(
        "berg.example", actor="test", household="0002", coop=CoopNames(config.domain), today=today
    )
    ensure_coop_domain(actor="test", domain=config.domain, today=today)
    add_mailbox(
        f"alma@{config.domain}",
        actor="test",
        household="0001",
        password="correct horse battery",
        today=today,
    )
    metrics = scrape()
    assert metrics["coop_quota_bytes", "mail1", "0001"] == config.household_quota
    assert [
        metrics["coop_service_accounts", kind] for kind in ("mailbox", "alias", "domain", "site")
    ] == [1, 0, 1, 1]


def test_accounts_of_who_has_left_as_announced_are_not_open(scrape, config, people):
    """The rows stay as they are: planning closes what they stand for."""
    before, left = date(2025, 5, 1), date(2025, 6, 1)
    ensure_coop_domain(actor="test", domain=config.domain, today=before)
    for name, household in (("bo", "0001"), ("cleo", "0002")):
        fields = {
            "household": household,
            "person": people[name].email,
            "password": "correct horse battery",
            "today": before,
        }
        add_mailbox(f"{name}@{config.domain}", actor="test", **fields)
        add_alias(
            f"{name}s@{config.domain}",
            actor="test",
            household=household,
            targets=["x@elsewhere.example"],
            today=before,
        )
    add_site(
        "berg.example", actor="test", household="0002", coop=CoopNames(config.domain), today=before
    )
    add_domain("dal.example", actor="test", household="0002", today=before)
    leave_person(people["bo"].email, actor="test", on=left, today=before)
    leave_household("0002", actor="test", on=left, today=before)
    metrics = scrape()
    assert [
        metrics["coop_service_accounts", kind] for kind in ("mailbox", "alias", "domain", "site")
    ] == [0, 1, 1, 0]


@pytest.mark.usefixtures("people")
def test_drift_ends_with_an_apply_and_begins_with_a_change(scrape, config, today):
    metrics = scrape()
    assert metrics["coop_plan_drift", "mail1"] == 1
    assert ("coop_last_apply_timestamp_seconds", "mail1") not in metrics
    applied = build_plan("mail1", host_types=HOST.types, config=config)
    note_applied("mail1", text=render_plan(applied))
    metrics = scrape()
    assert metrics["coop_plan_drift", "mail1"] == 0
    assert metrics["coop_last_apply_timestamp_seconds", "mail1"] > 0


def test_a_server_without_members_has_no_plan_to_drift_from(scrape):
    metrics = scrape()
    assert metrics["coop_plan_drift", "mail1"] == 1
    assert ("coop_plan_drift", "watch1") not in metrics


@pytest.mark.usefixtures("people")
def test_what_changes_in_coop_yml_is_seen_by_the_next_scrape(scrape, inventory):
    assert scrape()["coop_quota_bytes", "mail1", "0001"] == 2**30
    inventory(household_quota="2 GiB")
    assert scrape()["coop_quota_bytes", "mail1", "0001"] == 2**31


def test_the_version_is_there(scrape):
    assert scrape()["coop_build_info", __version__] == 1


@pytest.mark.usefixtures("people")
def test_no_name_or_address_is_among_the_labels(scrape):
    text = str(list(scrape())).lower()
    for word in ("almgren", "berg", "sommer", "alma", "@", "elsewhere"):
        assert word not in text


@pytest.mark.usefixtures("people")
def test_a_scrape_takes_as_many_queries_for_three_households_as_for_one(
    scrape, django_assert_max_num_queries
):
    for household in ("0001", "0002", "0003"):
        read(household, 3600)
    with django_assert_max_num_queries(28):
        scrape()
