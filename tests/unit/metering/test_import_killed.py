"""`kill -9` of an import at any point: all of the file is stored, or none of it."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from urllib.parse import urlsplit

import psycopg
import pytest

pytestmark = pytest.mark.fault
KILLS = 24
PROGRAM = """
import json, sys
from datetime import date
import django
django.setup()
from django.core.management import call_command
from coopctl.metering.models import DailyUse, Intake, Reading
from coopctl.metering.services import imports
from coopctl.registry.models import AuditEntry
from coopctl.registry.services.households import add_household

match sys.argv[1]:
    case "prepare":
        call_command("migrate", verbosity=0)
        add_household(actor="test", number="0001", name="Almgren", joined=date(2026, 1, 1), email="a@elsewhere.example", language="sv")
    case "import":
        imports._AT_ONCE = 1000
        print("begin", flush=True)
        with open(sys.argv[2], "rb") as lines:
            imports.import_readings(lines, actor="test")
    case "state":
        sums = [sum(table.objects.values_list("quantity", flat=True)) for table in (Reading, DailyUse)]
        counts = [table.objects.count() for table in (Reading, Intake)]
        print(json.dumps([*counts, *sums, AuditEntry.objects.filter(action="import").count()]))
"""


@pytest.fixture
def environment(tmp_path):
    """A database of its own for other processes: a file, or a new one in the same PostgreSQL."""
    variables = {"DJANGO_SETTINGS_MODULE": "coopctl.settings", "COOPCTL_STATE": str(tmp_path / "state")}
    url = os.environ.get("COOPCTL_DATABASE", "")
    if not url.startswith("postgres"):
        yield os.environ | variables
        return
    with psycopg.connect(url, autocommit=True) as server:
        server.execute("CREATE DATABASE killed_imports")
        yield os.environ | variables | {"COOPCTL_DATABASE": urlsplit(url)._replace(path="/killed_imports").geturl()}
        server.execute("DROP DATABASE killed_imports WITH (FORCE)")


def run(*arguments, environment):
    command = [sys.executable, "-c", PROGRAM, *arguments]
    return subprocess.run(command, env=environment, check=True, capture_output=True, text=True, timeout=120).stdout


def write_file(path, *, attempt):
    """A file of new readings: 50 resources over 96 hours. Returns how many."""
    hours = [f"2026-0{month}-01T{hour:02}:00:00Z" for month in range(1, 5) for hour in range(24)]
    rows = [f"mail1,0001,mail_sent,mail/{number}.{attempt},{hour},1\n" for hour in hours for number in range(50)]
    path.write_text("host,household,meter,resource,hour,quantity\n" + "".join(rows))
    return len(rows)


def test_an_import_that_is_killed_at_any_point_stores_all_or_nothing(environment, tmp_path):
    run("prepare", environment=environment)
    chance = random.Random(20261001)
    file = tmp_path / "readings.csv"
    duration, stored, killed, whole = 60.0, 0, 0, 0
    for attempt in range(KILLS * 3):
        count = write_file(file, attempt=attempt)
        process = subprocess.Popen([sys.executable, "-c", PROGRAM, "import", str(file)], env=environment, stdout=subprocess.PIPE, text=True)
        assert process.stdout.readline() == "begin\n"
        begun = time.monotonic()
        try:
            process.wait(timeout=chance.uniform(0, duration) if attempt else duration)
            duration = min(duration, time.monotonic() - begun)
        except subprocess.TimeoutExpired:
            process.kill()
        process.communicate()
        killed += process.returncode == -signal.SIGKILL
        readings, intakes, by_hour, by_day, audited = json.loads(run("state", environment=environment))
        assert readings in (stored, stored + count)
        assert by_hour == by_day == readings
        whole += readings > stored
        assert (intakes, audited) == (whole, whole)
        before, stored = stored, readings
        if killed == KILLS:
            break
    assert killed == KILLS
    run("import", str(file), environment=environment)
    assert json.loads(run("state", environment=environment))[0] == before + count
