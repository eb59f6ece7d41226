import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programs.websubmit.postfix import limit, to_wire, to_xtext
from programs.websubmit.refusal import Refusal

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


def test_a_message_over_the_limit_is_never_ended():
    sent = []
    with pytest.raises(Refusal, match="larger than 1 MB"):
        sent.extend(to_wire(limit([b"x" * 600_000] * 2, most=1_000_000)))
    assert b"\r\n.\r\n" not in b"".join(sent)


def test_a_login_cant_add_attributes():
    assert to_xtext("alma@x.example") == "alma@x.example"
    assert to_xtext("a+b=c d\r\nå") == "a+2Bb+3Dc+20d+0D+0A+C3+A5"
