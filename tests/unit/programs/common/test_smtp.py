"""Messages on their way to Postfix, and what it answers."""

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programs.common.smtp import Reply, Session, stuff_dots, to_wire, to_xtext
from tests.unit.programs.postfix import Postfix

TEXT = st.lists(st.sampled_from([b"\r", b"\n", b".", b"a", b"\r\n"]), max_size=12).map(b"".join)


@pytest.mark.parametrize(
    ("message", "wire"),
    [
        (b"", b".\r\n"),
        (b"a\n", b"a\r\n.\r\n"),
        (b"a", b"a\r\n.\r\n"),
        (b"a\r", b"a\r\n.\r\n"),
        (b".\n", b"..\r\n.\r\n"),
        (b"a\n.\nMAIL FROM:<x>\n", b"a\r\n..\r\nMAIL FROM:<x>\r\n.\r\n"),
        (b"a\r.\rb", b"a\r\n..\r\nb\r\n.\r\n"),
    ],
)
def test_a_message_on_the_wire(message, wire):
    assert b"".join(to_wire([message])) == wire


@given(TEXT, st.lists(st.integers(0, 24)))
def test_how_it_comes_in_pieces_makes_no_difference(message, cuts):
    edges = [0, *sorted(min(cut, len(message)) for cut in cuts), len(message)]
    pieces = [message[start:end] for start, end in itertools.pairwise(edges)]
    assert b"".join(to_wire(pieces)) == b"".join(to_wire([message]))


@given(st.lists(TEXT))
def test_only_the_end_looks_like_the_end(pieces):
    wire = b"".join(to_wire(pieces))
    assert re.findall(rb"(?:^|\r\n)\.\r\n", wire) == [re.search(rb"(?:^|\r\n)\.\r\n\Z", wire)[0]]
    assert not re.search(rb"\r(?!\n)|(?<!\r)\n", wire)


def test_a_login_cant_add_attributes():
    assert to_xtext("alma@x.example") == "alma@x.example"
    assert to_xtext("a+b=c d\r\nå") == "a+2Bb+3Dc+20d+0D+0A+C3+A5"


@given(st.lists(st.sampled_from([b".", b"a", b"..", b""])).map(b"\r\n".join))
def test_a_message_with_crlf_is_the_same_either_way(message):
    assert b"".join(stuff_dots(message)) == b"".join(to_wire([message]))


@pytest.fixture
def postfix(tmp_path):
    return Postfix(str(tmp_path / "postfix"))


def send(session, *recipients):
    session.send(stuff_dots(b"hi\r\n"), sender="a@x.example", recipients=recipients)


ALMA, BO, CLEO = "alma@x.example", "bo@x.example", "cleo@x.example"


def test_a_session_takes_many_messages_also_after_a_refusal(postfix):
    postfix.refuse[BO] = b"450 4.2.1 later"
    with postfix, Session(postfix.address, seconds=5) as session:
        send(session, ALMA)
        with pytest.raises(Reply, match=r"450 4\.2\.1 later") as reply:
            send(session, BO)
        send(session, CLEO)
    assert reply.value.is_refusal
    assert postfix.taken == [b"hi\r\n"] * 2


def test_of_several_recipients_all_get_a_message_or_none(postfix):
    postfix.refuse[BO] = b"550 5.1.1 nobody"
    with postfix, Session(postfix.address, seconds=5) as session:
        with pytest.raises(Reply, match="nobody"):
            send(session, ALMA, BO, CLEO)
        assert (postfix.recipients, postfix.taken) == ([ALMA, BO], [])
        send(session, ALMA, CLEO)
    assert postfix.taken == [b"hi\r\n"]


def test_an_answer_of_several_lines_becomes_one(postfix):
    postfix.end = b"550-5.7.1 no-one\r\n550 5.7.1 is in"
    with postfix, Session(postfix.address, seconds=5) as session, pytest.raises(Reply) as reply:
        send(session, ALMA)
    assert reply.value.line == "550 5.7.1 no-one 5.7.1 is in"


def test_how_large_a_message_may_be_stands_in_the_greeting(postfix):
    with postfix, Session(postfix.address, seconds=5) as session:
        assert session.most == 10240000


def test_a_postfix_that_hangs_up_is_an_error_of_the_system(postfix):
    postfix.end = None
    with (
        postfix,
        Session(postfix.address, seconds=5) as session,
        pytest.raises(OSError, match="up"),
    ):
        send(session, ALMA)
