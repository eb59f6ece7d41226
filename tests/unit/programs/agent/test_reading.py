"""Which hours a run closes, and with which quantities."""

import json
import sqlite3

import pytest

pytestmark = pytest.mark.daemon

GIB = 2**30


def send(server, at, queue_id="4f1", login="alma@frysboxen.example"):
    client = "client=laptop.example[198.51.100.7], sasl_method=PLAIN"
    server.log(at, "postfix/submissions/smtpd", f"{queue_id}: {client}, sasl_username={login}")
    server.log(at, "postfix/qmgr", f"{queue_id}: from=<{login}>, size=1210, nrcpt=2 (queue active)")
    server.log(at, "postfix/qmgr", f"{queue_id}: removed")


def test_a_meter_begins_with_the_hour_in_which_it_is_switched_on(server):
    send(server, "2026-10-09T11:59:00")
    server.read(at="2026-10-09T12:30:00")
    assert server.export() == []
    send(server, "2026-10-09T12:40:00")
    server.read(at="2026-10-09T13:02:00")
    assert server.quantities("storage") == {
        ("0001", "12"): GIB * 3600,
        ("0002", "12"): 2 * GIB * 3600,
    }
    assert server.quantities("mail_sent") == {("0001", "12"): 1}


def test_only_full_hours_are_closed_and_messages_count_in_their_own_hour(server):
    server.read(at="2026-10-09T12:00:00")
    send(server, "2026-10-09T12:59:59")
    send(server, "2026-10-09T13:00:00")
    send(server, "2026-10-09T14:30:00")
    server.read(at="2026-10-09T14:45:00")
    assert server.quantities("mail_sent") == {("0001", "12"): 1, ("0001", "13"): 1}
    server.read(at="2026-10-09T15:01:00")
    assert server.quantities("mail_sent") == {
        ("0001", "12"): 1,
        ("0001", "13"): 1,
        ("0001", "14"): 1,
    }


def test_a_second_run_in_the_same_hour_adds_nothing(server):
    server.read(at="2026-10-09T12:00:00")
    send(server, "2026-10-09T12:10:00")
    server.read(at="2026-10-09T13:02:00")
    before = server.export()
    server.drawers(h0001=9 * GIB, h0002=9 * GIB)
    server.read(at="2026-10-09T13:40:00")
    assert server.export() == before


def test_no_message_means_no_reading(server):
    server.read(at="2026-10-09T12:00:00")
    server.read(at="2026-10-09T16:00:00")
    assert server.quantities("mail_sent") == server.quantities("mail_received") == {}


