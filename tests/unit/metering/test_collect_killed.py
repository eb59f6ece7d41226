"""`kill -9` of a collect at any point, then again: no reading lost, none twice."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest

from coopctl.core.metering.hours import hour_of
from programs.agent.spool import open_spool

pytestmark = pytest.mark.fault
HOUR = datetime(2026, 9, 1, tzinfo=UTC)
PROGRAM = """
import json, sys
from datetime import UTC, date, datetime
import django
django.setup()
from django.core.management import call_command
from coopctl.metering import spools
from coopctl.metering.models import HostState, QuarantinedReading, Reading
from coopctl.metering.services.collect import collect_usage
from coopctl.provision.hosts import Host
from coopctl.registry.services.households import add_household

match sys.argv[1]:
    case "prepare":
        call_command("migrate", verbosity=0)
        add_household(
            actor="test", number="0001", name="Almgren", joined=date(2026, 1, 1),
            email="a@elsewhere.example", language="sv",
        )
    case "collect":
        spools.BATCH = 20
        hosts = [Host.model_validate_json(text) for text in sys.argv[2:]]
        print("begin", flush=True)
        report = lambda result: print(result.host, flush=True)
        result = collect_usage(hosts, now=datetime.now(UTC), on_event=report)
        sys.exit(result.exit_code)
    case "dump":
        rows = Reading.objects.values_list("resource__host", "resource__name", "hour", "quantity")
        states = HostState.objects.values_list("host", "last_seq")
        quarantined = QuarantinedReading.objects.count()
        print(json.dumps([list(rows), list(states), quarantined], default=str))
"""


@pytest.fixture
def environment(tmp_path: Path) -> Iterator[dict[str, str]]:
    """A database of its own for other processes: a file, or a new one in the same PostgreSQL."""
    variables = {
        "DJANGO_SETTINGS_MODULE": "coopctl.settings",
        "COOPCTL_STATE": str(tmp_path / "state"),
    }
    url = os.environ.get("COOPCTL_DATABASE", "")
    if not url.startswith("postgres"):
        yield os.environ | variables
        return
    with psycopg.connect(url, autocommit=True) as server:
        server.execute("CREATE DATABASE killed_collects")
        yield (
            os.environ
            | variables
            | {"COOPCTL_DATABASE": urlsplit(url)._replace(path="/killed_collects").geturl()}
        )
        server.execute("DROP DATABASE killed_collects WITH (FORCE)")


def run(*arguments: str, environment: dict[str, str]) -> str:
    command = [sys.executable, "-c", PROGRAM, *arguments]
    return subprocess.run(
        command, env=environment, check=True, capture_output=True, text=True, timeout=180
    ).stdout


def test_a_collect_that_is_killed_at_any_point_loses_and_doubles_nothing(start_server, environment):
    servers = [start_server("mail1"), start_server("web1")]
    hosts = [server.host.model_dump_json() for server in servers]
    run("prepare", environment=environment)
    attempts, per_attempt = 25, 200
    killed = under_way = 0
    duration = 60.0
    for attempt in range(attempts):
        for server in servers:
            server.record(
                hour=HOUR + timedelta(hours=attempt),
                count=per_attempt,
                quantity=attempt * per_attempt,
            )
        process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, "collect", *hosts],
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert process.stdout is not None
        assert process.stdout.readline() == "begin\n"
        begun = time.monotonic()
        try:
            process.wait(timeout=duration * (attempt % 12) / 12 if attempt else duration)
            duration = min(duration, time.monotonic() - begun)
        except subprocess.TimeoutExpired:
            process.kill()
        batches = process.communicate()[0].count("\n")
        killed += process.returncode == -9
        under_way += process.returncode == -9 and batches > 0
    assert killed >= 20
    assert under_way >= 3
    run("collect", *hosts, environment=environment)
    rows, states, quarantined = json.loads(run("dump", environment=environment))
    expected = {
        (
            server.host.name,
            f"drawer/0001.{number}",
            hour_of(HOUR) + attempt,
            attempt * per_attempt + number,
        )
        for server in servers
        for attempt in range(attempts)
        for number in range(per_attempt)
    }
    assert len(rows) == len(expected)
    assert {tuple(row) for row in rows} == expected
    assert quarantined == 0
    for server in servers:
        with open_spool(server.spool) as spool:
            assert [server.host.name, spool.last_seq] in states
