"""Where mail to an address ends."""

import pytest

from programs.mailpolicy.tables import Ends


@pytest.mark.parametrize(
    ("address", "mailboxes", "elsewhere"),
    [
        ("alma@frysboxen.example", {"alma@frysboxen.example"}, False),
        ("Alma+Shop@Frysboxen.Example", {"alma@frysboxen.example"}, False),
        ("ÅSA@frysboxen.example", {"åsa@frysboxen.example"}, False),
        ("board@frysboxen.example", {"alma@frysboxen.example", "cleo@frysboxen.example"}, True),
        ("cleo+x@frysboxen.example", {"cleo@frysboxen.example"}, True),
        ("whoever@berg.example", {"alma@frysboxen.example"}, False),
        ("bo+x@berg.example", {"bo@berg.example"}, False),
        ("far@frysboxen.example", set(), True),
        ("vera@outside.example", set(), True),
        ("news+subscribe@frysboxen.example", set(), True),
        ("a@frysboxen.example", set(), False),
        ("nobody@frysboxen.example", set(), False),
    ],
)
def test_aliases_catch_alls_and_forwards_are_followed(members, address, mailboxes, elsewhere):
    assert members.ends_of(address) == Ends(frozenset(mailboxes), elsewhere=elsewhere)


def test_only_our_own_domains_have_unknown_addresses(members):
    assert members.is_unknown("nobody@frysboxen.example")
    assert not members.is_unknown("nobody@outside.example")
    assert not members.is_unknown("whoever@berg.example")


def test_a_new_table_is_seen_at_once(members, tables):
    assert members.household_of("new@frysboxen.example") is None
    (tables / "next").write_text("new@frysboxen.example\t0003\n")
    (tables / "next").rename(tables / "households")
    assert members.household_of("new@frysboxen.example") == "0003"


def test_before_the_first_apply_nobody_is_a_member(members, tables):
    (tables / "households").unlink()
    assert members.household_of("alma@frysboxen.example") is None
