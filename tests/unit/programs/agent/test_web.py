"""What sites moved, from the web server's log."""

import io
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programs.agent.readers.web import count_transfer, read_transfer
from programs.common.errors import ProgramError

H12 = int(datetime(2026, 11, 20, 12, tzinfo=UTC).timestamp()) // 3600
LATER = H12 + 100


def line(household="0001", hour="2026-11-20T13+01:00", sent=1000, received=200):
    return f"{household} {hour} {sent} {received}\n".encode()


def count(content, *, start=0, until=LATER):
    return count_transfer(io.BytesIO(content), start=start, until=until)


def test_bytes_of_both_ways_add_up_by_household_and_hour():
    content = line() + line(sent=5) + line("A-12") + line(hour="2026-11-20T14+01:00")
    assert dict(count(content).totals) == {
        (H12, "0001"): 1405,
        (H12, "A-12"): 1200,
        (H12 + 1, "0001"): 1200,
    }


def test_the_hour_that_comes_twice_in_october_is_two_hours():
    summer, winter = line(hour="2026-10-25T02+02:00"), line(hour="2026-10-25T02+01:00")
    first, second = sorted(hour for hour, _ in count(summer + winter).totals)
    assert second == first + 1


def test_reading_stops_at_the_hour_that_isnt_over():
    content = line() + line(hour="2026-11-20T14+01:00") + line()
    transfer = count(content, until=H12 + 1)
    assert (dict(transfer.totals), transfer.end) == ({(H12, "0001"): 1200}, len(line()))


def test_a_line_that_isnt_finished_is_left_for_the_next_run():
    content = line() + b"0001 2026-11-20T13+01:00 10"
    transfer = count(content)
    assert (dict(transfer.totals), transfer.end, transfer.broken) == (
        {(H12, "0001"): 1200},
        len(line()),
        0,
    )
    rest = count(content + b"00 200\n", start=transfer.end)
    assert dict(rest.totals) == {(H12, "0001"): 1200}


@pytest.mark.parametrize(
    "broken",
    [
        b"\n",
        b"0001\n",
        b"0001 2026-11-20T13+01:00 x 1\n",
        b"0001 yesterday 1 1\n",
        b" 2026-11-20T13+01:00 1 1\n",
        b"\xff\xfe\x00 \x00 1 1\n",
        b"0001 - 1 1\n",
    ],
)
def test_broken_lines_are_counted_and_change_nothing(broken):
    transfer = count(line() + broken + line())
    assert (dict(transfer.totals), transfer.broken) == ({(H12, "0001"): 2400}, 1)


@given(
    amounts=st.lists(
        st.tuples(st.sampled_from(["0001", "0002"]), st.integers(0, 10**12), st.integers(0, 10**9)),
        max_size=30,
    ),
    cut=st.integers(0, 2000),
)
def test_however_the_log_is_cut_every_byte_counts_once(amounts, cut):
    content = b"".join(
        line(household, sent=sent, received=received) for household, sent, received in amounts
    )
    first = count(content[:cut])
    second = count(content, start=first.end)
    assert sum((first.totals + second.totals).values()) == sum(
        sent + received for _, sent, received in amounts
    )


def test_what_was_put_aside_is_read_to_its_end_before_the_new_log(tmp_path):
    log = tmp_path / "meter.log"
    log.write_bytes(line())
    [(_, cursor)] = read_transfer(log, cursor=None, until=LATER)
    with log.open("ab") as file:
        file.write(line(sent=7))
    log.rename(tmp_path / "meter.log.1")
    log.write_bytes(line(sent=8))
    found = list(read_transfer(log, cursor=cursor, until=LATER))
    assert [sum(transfer.totals.values()) for transfer, _ in found] == [207, 208]
    assert [
        sum(transfer.totals.values())
        for transfer, _ in read_transfer(log, cursor=found[-1][1], until=LATER)
    ] == [0]


def test_what_was_put_aside_within_an_hour_isnt_left_before_that_hour_is_over(tmp_path):
    log = tmp_path / "meter.log"
    log.write_bytes(line())
    [(_, cursor)] = read_transfer(log, cursor=None, until=H12 + 1)
    with log.open("ab") as file:
        file.write(line(sent=6) + line(hour="2026-11-20T14+01:00", sent=7))
    log.rename(tmp_path / "meter.log.1")
    log.write_bytes(line(hour="2026-11-20T14+01:00", sent=8))
    [(transfer, cursor)] = read_transfer(log, cursor=cursor, until=H12 + 1)
    assert sum(transfer.totals.values()) == 206
    assert [
        sum(transfer.totals.values())
        for transfer, _ in read_transfer(log, cursor=cursor, until=LATER)
    ] == [207, 208]


def test_a_log_that_was_emptied_in_place_is_read_from_its_start(tmp_path):
    log = tmp_path / "meter.log"
    log.write_bytes(line() * 5)
    [(_, cursor)] = read_transfer(log, cursor=None, until=LATER)
    with log.open("r+b") as file:
        file.truncate(0)
        file.write(line(sent=8))
    [(transfer, _)] = read_transfer(log, cursor=cursor, until=LATER)
    assert sum(transfer.totals.values()) == 208


def test_no_log_is_no_use(tmp_path):
    assert list(read_transfer(tmp_path / "meter.log", cursor=None, until=LATER)) == []


def test_a_log_that_cant_be_read_is_an_error_that_names_it(tmp_path):
    (tmp_path / "meter.log").mkdir()
    with pytest.raises(ProgramError, match=r"meter\.log: Is a directory"):
        list(read_transfer(tmp_path / "meter.log", cursor=None, until=LATER))


@pytest.mark.daemon
def test_each_hour_is_read_once_it_is_over_and_strangers_count_for_nobody(server):
    log = server.folder / "meter.log"
    server.configure("web_transfer", web_log=str(log))
    log.write_bytes(
        line(hour="2026-10-09T11+00:00")
        + line(hour="2026-10-09T12+00:00")
        + b"?\n"
        + line("0077", hour="2026-10-09T12+00:00")
    )
    server.read(at="2026-10-09T12:30:00")
    assert server.export() == []
    with log.open("ab") as file:
        file.write(line(hour="2026-10-09T12+00:00", sent=7) + line(hour="2026-10-09T13+00:00"))
    said = server.read(at="2026-10-09T13:00:05")
    assert server.quantities("web_transfer") == {("0001", "12"): 1200 + 207}
    assert "1 lines" in said
    server.read(at="2026-10-09T14:00:05")
    assert server.quantities("web_transfer") == {("0001", "12"): 1407, ("0001", "13"): 1200}
