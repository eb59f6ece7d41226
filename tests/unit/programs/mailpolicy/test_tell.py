"""How the admin hears of a mailbox that is held."""

from email import message_from_bytes
from email.policy import default

import pytest

from programs.common.errors import ProgramError
from programs.mailpolicy import tell
from programs.mailpolicy.tell import tell_admin
from tests.unit.programs.postfix import Postfix

from .conftest import NOW


@pytest.fixture
def postfix(monkeypatch):
    postfix = Postfix(("127.0.0.1", 0))
    monkeypatch.setattr(tell, "_POSTFIX", postfix.address)
    return postfix


def test_the_admin_gets_one_message_that_nobody_answers(config, store, postfix):
    store.hold("åsa@frysboxen.example", reason="it's stolen", now=NOW)
    with postfix:
        tell_admin(config, store=store)
    assert postfix.recipients == ["root@mail1.frysboxen.example"]
    assert postfix.senders[0].startswith("MAIL FROM:<>")
    message = message_from_bytes(postfix.taken[0], policy=default)
    assert (message["To"], message["Auto-Submitted"]) == (config.admin, "auto-generated")
    assert "åsa@frysboxen.example may not send for now: it's stolen." in message.get_content()
    assert store.untold() == []


def test_what_cant_be_told_now_is_told_later(config, store, postfix):
    store.hold("bo@berg.example", reason="x", now=NOW)
    postfix.end = b"452 4.3.1 no space"
    with postfix, pytest.raises(ProgramError, match=r"told of bo@berg\.example: 452 4\.3\.1 no"):
        tell_admin(config, store=store)
    assert [held.mailbox for held in store.untold()] == ["bo@berg.example"]
