"""Fixed people: Alma and Bo (0001), Cleo (0002), Sam, sysadmin, and Tove, treasurer (0003)."""

from datetime import UTC, date, datetime
from importlib import import_module
from pkgutil import iter_modules

import pytest
from argon2 import PasswordHasher
from django.db import connection
from hypothesis import HealthCheck, settings

from coopctl.registry.guards import install_guard, remove_guard
from coopctl.registry.models import AuditEntry
from coopctl.registry.services import passwords
from coopctl.registry.services.households import add_household
from coopctl.registry.services.persons import add_person
from tests.unit.frysboxen import coop_config

# A busy machine is no reason to fail: what counts is what's found, not how long it took to draw.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
# For `make check`; `make test` draws as many as Hypothesis does by itself.
settings.register_profile("quick", settings.get_profile("patient"), max_examples=25)
# For `make mutation`: the same few examples for each of thousands of mutants.
settings.register_profile("mutation", max_examples=20, derandomize=True, deadline=None)

GUARDED_APPS = ("registry", "ledger", "billing")
JOINED = date(2025, 1, 1)
TODAY = date(2026, 11, 20)
PASSWORD = "correct horse battery"


@pytest.fixture(autouse=True)
def cheap_hashes(monkeypatch):
    """Real Argon2id hashes, at the lowest cost."""
    monkeypatch.setattr(
        passwords, "_HASHER", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    )


@pytest.fixture
def config():
    return coop_config(household_quota="1 GiB")


@pytest.fixture
def today():
    return TODAY


@pytest.fixture
def people(db):
    """Five persons by first name; each has `.household` and `.email`."""
    for number, name in (("0001", "Almgren"), ("0002", "Berg"), ("0003", "Sommer")):
        add_household(
            actor="test",
            number=number,
            name=name,
            joined=JOINED,
            email=f"{name.lower()}@elsewhere.example",
            language="sv",
        )
    homes = (
        ("alma", "0001", "member"),
        ("bo", "0001", "member"),
        ("cleo", "0002", "member"),
        ("sam", "0003", "sysadmin"),
        ("tove", "0003", "treasurer"),
    )
    return {
        name: add_person(
            actor="test",
            household=number,
            name=name.title(),
            email=f"{name}@elsewhere.example",
            joined=JOINED,
            role=role,
        )
        for name, number, role in homes
    }


@pytest.fixture
def on_day(monkeypatch):
    """Returns a function that sets the day on which the audit log says that changes are made."""

    def on_day(day):
        moment = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
        monkeypatch.setattr(
            AuditEntry._meta.get_field("at"), "_get_default", lambda: moment, raising=False
        )

    return on_day


@pytest.fixture
def alma(people):
    return people["alma"]


@pytest.fixture
def bo(people):
    return people["bo"]


@pytest.fixture
def cleo(people):
    return people["cleo"]


@pytest.fixture
def sam(people):
    return people["sam"]


@pytest.fixture
def tove(people):
    return people["tove"]


@pytest.fixture
def emptiable(transactional_db):
    """For tests with real commits: append-only tables may be emptied when the test has ended, not
    before.
    """
    guards = [
        guard
        for app in GUARDED_APPS
        for name in _migrations(app)
        for guard in getattr(import_module(name), "GUARDS", ())
    ]
    for guard in guards:
        install_guard(guard, connection=connection)
    yield
    for guard in guards:
        remove_guard(guard, connection=connection)


def _migrations(app):
    package = import_module(f"coopctl.{app}.migrations")
    return [f"{package.__name__}.{module.name}" for module in iter_modules(package.__path__)]
