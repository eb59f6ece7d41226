"""What a list takes, and what becomes of it."""

from dataclasses import replace

import pytest

from coopctl.listserver import mlmmj
from coopctl.listserver.receive import receive
from coopctl.listserver.tokens import bounce_tag
from tests.unit.listserver.conftest import GARDEN
from tests.unit.listserver.postfix import Postfix

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
    program("mlmmj-receive", f'echo "extension:$word" >>{tmp_path}/given', "cat >/dev/null")
    given = tmp_path / "given"
    return lambda: [line.removeprefix("extension:") for line in given.read_text().splitlines()] if given.exists() else []


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


@pytest.mark.parametrize("subscriber", ["bo=y.example", "åsa=y.example"])
def test_a_bounce_is_counted_whatever_letters_its_subscriber_has(config, passed_on, subscriber):
    assert hand_in(config, named_bounce(config, subscriber), sender="") == "250 2.0.0 taken"
    assert passed_on() == [f"bounces-7-{subscriber}"]


@pytest.mark.parametrize("extension", ["a/b", "bounces 7", "a\nb", "a\x85b", "a'b;c"])
def test_what_is_no_command_is_refused(config, passed_on, extension):
    assert hand_in(config, extension).startswith("550 ")
    assert passed_on() == []
