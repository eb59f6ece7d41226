"""What a member's message meets on its way to Postfix."""

import pytest

from programs.common.smtp import to_wire
from programs.websubmit import postfix as submission
from programs.websubmit.postfix import limit, submit
from programs.websubmit.refusal import Refusal
from tests.unit.programs.postfix import Postfix


def test_a_message_over_the_limit_is_never_ended():
    sent = []
    with pytest.raises(Refusal, match="larger than 1 MB"):
        sent.extend(to_wire(limit([b"x" * 600_000] * 2, most=1_000_000)))
    assert b"\r\n.\r\n" not in b"".join(sent)


@pytest.fixture
def postfix(tmp_path, monkeypatch):
    postfix = Postfix(str(tmp_path / "postfix"))
    monkeypatch.setattr(submission, "SUBMISSION", postfix.address)
    return postfix


def hand_in(*message):
    submit(message, login="alma@x.example", sender="alma@x.example", recipients=["bo@y.example"])


def test_a_message_goes_in_its_logins_name(postfix):
    with postfix:
        hand_in(b"Subject: x\n\n", b".\n")
    assert postfix.logins == ["alma@x.example"]
    assert postfix.taken == [b"Subject: x\r\n\r\n..\r\n"]


def test_the_member_is_told_in_postfixs_own_words(postfix):
    postfix.refuse["bo@y.example"] = b"550 5.1.1 nobody of that name"
    with postfix, pytest.raises(Refusal, match=r"^550 5\.1\.1 nobody of that name$"):
        hand_in(b"\nhi\n")
    assert postfix.taken == []
