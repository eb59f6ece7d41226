"""Copies of posts, and what becomes of those that can't be made."""

import pytest

from programs.listserver.deliver import Delivery
from programs.listserver.lmtp import Letter
from tests.unit.programs.listserver.postfix import Postfix

POST = b"From: %s\r\nMIME-Version: 1.0\r\nContent-Type: %s\r\n\r\n--z\r\n\r\nhi\r\n--z--\r\n"
PLAIN = POST % (b"Alma <a@y.example>", b"text/plain")
BO, CLEO = "bo@y.example", "cleo@y.example"


@pytest.fixture
def postfix(tmp_path):
    return Postfix(str(tmp_path / "postfix"))


def deliver(config, postfix, data):
    delivery = Delivery(
        config=lambda: config, lookup=lambda name: ["v=DMARC1; p=reject"], postfix=postfix.address
    )
    with postfix:
        return delivery.deliver(Letter("garden+bounces-7@lists.x.example", [BO, CLEO], data=data))


@pytest.mark.parametrize("author", [b"Alma <a@y.example>", b"=?utf-7?q?Al+2AA-ma?= <a@y.example>"])
def test_everybody_gets_a_copy_whatever_the_author_is_called(config, postfix, author):
    assert deliver(config, postfix, POST % (author, b"text/plain")) == ["250 2.0.0 passed on"] * 2
    assert all(
        b'From: "Alma via garden" <garden@lists.x.example>' in copy for copy in postfix.taken
    )


@pytest.mark.parametrize("refusal", ["550 5.1.1 nobody", "452 4.2.2 full"])
def test_who_is_refused_keeps_nobody_from_a_copy(config, postfix, refusal):
    postfix.refuse[BO] = refusal.encode()
    assert deliver(config, postfix, PLAIN) == [refusal, "250 2.0.0 passed on"]


@pytest.mark.parametrize("nonsense", [b"", b"5", b"999 what", b"nonsense"])
def test_an_answer_that_says_nothing_is_no_answer_to_the_author(config, postfix, nonsense):
    postfix.end = nonsense
    assert deliver(config, postfix, PLAIN) == ["451 4.3.0 Postfix doesn't take it now"] * 2


def test_a_post_that_no_copy_can_be_made_of_is_refused_and_not_tried_for_days(
    config, postfix, capsys
):
    replies = deliver(
        config, postfix, POST % (b"a@y.example", b"multipart/mixed; boundary*=z''61; boundary*1=z")
    )
    assert [reply.partition(" ")[0] for reply in replies] == ["554", "554"]
    assert "garden@lists.x.example" in capsys.readouterr().err
