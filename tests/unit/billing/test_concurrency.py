"""Two people at once: no gap, no duplicate, no half state."""

import pytest

pytestmark = pytest.mark.slow

HOUSEHOLDS = 60


def assert_whole(state):
    """Every closed month has exactly the invoices that sum to it; numbers have no gap; the books
    agree.
    """
    assert state["problems"] == []
    assert state["numbers"] == [
        f"2026-{number:04}" for number in range(1, len(state["numbers"]) + 1)
    ]
    assert len(state["numbers"]) == HOUSEHOLDS * len(state["closed"]) == state["series"]
    assert state["totals"] == state["documents"]
    assert state["audited"] == len(state["closed"])
    assert state["transactions"] == 1 + len(state["numbers"])
    assert state["owed"] == sum(state["totals"].values()) == 9999999 - state["pool"]


def let_go(*processes):
    for process in processes:
        assert process.stdout.readline() == "ready\n", process.stderr.read()
    for process in processes:
        process.stdin.write("go\n")
        process.stdin.flush()


def test_of_two_who_close_at_once_one_wins_and_the_other_is_refused(shared_registry):
    shared_registry.run("fill", str(HOUSEHOLDS))
    for label in ("2025-01", "2025-02"):
        closers = [shared_registry.start("close", label) for _ in range(2)]
        let_go(*closers)
        outcomes = sorted((process.wait(60), process.stderr.read()) for process in closers)
        assert [code for code, _ in outcomes] == [0, 5]
        assert f"{label} is closed already" in outcomes[1][1]
        for process in closers:
            process.communicate()
    assert_whole(shared_registry.run("state"))


def test_a_cost_entered_while_its_month_is_closed_is_either_divided_or_refused(shared_registry):
    shared_registry.run("fill", str(HOUSEHOLDS))
    for months, label in enumerate(("2025-01", "2025-02"), 1):
        closer, adder = shared_registry.start("close", label), shared_registry.start("add", label)
        let_go(closer, adder)
        closed, added = closer.wait(60), adder.wait(60)
        _ = closer.communicate(), adder.communicate()
        after = shared_registry.run("state")
        assert closed == 0
        assert added in (0, 5)
        late = after["documents"][label] > 9999999
        assert late == (added == 0)
        assert after["problems"] == []
        assert after["totals"] == after["documents"]
        assert len(after["numbers"]) == months * HOUSEHOLDS
