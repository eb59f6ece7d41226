"""A co-op with costs, members and use, in the test database or in one shared by processes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import dj_database_url
import psycopg
import pytest

from coopctl.billing.services.close import close_period
from coopctl.billing.services.costs import add_cost as enter_cost
from coopctl.core.config.coop import parse_config
from coopctl.core.metering.readings import MeterReading
from coopctl.core.money.period import parse_period
from coopctl.metering.services.store import one_writer, store_readings

DRIVER = Path(__file__).parent / "driver.py"
COST = {
    "date": "2026-10-05",
    "supplier": "Hetzner",
    "description": "Server",
    "pool": "server",
    "amount": "600.00",
    "currency": "SEK",
    "service_start": "2026-10-01",
    "service_end": "2026-11-01",
}


@pytest.fixture
def config():
    coop = {
        "name": "Frysboxen",
        "organisation_number": "802400-0000",
        "address": ["Frysgatan 1", "123 45 Umeå"],
        "domain": "frysboxen.example",
        "currency": "SEK",
        "timezone": "Europe/Stockholm",
        "language": "sv",
        "meters": ["storage"],
        "pools": {
            "server": {
                "keys": [
                    {"key": "equal", "part": "60%"},
                    {"key": "usage", "meter": "storage", "part": "40%"},
                ]
            },
            "domain": {"keys": [{"key": "equal"}]},
        },
        "payment": {"bankgiro": "123-4567", "swish": "1230000000"},
    }
    return parse_config({"coop": coop}, source="coop.yml")


@pytest.fixture
def october():
    return parse_period("2026-10", zone="Europe/Stockholm")


@pytest.fixture
def read_storage():
    """Store one storage reading: byte-seconds in an hour of October."""

    def read(household, quantity, *, hour=0, estimated=False):
        at = datetime(2026, 10, 1, tzinfo=UTC) + timedelta(hours=hour)
        reading = MeterReading(
            "mail1", household, "storage", f"drawer/{household}", at, quantity, estimated
        )
        with one_writer():
            store_readings([reading], households={household}, now=datetime(2027, 1, 1, tzinfo=UTC))

    return read


@pytest.fixture
def add_cost(config):
    return lambda **changes: enter_cost(COST | changes, actor="tove", config=config)


@pytest.fixture
def close(config):
    def close(label, *, today=date(2027, 6, 1)):
        return close_period(
            parse_period(label, zone=config.timezone), today=today, actor="tove", config=config
        )

    return close


class SharedRegistry:
    """A registry that several processes use at once; `run` waits for one, `start` doesn't."""

    def __init__(self, environment, *, driver=DRIVER):
        self._environment = environment
        self._driver = driver

    def start(self, *arguments):
        command = [sys.executable, str(self._driver), *arguments]
        return subprocess.Popen(
            command,
            env=self._environment,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def run(self, *arguments):
        process = self.start(*arguments)
        stdout, stderr = process.communicate("go\n", timeout=300)
        assert process.returncode == 0, stderr
        return json.loads(stdout.splitlines()[-1])


@pytest.fixture
def registry_environment(tmp_path):
    """The environment of processes with a registry of their own, on the test's engine: a file, or a
    new database on the same server.
    """
    environment = os.environ | {
        "COOPCTL_STATE": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "coopctl.settings",
    }
    url = os.environ.get("COOPCTL_DATABASE", "")
    if not url.startswith("postgres"):
        environment.pop("COOPCTL_DATABASE", None)
        yield environment
        return
    name, server = f"coop_{uuid4().hex}", url.rpartition("/")[0]
    settings = dj_database_url.parse(url)
    login = {
        "host": settings["HOST"],
        "port": settings["PORT"] or None,
        "user": settings["USER"],
        "password": settings["PASSWORD"] or None,
    }
    with psycopg.connect(dbname=settings["NAME"], autocommit=True, **login) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
        yield environment | {"COOPCTL_DATABASE": f"{server}/{name}"}
        connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture
def shared_registry(registry_environment):
    """A registry that several processes use at once."""
    return SharedRegistry(registry_environment)


@pytest.fixture
def registry_of():
    """Return a function that makes a shared registry whose processes run another driver."""
    return SharedRegistry
