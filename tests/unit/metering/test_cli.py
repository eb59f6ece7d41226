"""`coopctl usage`, as a person types it."""

import json
from datetime import UTC, datetime

import pytest

from coopctl.core.metering.meters import METERS
from coopctl.core.metering.readings import MeterReading
from coopctl.metering.services.store import one_writer, store_readings

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("people")]


@pytest.fixture
def coopctl(in_inventory, tmp_path):
    """Run a command line in an inventory with one server, which is reached if it's given."""

    def call(*words, server=None):
        key = tmp_path / "key"
        key.touch()
        variables = {
            "ansible_host": "127.0.0.1",
            "ansible_port": 1,
            "ansible_ssh_private_key_file": str(key),
        }
        if server:
            key, known_hosts = str(server.host.key_file), str(server.host.known_hosts)
            variables |= {
                "ansible_port": server.host.port,
                "ansible_ssh_private_key_file": key,
                "coop_known_hosts": known_hosts,
            }
        return in_inventory(hosts=json.dumps({"mail": {"hosts": {"mail1": variables}}}))(*words)

    return call


def store(*readings):
    with one_writer():
        store_readings(readings, households={"0001", "0002"}, now=datetime(2026, 11, 1, tzinfo=UTC))


@pytest.mark.slow
def test_collect_tells_what_came(coopctl, start_server):
    server = start_server("mail1")
    server.record(hour=datetime(2026, 10, 9, 12, tzinfo=UTC), count=2)
    code, out, _ = coopctl("usage", "collect", "--json", server=server)
    assert code == 0
    assert json.loads(out) == [
        {
            "host": "mail1",
            "added": 2,
            "unchanged": 0,
            "quarantined": 0,
            "state": "collected",
            "error": None,
            "hint": None,
        }
    ]


@pytest.mark.slow
def test_collect_says_which_server_cannot_be_reached(coopctl):
    code, out, err = coopctl("usage", "collect", "--json")
    assert code == 4
    assert json.loads(out)[0]["state"] == "failed"
    assert "error: mail1 (127.0.0.1, port 1) can't be reached: Connection refused" in err
    assert "hint: try `ssh -p 1 root@127.0.0.1`" in err


def test_show_gives_a_month_by_household_and_meter(coopctl):
    hour = datetime(2026, 10, 9, 12, tzinfo=UTC)
    store(
        MeterReading("mail1", "0002", "storage", "x/0002", hour, 10**9 * 3600, estimated=True),
        MeterReading("mail1", "0001", "mail_sent", "x/0001", hour, 3),
        MeterReading("mail1", "0001", "storage", "x/0001", hour, 745 * 10**9 * 3600),
    )
    code, out, _ = coopctl("usage", "show", "--period", "2026-10", "--json")
    rows = [
        (row["household"], row["meter"], row["shown"], row["estimated"]) for row in json.loads(out)
    ]
    assert (code, rows) == (
        0,
        [
            ("0001", "storage", "1.000 GB-months", False),
            ("0001", "mail_sent", "3 messages", False),
            ("0002", "storage", "0.001 GB-months", True),
        ],
    )
    _, out, _ = coopctl("usage", "show", "--period", "2026-10", "--household", "0002", "--json")
    assert [row["household"] for row in json.loads(out)] == ["0002"]
    assert coopctl("usage", "show", "--period", "2026-09")[1:] == (
        "",
        "no use is stored for 2026-09; `coopctl usage collect` fetches it\n",
    )


def test_show_knows_no_such_household(coopctl):
    code, _, err = coopctl("usage", "show", "--household", "0099")
    assert code == 2
    assert "there is no household '0099'" in err


def test_meters_tells_which_are_on_and_what_they_store(coopctl):
    code, out, _ = coopctl("usage", "meters", "--json")
    assert code == 0
    assert {row["meter"]: row["on"] for row in json.loads(out)} == {
        meter: meter == "storage" for meter in METERS
    }
    assert "never to whom" in out


def test_an_import_tells_what_was_quarantined(coopctl, tmp_path):
    file = tmp_path / "readings.csv"
    row = "mail1,0001,storage,drawer/0001,2026-10-01T13:00:00Z,{}\n"
    file.write_text(
        "host,household,meter,resource,hour,quantity\n" + row.format(3600) + row.format(7200)
    )
    _, _, said = coopctl("import", "readings", str(file))
    assert said == (
        "1 reading added, 0 already stored\n"
        "1 reading quarantined, which contradicts what is stored or lies in the future\n"
    )
    assert json.loads(coopctl("import", "readings", str(file), "--json")[1]) == {
        "added": 0,
        "unchanged": 1,
        "quarantined": 0,
    }
