import json
import os
import signal
import subprocess
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from benchmarks import __main__ as command
from benchmarks import logged
from benchmarks.catalogue import BENCHMARKS
from benchmarks.measurement import at_least, at_most, told
from benchmarks.report import Report
from benchmarks.runner import explain, run_benchmarks
from coopctl.core.errors import CoopError


@dataclass
class Made:
    name: str
    steps: Callable
    about: str = "made up"
    minutes: float = 1

    def measure(self, server):
        yield from self.steps()


class FakeServer:
    def __init__(self):
        self.removed = 0

    def remove(self):
        self.removed += 1


@pytest.fixture
def server():
    return FakeServer()


@pytest.fixture
def file(tmp_path, monkeypatch):
    monkeypatch.setattr(logged, "LOG", tmp_path / "bench.log")
    return tmp_path / "build" / "bench.json"


def run(*benchmarks, file, server, show=lambda line: None):
    report = Report(file, show=show)
    code = run_benchmarks(benchmarks, server=server, report=report, show=show)
    return code, json.loads(file.read_text())


def good():
    yield told("a number", 5, unit="s")
    yield at_most("a time", 1, unit="s", limit=3)


def breaks_after_a_row():
    yield told("before", 1, unit="s")
    raise CoopError("the server\ncaught fire")


def test_a_benchmark_that_fails_is_a_row_with_its_reason_and_the_others_go_on(file, server):
    shown = []
    benchmarks = (Made("one", breaks_after_a_row), Made("two", good))
    code, rows = run(*benchmarks, file=file, server=server, show=shown.append)
    assert code == 1
    assert [(row["benchmark"], row["name"], row["failed"]) for row in rows] == [
        ("one", "before", None),
        ("one", "one", "the server caught fire"),
        ("two", "a number", None),
        ("two", "a time", None),
    ]
    assert any("FAILED: the server caught fire" in line for line in shown)
    assert "Traceback" in logged.LOG.read_text()


def test_after_a_failure_the_next_benchmark_gets_another_server(file, server):
    seen = []

    def looks():
        seen.append(server.removed)
        yield told("a number", 1, unit="s")

    run(
        Made("one", looks),
        Made("two", breaks_after_a_row),
        Made("three", looks),
        file=file,
        server=server,
    )
    assert seen == [0, 1]
    assert server.removed == 2


def test_a_server_that_cannot_be_removed_is_a_row_and_the_others_go_on(file):
    class Stuck(FakeServer):
        def remove(self):
            raise CoopError("it didn't die")

    benchmarks = (Made("one", breaks_after_a_row), Made("two", good))
    code, rows = run(*benchmarks, file=file, server=Stuck())
    assert code == 1
    assert [row["name"] for row in rows] == ["before", "one", "lab", "a number", "a time", "lab"]
    assert rows[-1]["failed"] == "it couldn't be removed: it didn't die"


def test_rows_are_shown_and_in_the_file_as_they_come(file, server):
    shown = []

    def looks():
        yield told("first", 1, unit="s")
        assert [row["name"] for row in json.loads(file.read_text())] == ["first"]
        assert any("first" in line for line in shown)
        yield told("second", 2, unit="s")

    code, rows = run(Made("one", looks), file=file, server=server, show=shown.append)
    assert code == 0, rows


def test_a_run_begins_with_an_empty_file(file, server):
    file.parent.mkdir()
    file.write_text('[{"name": "of the run before"}]')
    Report(file, show=print)
    assert json.loads(file.read_text()) == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_an_interrupted_run_leaves_its_rows_and_removes_the_server(file, server, number):
    before = signal.getsignal(number)

    def is_interrupted():
        yield told("before", 1, unit="s")
        os.kill(os.getpid(), number)
        yield told("after", 2, unit="s")

    code, rows = run(Made("one", is_interrupted), Made("two", good), file=file, server=server)
    assert code == 130
    assert [(row["name"], row["failed"]) for row in rows] == [
        ("before", None),
        ("one", "interrupted"),
    ]
    assert server.removed == 1
    assert signal.getsignal(number) == before


