"""Collecting over SSH: what is stored, what is quarantined, and hosts that fail alone."""

from datetime import UTC, datetime, timedelta

import pytest

from coopctl.core.errors import ExitCode
from coopctl.core.metering.hours import hour_of
from coopctl.metering import spools
from coopctl.metering.models import HostState, QuarantinedReading, Reading
from coopctl.metering.queries.collecting import last_collects, quarantined_by_reason
from coopctl.metering.services.collect import collect_usage
from coopctl.metering.services.store import Stored

pytestmark = [pytest.mark.daemon, pytest.mark.django_db, pytest.mark.usefixtures("people")]
HOUR = datetime(2026, 10, 9, 12, tzinfo=UTC)


def collect(*servers, now, expect=ExitCode.DONE):
    result = collect_usage([server.host for server in servers], now=now, on_event=lambda _: None)
    assert result.exit_code == expect, result
    return {host.host: host.stored for host in result.hosts}


def error_of(server, *, now):
    (result,) = collect_usage([server.host], now=now, on_event=lambda _: None).hosts
    return result.error


def test_each_reading_is_collected_once(start_server, now):
    server = start_server("mail1")
    server.record(hour=HOUR, count=3)
    assert collect(server, now=now) == {"mail1": Stored(added=3)}
    assert collect(server, now=now) == {"mail1": Stored()}
    server.record(hour=HOUR + timedelta(hours=1), count=2)
    assert collect(server, now=now) == {"mail1": Stored(added=2)}
    columns = ("hour", "resource__name", "quantity", "intake__received_at")
    assert list(Reading.objects.order_by("hour", "resource").values_list(*columns))[-1] == (
        hour_of(HOUR) + 1,
        "drawer/0001.1",
        3601,
        now,
    )


def test_many_hosts_come_in_parallel_and_batches_are_bounded(start_server, now, monkeypatch):
    monkeypatch.setattr(spools, "BATCH", 10)
    servers = [start_server(f"mail{number}") for number in range(5)]
    for server in servers:
        server.record(hour=HOUR, count=55)
    seen = []
    result = collect_usage([server.host for server in servers], now=now, on_event=seen.append)
    assert [host.stored.added for host in result.hosts] == [55] * 5
    assert [host.stored.added for host in seen if host.host == "mail3"] == [
        0,
        10,
        20,
        30,
        40,
        50,
        55,
        55,
        55,
    ]
    assert last_collects() == {f"mail{number}": now for number in range(5)}


def test_a_fresh_spool_is_collected_from_its_beginning(start_server, now):
    server = start_server("mail1")
    server.record(hour=HOUR, count=5)
    collect(server, now=now)
    server.replace_spool()
    server.record(hour=HOUR, count=2)
    server.record(hour=HOUR + timedelta(hours=1), count=1)
    assert collect(server, now=now) == {"mail1": Stored(added=1, unchanged=2)}
    assert HostState.objects.get().last_seq == 3


def restore(server, backup):
    for file in server.spool.parent.iterdir():
        file.unlink()
    server.spool.write_bytes(backup)


@pytest.mark.parametrize("hours_since", [1, 5, 6, 7])
def test_a_spool_that_was_restored_from_a_backup_is_collected_from_its_beginning(
    start_server, now, hours_since
):
    """Whether it ends before the place that was reached, there, or has run on past it: nothing that
    was written since is left out.
    """
    server = start_server("mail1")
    server.record(hour=HOUR, count=2)
    backup = server.spool.read_bytes()
    server.record(hour=HOUR + timedelta(hours=1), count=5)
    collect(server, now=now)
    restore(server, backup)
    for hour in range(hours_since):
        server.record(hour=HOUR + timedelta(hours=2 + hour))
    assert collect(server, now=now) == {"mail1": Stored(added=hours_since, unchanged=2)}
    server.record(hour=HOUR + timedelta(hours=20))
    assert collect(server, now=now) == {"mail1": Stored(added=1)}


def test_another_quantity_for_the_same_hour_is_quarantined_and_never_overwrites(start_server, now):
    server = start_server("mail1")
    server.record(hour=HOUR, quantity=3600)
    collect(server, now=now)
    server.replace_spool()
    server.record(hour=HOUR, quantity=7200)
    assert collect(server, now=now) == {"mail1": Stored(quarantined=1)}
    assert Reading.objects.get().quantity == 3600
    assert QuarantinedReading.objects.get().quantity == 7200
    server.replace_spool()
    server.record(hour=HOUR, quantity=7200)
    assert collect(server, now=now) == {"mail1": Stored()}


def test_doubtful_readings_are_kept_apart(start_server, now):
    server = start_server("mail1")
    soon = now.replace(minute=0, second=0, microsecond=0)
    server.record(hour=soon)
    server.record(hour=soon + timedelta(hours=3))
    server.record(hour=HOUR, meter="heat")
    server.record(hour=HOUR, household="0099")
    assert collect(server, now=now) == {"mail1": Stored(added=1, quarantined=3)}
    assert quarantined_by_reason() == {"future": 1, "unknown_meter": 1, "unknown_household": 1}


