import os

import pytest

from programs.websubmit import senders
from programs.websubmit.refusal import Refusal
from programs.websubmit.senders import find_login, find_stand_in, read_table

TABLES = {
    "senders": {
        "alma@x.example": "alma@x.example",
        "board@x.example": "alma@x.example,cleo@x.example",
        "@berg.example": "alma@x.example,bo@berg.example",
        "bo@berg.example": "bo@berg.example",
        "cleo@x.example": "cleo@x.example",
        "far@x.example": "vera@outside.example",
    },
    "households": {"alma@x.example": "0001", "bo@berg.example": "0001", "cleo@x.example": "0002"},
}


def look_up(table, keys):
    return {key: TABLES[table][key] for key in keys if key in TABLES[table]}


@pytest.mark.parametrize(
    ("sender", "household", "login"),
    [
        ("alma@x.example", "0001", "alma@x.example"),
        ("ALMA+shop@X.example", "0001", "alma@x.example"),
        ("board@x.example", "0001", "alma@x.example"),
        ("board@x.example", "0002", "cleo@x.example"),
        ("shop@berg.example", "0001", "alma@x.example"),
        ("bo@berg.example", "0001", "bo@berg.example"),
    ],
)
def test_each_household_sends_as_its_own_addresses(sender, household, login):
    assert find_login(sender, household=household, look_up=look_up) == login


@pytest.mark.parametrize(
    ("author", "login"),
    [("bo@berg.example", "bo@berg.example"), ("vera@outside.example", "alma@x.example")],
)
def test_of_several_mailboxes_it_is_the_one_that_the_message_is_from(author, login):
    assert (
        find_login("bounces@berg.example", author=author, household="0001", look_up=look_up)
        == login
    )


@pytest.mark.parametrize(
    ("sender", "household"),
    [
        ("alma@x.example", "0002"),
        ("shop@berg.example", "0002"),
        ("bo@berg.example", "0002"),
        ("vera@outside.example", "0001"),
        ("far@x.example", "0001"),
        ("nobody@x.example", "0001"),
        ("alma@x.example", "000"),
    ],
)
def test_nobody_sends_as_another(sender, household):
    with pytest.raises(
        Refusal,
        match=f"{sender} isn't an address of household {household}: give From: an address of your",
    ) as refusal:
        find_login(sender, household=household, look_up=look_up)
    assert refusal.value.code == os.EX_NOPERM


def test_without_a_sender_it_says_what_to_do():
    with pytest.raises(
        Refusal, match="no sender: give From: an address of your household's mailboxes or domains"
    ):
        find_login(None, household="0001", look_up=look_up)


def test_tables_are_read_as_apply_writes_them(tmp_path, monkeypatch):
    monkeypatch.setattr(senders, "_TABLES", tmp_path)
    (tmp_path / "senders").write_text(
        "@berg.example\talma@x.example,bo@berg.example\nåsa@x.example\tåsa@x.example\n"
    )
    assert read_table("senders", ["åsa@x.example", "nobody@x.example"]) == {
        "åsa@x.example": "åsa@x.example"
    }
    assert read_table("senders", ["@berg.example"]) == {
        "@berg.example": "alma@x.example,bo@berg.example"
    }


def test_the_stand_in_for_made_up_addresses_is_the_first_mailbox_that_every_server_takes():
    mailboxes = {"0001": ["åsa@x.example", "bo@berg.example", "alma@x.example"], "0002": []}

    def stand_in(*addresses, household="0001", look_up=lambda table, keys: {}):
        return find_stand_in(
            addresses, household=household, look_up=look_up, mailboxes=mailboxes.get
        )

    assert stand_in("wordpress@site.example") == "alma@x.example"
    assert stand_in() == "alma@x.example"
    assert stand_in("wordpress@site.example", household="0002") is None


def test_an_address_in_a_domain_that_is_served_here_gets_no_stand_in():
    def look_up(table, keys):
        return {key: "coop" for key in keys if (table, key) == ("domains", "x.example")}

    for address in ("cleo@x.example", "cleo@X.Example"):
        found = find_stand_in(
            ["wordpress@site.example", address],
            household="0001",
            look_up=look_up,
            mailboxes=lambda household: ["alma@x.example"],
        )
        assert found is None