def test_missed_hours_of_storage_are_carried_from_the_last_reading_and_marked(server):
    server.read(at="2026-10-09T12:00:00")
    server.read(at="2026-10-09T13:02:00")
    server.drawers(h0001=5 * GIB, h0002=2 * GIB)
    server.read(at="2026-10-09T16:02:00")
    household = [
        (r["hour"][11:13], r["quantity"] // 3600 // GIB, r["estimated"])
        for r in server.export()
        if r["household"] == "0001"
    ]
    assert household == [("12", 1, False), ("13", 1, True), ("14", 1, True), ("15", 5, False)]


def test_a_gap_is_filled_for_35_days_at_most_and_the_log_says_so(server):
    server.configure("storage")
    server.read(at="2026-08-01T12:00:00")
    said = server.read(at="2026-10-09T12:02:00")
    hours = {r["hour"] for r in server.export()}
    assert (len(hours), min(hours), max(hours)) == (
        35 * 24,
        "2026-09-04T12:00:00Z",
        "2026-10-09T11:00:00Z",
    )
    assert "816 hours from 2026-08-01T12:00:00Z on stay empty" in said


def test_mail_is_counted_over_a_gap_in_the_hours_in_which_it_was_sent(server):
    server.read(at="2026-10-09T12:00:00")
    send(server, "2026-10-09T13:20:00")
    send(server, "2026-10-09T15:20:00", login="cleo@frysboxen.example")
    server.read(at="2026-10-09T19:02:00")
    assert server.quantities("mail_sent") == {("0001", "13"): 1, ("0002", "15"): 1}


def test_a_household_that_came_during_a_gap_has_no_readings_before_its_first(server):
    server.drawers(h0001=GIB)
    server.read(at="2026-10-09T12:00:00")
    server.drawers(h0001=GIB, h0002=GIB)
    server.read(at="2026-10-09T15:02:00")
    assert [hour for number, hour in server.quantities("storage") if number == "0002"] == ["14"]


def test_an_early_close_counts_the_rest_of_the_hour_in_the_next(server):
    server.read(at="2026-10-09T12:00:00")
    send(server, "2026-10-09T12:10:00")
    server.read("--partial-hour", at="2026-10-09T12:20:00")
    assert server.quantities("mail_sent") == {("0001", "12"): 1}
    assert server.quantities("storage")["0001", "12"] == GIB * 3600
    send(server, "2026-10-09T12:50:00")
    server.read(at="2026-10-09T13:02:00")
    assert server.quantities("mail_sent") == {("0001", "12"): 1}
    server.read(at="2026-10-09T14:02:00")
    assert server.quantities("mail_sent") == {("0001", "12"): 1, ("0001", "13"): 1}
    assert not any(r["estimated"] for r in server.export())


def test_an_early_close_measures_the_hour_just_past_as_well(server):
    server.read(at="2026-10-09T12:00:00")
    server.read("--partial-hour", at="2026-10-09T13:20:00")
    assert [
        (r["hour"][11:13], r["estimated"]) for r in server.export() if r["household"] == "0001"
    ] == [("12", False), ("13", False)]


def test_a_clock_that_goes_back_writes_no_hour_twice_and_loses_no_message(server):
    server.read(at="2026-10-09T12:00:00")
    send(server, "2026-10-09T15:10:00")
    server.read(at="2026-10-09T16:02:00")
    send(server, "2026-10-09T12:50:00", queue_id="5a2")
    before = server.export()
    assert "the clock went back by 10800 s" in server.read(at="2026-10-09T13:02:00")
    assert server.export() == before
    server.read(at="2026-10-09T17:02:00")
    assert server.quantities("mail_sent") == {("0001", "15"): 1, ("0001", "16"): 1}


def test_a_line_from_a_day_ahead_does_not_hold_up_the_lines_after_it(server):
    server.read(at="2026-10-09T12:00:00")
    send(server, "2026-10-10T12:30:00")
    send(server, "2026-10-09T12:40:00", queue_id="5a2")
    server.read(at="2026-10-09T13:02:00")
    assert server.quantities("mail_sent") == {("0001", "12"): 2}


def test_a_meter_that_is_off_reads_nothing_and_begins_anew_when_it_is_on_again(server):
    server.read(at="2026-10-09T12:00:00")
    server.configure("mail_received")
    (server.folder / "bin" / "broken").touch()
    send(server, "2026-10-09T12:30:00")
    server.read(at="2026-10-09T14:02:00")
    assert server.export() == []
    (server.folder / "bin" / "broken").unlink()
    server.configure("storage", "mail_sent")
    server.read(at="2026-10-09T15:02:00")
    server.read(at="2026-10-09T16:02:00")
    assert server.quantities("mail_sent") == {}
    assert {hour for _, hour in server.quantities("storage")} == {"15"}


def test_a_meter_that_this_agent_has_no_reader_for_is_skipped(server):
    server.configure("files_transfer", "mail_sent")
    server.read(at="2026-10-09T12:00:00")
    send(server, "2026-10-09T12:30:00")
    done = server.run("read", at="2026-10-09T13:02:00")
    assert (done.returncode, done.stderr) == (0, "")
    assert "files_transfer" not in done.stdout
    assert server.quantities("mail_sent") == {("0001", "12"): 1}


def test_a_meter_that_fails_does_not_stop_the_others(server):
    server.read(at="2026-10-09T12:00:00")
    (server.folder / "bin" / "broken").touch()
    send(server, "2026-10-09T12:30:00")
    done = server.run("read", at="2026-10-09T13:02:00")
    assert (done.returncode, done.stderr) == (
        1,
        "coop-agent: storage can't be read: can't list qgroups: quotas not enabled\n",
    )
    assert server.quantities("mail_sent") == {("0001", "12"): 1}


def test_drawers_of_nobody_are_not_read(server):
    server.drawers(**{"h0001": GIB, "h0099": GIB, "snapshots/0002": GIB})
    server.read(at="2026-10-09T12:00:00")
    server.read(at="2026-10-09T13:00:00")
    assert server.quantities("storage") == {("0001", "12"): GIB * 3600}


def test_before_the_first_apply_there_is_nothing_to_read(server):
    (server.folder / "plan.json").unlink()
    (server.folder / "bin" / "broken").touch()
    server.read(at="2026-10-09T12:00:00")
    server.read(at="2026-10-09T13:00:00")
    assert server.export() == []


def test_the_spool_holds_no_address(server):
    server.read(at="2026-10-09T12:00:00")
    server.log(
        "2026-10-09T12:10:00",
        "postfix/submissions/smtpd",
        "4f1: client=x[198.51.100.7], sasl_method=PLAIN, sasl_username=alma@frysboxen.example",
    )
    send(server, "2026-10-09T12:20:00", queue_id="5a2")
    server.read(at="2026-10-09T13:02:00")
    connection = sqlite3.connect(server.folder / "lib" / "spool.db")
    dump = "\n".join(connection.iterdump())
    connection.close()
    assert "INSERT INTO \"submitted\" VALUES('4f1','0001'" in dump
    assert "@" not in dump
    assert "198.51.100.7" not in dump


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{", "isn't JSON"),
        ("[]", "this isn't an object"),
        (
            '{"host": "mail1", "meters": ["heat"], "metres": []}',
            "unknown key 'metres'",
        ),
        ('{"meters": "storage"}', "'host' is missing; 'meters' must be a list of texts"),
        ('{"host": "", "meters": []}', "'host' must be this server's name"),
    ],
)
def test_a_bad_configuration_is_one_sentence(server, text, sentence):
    (server.folder / "agent.json").write_text(text)
    done = server.run("read", at="2026-10-09T12:00:00")
    assert done.returncode == 1
    assert sentence in done.stderr
    assert done.stderr.count("\n") == 1


def test_status_names_host_spool_time_and_last_number(server):
    server.read(at="2026-10-09T12:00:00")
    server.read(at="2026-10-09T13:00:00")
    status = json.loads(server.run("status", at="2026-10-09T13:05:06").stdout)
    assert len(status.pop("spool")) == 32
    assert status == {
        "host": "mail1",
        "now": "2026-10-09T13:05:06Z",
        "last_seq": 2,
        "version": "0.1.0",
    }
