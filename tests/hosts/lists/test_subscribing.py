"""Coming and going, by mail and by one click, and what nobody may do to others."""

import re

import pytest

from tests.hosts.lists.conftest import VERA, one_click

UNITS = ("coop-lists-receive.service", "coop-lists-unsubscribe.service")


@pytest.fixture
def fresh(lists):
    """A list of nobody yet."""
    return lists.new()


def test_whoever_asks_by_mail_and_confirms_is_subscribed(lists, fresh, writes, gets, cleo):
    writes(cleo, fresh.replace("@", "+subscribe@"))
    question = gets(cleo, "Subject", f"Confirm subscription to {fresh}")
    assert question["Auto-Submitted"] == "auto-generated"
    assert lists.subscribers(fresh) == {}
    writes(cleo, confirmation(question, fresh))
    lists.wait(lambda: lists.subscribers(fresh) == {cleo.address: "normal"})


def test_an_answer_of_a_machine_confirms_nothing(lists, fresh, writes, gets, cleo):
    writes(cleo, fresh.replace("@", "+subscribe@"))
    question = gets(cleo, "Subject", f"Confirm subscription to {fresh}")
    address = confirmation(question, fresh)
    writes(cleo, address, Auto_Submitted="auto-replied")
    lists.wait(lambda: lists.dropped(fresh))
    assert lists.subscribers(fresh) == {}


def test_whoever_asks_by_mail_and_confirms_is_off(lists, fresh, writes, gets, cleo):
    lists.subscribe(fresh, cleo.address)
    writes(cleo, fresh.replace("@", "+unsubscribe@"))
    writes(cleo, confirmation(gets(cleo, "Subject", f"Confirm unsubscribe from {fresh}"), fresh))
    lists.wait(lambda: lists.subscribers(fresh) == {})


def test_one_click_unsubscribes_and_looking_does_not(lists, fresh, reads, web, people):
    alma, cleo = people
    lists.subscribe(fresh, alma.address, cleo.address)
    path = one_click(reads(cleo, lists.hand_in(fresh, sender=alma.address)))
    assert web(path)[0] == 200
    assert web(path, data=b"something=else")[0] == 400
    assert lists.subscribers(fresh) == {alma.address: "normal", cleo.address: "normal"}
    assert web(path, data=b"List-Unsubscribe=One-Click")[0] == 200
    assert lists.subscribers(fresh) == {alma.address: "normal"}
    assert web(path, data=b"List-Unsubscribe=One-Click")[0] == 200


def test_a_link_works_for_its_list_and_its_reader_alone(lists, fresh, reads, web, people):
    alma, cleo = people
    other = lists.new()
    for address in (fresh, other):
        lists.subscribe(address, alma.address, cleo.address)
    path = one_click(reads(cleo, lists.hand_in(fresh, sender=alma.address)))
    for forged in (
        path[:-2] + "AA",
        path.replace(fresh.replace("@", "."), other.replace("@", ".")),
    ):
        assert web(forged, data=b"List-Unsubscribe=One-Click")[0] == 404
    assert len(lists.subscribers(fresh)) == len(lists.subscribers(other)) == 2


def test_a_closed_list_takes_no_requests(lists, writes, cleo):
    address = lists.new(subscription="closed")
    writes(cleo, address.replace("@", "+subscribe@"))
    lists.wait(
        lambda: (
            "subscription closed list"
            in lists.host.check_output("journalctl --since=-60s --output=cat")
        )
    )
    assert lists.subscribers(address) == {}


def test_a_subscriber_whose_mail_comes_back_is_removed_after_the_set_number(
    lists, writes, outside, alma
):
    address = lists.new(bounces=2)
    lists.subscribe(address, alma.address, "unknown@outside.example")
    for posts in (1, 2):
        writes(alma, address)
        lists.wait(
            lambda posts=posts: (
                lists.bounced(address) >= posts
                or "unknown@outside.example" not in lists.subscribers(address)
            )
        )
        assert ("unknown@outside.example" in lists.subscribers(address)) == (posts < 2)
    assert lists.subscribers(address) == {alma.address: "normal"}


def test_made_up_bounces_remove_nobody(lists, fresh, vera_writes, alma):
    lists.subscribe(fresh, alma.address)
    named = alma.address.replace("@", "=")
    for extension in (
        f"bounces-1-{named}",
        f"b-000000000000-bounces-1-{named}",
        f"bounces-2-{named}",
    ):
        vera_writes(fresh.replace("@", f"+{extension}@"), envelope="")
    lists.wait(lambda: lists.dropped(fresh) >= 3)
    assert lists.bounced(fresh) == 0


def test_subscribers_go_in_and_out_with_name_and_mode(lists, fresh):
    lists.subscribe(fresh, VERA, mode="digest")
    lists.subscribe(fresh, VERA, "bo@outside.example", mode="nomail")
    assert lists.subscribers(fresh) == {VERA: "nomail", "bo@outside.example": "nomail"}


def test_hostile_commands_do_nothing(lists, fresh, outside, server):
    lists.subscribe(fresh, VERA)
    for extension in ("release-..", "b-x", "confsub-%2e%2e", "nonsense", "=", "-", "unsubconf-0"):
        address = fresh.replace("@", f"+{extension}@")
        outside.bring(
            b"From: vera@outside.example\r\n\r\nhi\r\n", server=server.address, recipients=[address]
        )
    lists.wait(lambda: "queue is empty" in lists.host.check_output("mailq"))
    assert lists.subscribers(fresh) == {VERA: "normal"}


def confirmation(question, address) -> str:
    name, _, domain = address.partition("@")
    return re.search(
        rf"{name}\+(?:confsub|confunsub|subconf|unsubconf)-[0-9a-f]+@{domain}", question.as_string()
    )[0]
