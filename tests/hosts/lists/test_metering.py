"""Deliveries metered are deliveries made."""

import json

import pytest

UNITS = ("coop-lists-deliver.service",)
_CONFIG = {"host": "test", "meters": ["list_deliveries"], "plan": "/etc/coop/plan.json"}


@pytest.fixture
def agent(lists):
    """Call it with a command of the server's agent, with a spool of the test's own."""
    if not lists.host.file("/usr/local/sbin/coop-agent").exists:
        pytest.skip("the role agent isn't on this server")
    folder = lists.host.check_output("mktemp -d")
    config = json.dumps(_CONFIG | {"spool": f"{folder}/spool.db"})
    lists.host.run_expect([0], f"echo '{config}' > {folder}/agent.json")
    yield lambda command: lists.host.check_output(
        f"coop-agent --config {folder}/agent.json {command}"
    )
    lists.host.run_expect([0], f"rm -r {folder}")


def test_deliveries_metered_are_deliveries_made(lists, agent, alma):
    agent("read")
    address = lists.new()
    people = [alma.address, *(f"p{number}@outside.example" for number in range(60))]
    lists.subscribe(address, *people)
    for _ in range(2):
        lists.hand_in(address, sender=alma.address)
    lists.wait(lambda: lists.copies(address) == 2 * len(people))
    lists.wait(lambda: "queue is empty" in lists.host.check_output("mailq"))
    agent("read --partial-hour")
    readings = [json.loads(line) for line in agent("export --after 0").splitlines()]
    assert {(one["household"], one["resource"]) for one in readings} == {("9901", "lists/9901")}
    assert sum(one["quantity"] for one in readings) == 2 * len(people)


def test_what_is_read_names_no_address(lists, garden, alma):
    lists.hand_in(garden, sender=alma.address)
    lists.wait(lambda: "copies=" in lists.journal("coop-lists-deliver.service"))
    lines = lists.journal("coop-lists-deliver.service").splitlines()
    assert [line for line in lines if "copies=" in line and "@" in line] == []
