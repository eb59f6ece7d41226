"""Counters of computing time."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programs.agent.counters import spread, used_since
from programs.agent.readers.cpu import read_slices
from programs.common.errors import ProgramError


def make_slice(root, name, text):
    folder = root / "coop.slice" / f"coop-{name}.slice"
    folder.mkdir(parents=True)
    (folder / "cpu.stat").write_text(text)


def test_each_households_slice_is_read_by_its_escaped_name(tmp_path):
    make_slice(tmp_path, "0001", "usage_usec 120\nuser_usec 100\n")
    make_slice(tmp_path, "A\\x2d12", "usage_usec 7\n")
    assert read_slices(tmp_path, households={"0001", "A-12", "0003"}) == {"0001": 120, "A-12": 7}


def test_a_kernel_without_the_account_is_an_error(tmp_path):
    make_slice(tmp_path, "0001", "nr_periods 0\n")
    with pytest.raises(ProgramError, match="no usage_usec"):
        read_slices(tmp_path, households={"0001"})


@given(values=st.lists(st.integers(0, 10**9), min_size=1, max_size=20))
def test_use_is_never_negative_and_a_growing_counters_use_is_its_growth(values):
    pairs = list(itertools.pairwise(values))
    used = [used_since(after, last=before) for before, after in pairs]
    assert all(amount >= 0 for amount in used)
    if values == sorted(values):
        assert sum(used) == values[-1] - values[0]


@given(quantity=st.integers(0, 10**12), start=st.integers(0, 10**6), count=st.integers(1, 900))
def test_use_over_a_gap_keeps_its_sum_and_is_even(quantity, start, count):
    parts = dict(spread(quantity, hours=range(start, start + count)))
    assert sum(parts.values()) == quantity
    assert max(parts.values()) - min(parts.values()) <= 1
    assert len(parts) == count


def cpu(server, value):
    make = server.folder / "cgroups" / "coop.slice" / "coop-0001.slice"
    make.mkdir(parents=True, exist_ok=True)
    (make / "cpu.stat").write_text(f"usage_usec {value}\n")
    server.configure("cpu", cgroups=str(server.folder / "cgroups"))


def read_at_noon_and(server, value, *, at):
    """The household has computed 5000 at noon, and `value` later."""
    cpu(server, 5000)
    server.read(at="2026-10-09T12:00:00")
    cpu(server, value)
    server.read(at=at)


@pytest.mark.daemon
def test_computing_counts_from_the_first_run_on_in_the_hour_in_which_it_was_seen(server):
    read_at_noon_and(server, 5700, at="2026-10-09T13:00:05")
    assert server.quantities("cpu") == {("0001", "12"): 700}


@pytest.mark.daemon
def test_computing_over_a_gap_keeps_its_sum_and_is_estimated(server):
    read_at_noon_and(server, 5701, at="2026-10-09T15:00:05")
    assert sum(server.quantities("cpu").values()) == 701
    assert all(reading["estimated"] for reading in server.export())


@pytest.mark.daemon
def test_a_restart_of_the_server_loses_no_use_and_counts_none_twice(server):
    read_at_noon_and(server, 300, at="2026-10-09T13:00:05")
    assert server.quantities("cpu") == {("0001", "12"): 300}


@pytest.mark.daemon
def test_a_slice_that_is_made_later_counts_from_zero_whatever_runs_come_in_between(server):
    cpu(server, 0)
    (server.folder / "cgroups" / "coop.slice" / "coop-0001.slice" / "cpu.stat").unlink()
    server.read(at="2026-10-09T12:00:00")
    cpu(server, 700)
    server.read(at="2026-10-09T12:30:00")
    cpu(server, 900)
    server.read(at="2026-10-09T13:00:05")
    assert server.quantities("cpu") == {("0001", "12"): 900}


@pytest.mark.daemon
def test_what_was_computed_before_the_meter_was_switched_on_counts_for_nobody(server):
    cpu(server, 5000)
    server.read("--partial-hour", at="2026-10-09T12:30:00")
    assert server.export() == []
