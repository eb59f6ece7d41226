"""Deliveries metered are deliveries made."""

import json


def test_deliveries_metered_are_deliveries_made(lists, alma, cleo, writes, reads):
    if not lists.host.file("/usr/local/sbin/coop-agent").exists:
        return
    lists.host.run_expect([0], "coop-agent read --partial-hour")
    before = metered(lists)
    address = lists.new()
    lists.subscribe(address, alma.address, cleo.address, *(f"p{number}@outside.example" for number in range(60)))
    posts = [writes(alma, address) for _ in range(2)]
    for post in posts:
        assert reads(cleo, post)
    lists.wait(lambda: lists.copies(address) == 2 * 62)
    lists.host.run_expect([0], "coop-agent read --partial-hour")
    assert metered(lists) - before == 2 * 62


def test_a_reading_names_no_address(lists, garden):
    lines = lists.host.check_output("journalctl --unit=coop-lists-deliver.service --output=cat --grep=household=")
    assert "@" not in lines


def metered(lists) -> int:
    readings = [json.loads(line) for line in lists.host.check_output("coop-agent export --after 0").splitlines()]
    return sum(one["quantity"] for one in readings if one["meter"] == "list_deliveries" and one["household"] == "9901")
