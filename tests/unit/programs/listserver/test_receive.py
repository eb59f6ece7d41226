"""What a list takes, and what becomes of it."""

from dataclasses import replace

import pytest

from programs.listserver import mlmmj
from programs.listserver.receive import receive
from programs.listserver.tokens import bounce_tag
from tests.unit.programs.listserver.conftest import GARDEN
from tests.unit.programs.listserver.postfix import Postfix

POST = b"From: vera@y.example\r\nSubject: hi\r\n\r\nhello\r\n"


def hand_in(config, extension="", *, sender="vera@y.example", data=POST):
    address = GARDEN.replace("@", f"+{extension}@") if extension else GARDEN
    return receive(config, recipient=address, sender=sender, data=data)


@pytest.fixture
def postfix(monkeypatch):
    postfix = Postfix(("127.0.0.1", 0))
    monkeypatch.setattr(mlmmj, "PORT", postfix.address[1])
    return postfix


@pytest.fixture
def passed_on(program, tmp_path):
    """Call it: the command (empty for a post) of each message that mlmmj was given."""
    given = tmp_path / "given"
    given.touch()
    program(
        "mlmmj-receive",
        "for extension; do :; done",
        f'echo "$extension" >>{given}',
        "cat >/dev/null",
    )
    return lambda: given.read_text().splitlines()


def named_bounce(config, subscriber):
    extension = f"bounces-7-{subscriber}"
    return f"b-{bounce_tag(config.secret, address=GARDEN, extension=extension)}-{extension}"


@pytest.mark.parametrize("owners", [("alma@x.example",), ("alma@x.example", "åsa@x.example")])
def test_owners_are_told_whatever_letters_they_have(config, garden, postfix, monkeypatch, owners):
    monkeypatch.setitem(config.lists, GARDEN, replace(garden, owners=owners))
    with postfix:
        assert hand_in(config, "owner") == "250 2.0.0 taken"
    assert postfix.recipients == list(owners)
    assert postfix.taken == [POST]
    assert ["SMTPUTF8" in sender for sender in postfix.senders] == [len(owners) > 1]


@pytest.mark.parametrize("mark", [b"X-Spam: Yes", b"x-spam:  yes", b"X-Spam:\r\n Yes"])
def test_what_looks_like_spam_is_not_passed_on_to_owners_in_the_lists_name(
    config, postfix, passed_on, capsys, mark
):
    with postfix:
        assert hand_in(config, "owner", data=mark + b"\r\n" + POST) == "250 2.0.0 taken"
    assert postfix.taken == []
    assert "dropped: it looks like spam" in capsys.readouterr().out
    assert (
        hand_in(config, data=mark + b"\r\n" + POST) == "250 2.0.0 taken"
    )  # mlmmj holds a post for them to see
    assert passed_on() == [""]


def test_what_says_that_it_is_no_spam_reaches_owners(config, postfix):
    with postfix:
        hand_in(config, "OWNER", data=b"X-Spam: No\r\n" + POST)
    assert len(postfix.taken) == 1


@pytest.mark.parametrize("subscriber", ["bo=y.example", "åsa=y.example"])
def test_a_bounce_is_counted_whatever_letters_its_subscriber_has(config, passed_on, subscriber):
    assert hand_in(config, named_bounce(config, subscriber), sender="") == "250 2.0.0 taken"
    assert passed_on() == [f"bounces-7-{subscriber}"]


def test_commands_and_bounces_may_be_written_in_capitals(config, passed_on):
    assert (
        hand_in(config, "HELP")
        == hand_in(config, named_bounce(config, "bo=y.example").upper(), sender="")
        == "250 2.0.0 taken"
    )
    assert passed_on() == ["help", "bounces-7-bo=y.example"]


@pytest.mark.parametrize("extension", ["a/b", "bounces 7", "a\nb", "a\x85b", "a'b;c"])
def test_what_is_no_command_is_refused(config, passed_on, extension):
    assert hand_in(config, extension).startswith("550 ")
    assert passed_on() == []


@pytest.mark.parametrize("extension", ["", "subscribe"])
def test_what_kills_mlmmj_is_no_reason_to_refuse_and_none_to_forget(config, program, extension):
    program("mlmmj-receive", "kill -KILL $$")
    assert hand_in(config, extension).startswith("451 ")


def test_what_mlmmj_refuses_is_refused(config, program):
    program("mlmmj-receive", "cat >/dev/null", "exit 1")
    assert hand_in(config).startswith("554 ")
    assert hand_in(config, "subscribe").startswith("250 ")


def test_a_post_may_be_as_large_as_the_list_allows_in_lines_as_mlmmj_counts_them(config, passed_on):
    fits = POST + b"12345678\r\n" * ((2000 - len(POST.replace(b"\r\n", b"\n"))) // 9)
    assert hand_in(config, data=fits).startswith("250 ")
    assert (
        hand_in(config, data=fits + b"12345678\r\n")
        == "552 5.3.4 the list takes posts of up to 2000 bytes"
    )
    assert passed_on() == [""]


def test_a_bounce_has_room_for_the_largest_post_but_not_for_everything(config, passed_on):
    bounce = named_bounce(config, "bo=y.example")
    assert hand_in(config, bounce, sender="", data=POST * 100).startswith("250 ")
    assert hand_in(config, bounce, sender="", data=POST * 50000).startswith("552 ")
    assert len(passed_on()) == 1
