"""What the spool keeps, and for how long."""

import contextlib
import json
import subprocess
import time
from datetime import datetime, timedelta

import pytest

NOON = datetime(2026, 10, 9, 12)  # noqa: DTZ001  # the clock of these servers is written without a zone


def at(hours: float) -> str:
    return (NOON + timedelta(hours=hours)).isoformat(timespec="seconds")


@pytest.mark.slow
def test_export_gives_what_comes_after_a_number_in_order(server):
    for hour in range(4):
        server.read(at=at(hour))
    numbers = [reading["seq"] for reading in server.export()]
    assert numbers == [1, 2, 3, 4, 5, 6]
    assert [reading["seq"] for reading in server.export(after=4)] == [5, 6]
    assert server.export(after=4)[0] == {
        "seq": 5,
        "household": "0001",
        "meter": "storage",
        "resource": "drawer/0001",
        "hour": "2026-10-09T14:00:00Z",
        "quantity": 2**30 * 3600,
        "estimated": False,
    }


@pytest.mark.slow
def test_readings_stay_until_they_are_collected_and_35_days_longer(server):
    server.read(at=at(0))
    server.read(at=at(1))
    server.read(at=at(24 * 60))
    assert server.export(at=at(24 * 60))[0]["seq"] == 1
    server.export(after=1, at=at(24 * 60))
    server.read(at=at(24 * 94))
    assert server.export(at=at(24 * 94))[0]["seq"] == 1
    server.read(at=at(24 * 96))
    assert server.export(at=at(24 * 96))[0]["seq"] == 2


@pytest.mark.slow
def test_numbers_are_not_used_again_after_everything_was_pruned(server):
    server.read(at=at(0))
    server.read(at=at(1))
    server.export(after=2, at=at(2))
    server.configure("mail_sent")
    server.read(at=at(24 * 40))
    assert server.export(at=at(24 * 40)) == []
    assert json.loads(server.run("status", at=at(24 * 40)).stdout)["last_seq"] == 2


def test_a_number_beyond_the_end_belongs_to_another_spool(server):
    server.read(at=at(0))
    done = server.run("export", "--after", "5", at=at(1))
    assert done.returncode == 1
    assert "this spool ends at 0" in done.stderr


def test_a_collector_that_hangs_up_is_no_error_of_the_spool(server):
    server.configure("storage")
    server.plan()
    server.read(at=at(0))
    server.read(at=at(800))
    process = subprocess.Popen(
        server.command("export", at=at(800)),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    process.stdout.readline()
    process.stdout.close()
    assert (process.stderr.read(), process.wait()) == ("", 1)
    process.stderr.close()


def test_a_fresh_spool_has_another_id(server):
    def spool_id():
        return json.loads(server.run("status", at=at(0)).stdout)["spool"]

    before = spool_id()
    assert spool_id() == before
    for file in (server.folder / "lib").iterdir():
        file.unlink()
    assert spool_id() != before


def test_the_spool_is_private(server):
    server.read(at=at(0))
    assert (server.folder / "lib").stat().st_mode & 0o077 == 0
    assert (server.folder / "lib" / "spool.db").stat().st_mode & 0o077 == 0


def test_a_damaged_spool_is_one_sentence(server):
    (server.folder / "lib").mkdir()
    (server.folder / "lib" / "spool.db").write_bytes(b"not a database" * 1000)
    done = server.run("read", at=at(0))
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "is damaged: move it away" in done.stderr


def _fill(file):
    with file.open("wb", buffering=0) as ballast, contextlib.suppress(OSError):
        while True:
            ballast.write(bytes(4096))


@pytest.fixture
def small_disk(server):
    disk = server.folder / "lib"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=640k", "tmpfs", str(disk)], check=True)
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.fault
def test_a_full_disk_is_one_sentence_and_the_next_run_makes_up_for_it(server, small_disk):
    server.configure("storage")
    server.plan()
    server.read(at=at(0))
    server.read(at=at(1))
    _fill(small_disk / "ballast")
    done = server.run("read", at=at(700))
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert f"the disk of {small_disk / 'spool.db'} is full" in done.stderr
    (small_disk / "ballast").unlink()
    assert len(server.export()) == 2
    server.read(at=at(700))
    assert len(server.export()) == 2 * 700


def _receive(server, *, hour, messages):
    """Log that two thirds of the messages went to alma, the others to cleo."""
    for number in range(messages):
        message = (
            f"to=<{'alma' if number % 3 else 'cleo'}@frysboxen.example>, "
            "relay=mail1[private/dovecot-lmtp], delay=0.1, delays=0/0/0/0.1"
        )
        server.log(
            at(hour + 0.5),
            "postfix/lmtp",
            f"{number:X}: {message}, dsn=2.0.0, status=sent (250 2.0.0 Saved)",
        )


@pytest.mark.fault
def test_runs_that_are_killed_at_any_point_lose_and_double_nothing(server):
    """Every hour's run is killed somewhere; the messages of an hour are as many as its number."""
    hours = 24
    duration = 60.0
    server.read(at=at(0))
    killed = 0
    for attempt in range(2 * hours):
        hour = attempt // 2
        if attempt % 2 == 0:
            _receive(server, hour=hour, messages=60 * (hour + 1))
        process = subprocess.Popen(
            server.command("read", at=at(hour + 1.1)),
            env=server.environment,
            stdout=subprocess.DEVNULL,
        )
        begun = time.monotonic()
        try:
            process.wait(timeout=duration * (attempt % 8 + 1) / 8)
            duration = min(duration, time.monotonic() - begun)
        except subprocess.TimeoutExpired:
            process.kill()
            killed += process.wait() == -9
    assert killed >= 10
    server.read(at=at(hours + 0.2))
    received = server.quantities("mail_received")
    expected = {}
    for hour in range(hours):
        stamp = (NOON + timedelta(hours=hour)).strftime("%H")
        expected |= {("0001", stamp): 40 * (hour + 1), ("0002", stamp): 20 * (hour + 1)}
    assert received == expected
    assert set(server.quantities("storage").values()) == {2**30 * 3600, 2 * 2**30 * 3600}
    assert len(server.quantities("storage")) == 2 * hours