def test_whoever_interrupts_again_does_not_stop_the_removal(file):
    class Slow(FakeServer):
        def remove(self):
            os.kill(os.getpid(), signal.SIGINT)
            self.removed += 1

    server = Slow()
    run(Made("one", good), file=file, server=server)
    assert server.removed == 1


def test_a_goal_that_is_not_met_is_told_and_makes_the_exit_code_1(file, server):
    def slow():
        yield at_most("a time", 4.2, unit="s", limit=3)
        yield at_least("a rate", 2, unit="/s", limit=1)

    report = Report(file, show=lambda line: None)
    code = run_benchmarks([Made("one", slow)], server=server, report=report, show=lambda line: None)
    assert code == 1
    assert [row["met"] for row in json.loads(file.read_text())] == [False, True]
    assert report.summarize() == [
        "goals met: 1 of 2; failed: 0",
        "not met: a time: 4.2 s (goal ≤ 3)",
    ]


def test_a_value_is_judged_before_it_is_rounded():
    assert at_most("a time", 3.0004, unit="s", limit=3).met is False


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (
            subprocess.CalledProcessError(3, ["ls", "x"], stderr="a\nno such file\n"),
            "`ls x` ended with exit code 3: no such file",
        ),
        (subprocess.CalledProcessError(3, "ls"), "`ls` ended with exit code 3"),
        (subprocess.TimeoutExpired(["sleep", "9"], 5), "`sleep 9` took longer than 5 s"),
        (FileNotFoundError(2, "No such file", "goaccess"), "there is no goaccess"),
        (AssertionError("3 of 5 messages are lost"), "3 of 5 messages are lost"),
        (ModuleNotFoundError("No module named 'x'"), "ModuleNotFoundError: No module named 'x'"),
        (CoopError("long " * 100), "long " * 31 + "long…"),
    ],
)
def test_reasons_are_short_sentences_on_one_line(error, sentence):
    assert explain(error) == sentence


def test_the_end_of_what_a_failing_command_said_is_the_reason(file):
    script = "echo 'error: no such host'; echo '  hint: look'; exit 4"
    with pytest.raises(CoopError, match=r"^coopctl apply: no such host$"):
        logged.run_logged(["sh", "-c", script], name="coopctl apply")
    assert "hint: look" in logged.LOG.read_text()


def test_benchmarks_are_chosen_by_name_and_run_in_their_own_order(file, monkeypatch, capsys):
    ran = []
    logged.write_log("of the run before")
    monkeypatch.setattr(command, "FILE", file)
    monkeypatch.setattr(
        command, "run_benchmarks", lambda chosen, **_: ran.extend(one.name for one in chosen) or 0
    )
    assert command.main(["mail", "planning"]) == 0
    assert ran == ["planning", "mail"]
    assert not logged.LOG.exists()
    minutes = sum(one.minutes for one in BENCHMARKS if one.name in ran)
    assert (
        f"2 of {len(BENCHMARKS)} benchmarks, about {minutes:g} min"
        in capsys.readouterr().out.splitlines()[0]
    )


def test_without_names_all_run_and_take_25_minutes_at_most():
    assert command.choose([]) == list(BENCHMARKS)
    assert sum(one.minutes for one in BENCHMARKS) <= 25


def test_an_unknown_name_is_refused_before_anything_runs(monkeypatch, capsys):
    monkeypatch.setattr(command, "run_benchmarks", lambda *_, **__: pytest.fail("it ran"))
    with pytest.raises(SystemExit) as ended:
        command.main(["mail", "males"])
    assert ended.value.code == 2
    assert "males" in capsys.readouterr().err


def test_the_list_names_every_benchmark_and_runs_none(monkeypatch, capsys):
    monkeypatch.setattr(command, "run_benchmarks", lambda *_, **__: pytest.fail("it ran"))
    assert command.main(["--list"]) == 0
    listed = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert listed == [one.name for one in BENCHMARKS]