@pytest.mark.parametrize(
    ("seconds", "words"), [(86400, "86,400 s ahead"), (-86400, "86,400 s behind")]
)
def test_a_wrong_clock_stores_nothing_and_names_the_cure(start_server, now, seconds, words):
    server, other = start_server("mail1"), start_server("web1")
    server.record(hour=HOUR)
    other.record(hour=HOUR)
    server.run_ahead(seconds + (5 if seconds > 0 else -5))
    assert collect(server, other, now=now, expect=ExitCode.FAILED) == {
        "mail1": Stored(),
        "web1": Stored(added=1),
    }
    assert not HostState.objects.filter(host="mail1").exists()
    server.run_ahead(seconds)
    error = error_of(server, now=datetime.now(UTC).replace(microsecond=0))
    assert words.split()[1:] == str(error).split()[-2:]
    assert abs(int(str(error).split()[-3].replace(",", "")) - 86400) <= 5
    assert "timedatectl" in error.hint


def test_a_clock_four_minutes_off_is_tolerated(start_server, now):
    server = start_server("mail1")
    server.run_ahead(240)
    assert collect(server, now=now) == {"mail1": Stored()}


def test_an_unreachable_host_does_not_stop_the_others(start_server, now):
    server, gone = start_server("mail1"), start_server("web1")
    server.record(hour=HOUR)
    away = gone.host.model_copy(update={"port": 1})
    result = collect_usage([away, server.host], now=now, on_event=lambda _: None)
    assert result.exit_code == ExitCode.UNREACHABLE
    assert [host.stored.added for host in result.hosts] == [0, 1]
    assert (
        str(result.hosts[0].error)
        == "web1 (127.0.0.1, port 1) can't be reached: Connection refused"
    )


def test_a_server_that_is_another_one_is_not_collected(start_server, now):
    server, other = start_server("mail1"), start_server("web1")
    server.record(hour=HOUR)
    confused = other.host.model_copy(update={"port": server.host.port})
    result = collect_usage([confused], now=now, on_event=lambda _: None)
    assert (str(result.hosts[0].error), result.exit_code) == (
        "web1 says that it is mail1",
        ExitCode.FAILED,
    )
    assert not Reading.objects.exists()


def test_a_missing_agent_and_a_failing_one_each_say_so(start_server, now):
    server = start_server("mail1")
    (server.folder / "agent.json").write_text("{")
    assert "mail1 says: coop-agent: " in str(error_of(server, now=now))
    (server.folder / "driver.py").unlink()
    error = error_of(server, now=now)
    assert (str(error), error.hint) == (
        "mail1 has no /usr/local/sbin/coop-agent",
        "`coopctl deploy --limit mail1` puts it there",
    )


def test_something_that_is_no_reading_stores_nothing_of_its_batch(start_server, now):
    server = start_server("mail1")
    server.record(hour=HOUR)
    server.record(hour=HOUR, household="alma@frysboxen.example")
    assert "isn't a reading: seq 2: 'alma@frysboxen.example' is not a name" in str(
        error_of(server, now=now)
    )
    assert not Reading.objects.exists()


def test_the_first_host_key_is_kept_and_another_one_is_refused(start_server, now):
    server, other = start_server("mail1"), start_server("web1")
    collect(server, now=now)
    known = server.host.known_hosts.read_text()
    assert known.startswith(f"[127.0.0.1]:{server.host.port} ssh-ed25519 ")
    server.host.known_hosts.write_text("# by hand\n" + known.replace(f":{server.host.port}]", ""))
    collect(server, now=now)
    assert server.host.known_hosts.read_text().count("\n") == 2
    server.host.known_hosts.write_text(
        known.replace(f"]:{server.host.port} ", f"]:{other.host.port} ")
    )
    error = error_of(other, now=now)
    assert str(error) == "web1 shows another host key than before: it may be another server"
    assert error.exit_code == ExitCode.FAILED


def test_a_strict_inventory_accepts_no_new_host_key(start_server, now):
    server = start_server("mail1")
    server.host = server.host.model_copy(update={"host_key_policy": "yes"})
    assert "the host key of mail1 isn't known (SHA256:" in str(error_of(server, now=now))
    assert server.host.known_hosts.read_text() == ""


def test_a_key_that_the_server_refuses_or_that_is_missing(start_server, now):
    server = start_server("mail1")
    (server.folder / "authorized_keys").write_text("")
    assert str(error_of(server, now=now)) == "mail1 doesn't let root log in: no SSH key fits"
    server.host = server.host.model_copy(update={"key_file": server.folder / "none"})
    assert f"mail1: the SSH key {server.folder}/none doesn't exist" in str(
        error_of(server, now=now)
    )
