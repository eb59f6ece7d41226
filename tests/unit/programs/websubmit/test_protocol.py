import json
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programs.websubmit.protocol import (
    Request,
    parse_answer,
    parse_request,
    render_answer,
    render_request,
)
from programs.websubmit.refusal import Refusal


@pytest.mark.parametrize(
    "request_",
    [
        Request("åsa@x.example", ("bo@x.example",), from_headers=False),
        Request("", (), from_headers=True),
        Request(None, (), True),
    ],
)
def test_a_request_arrives_as_it_was(request_):
    assert parse_request(render_request(request_)) == request_


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"{}",
        b"\xff",
        b"[" * 100_000,
        b'{"sender": 1, "recipients": [], "from_headers": true}',
    ],
)
def test_what_isnt_a_request_is_refused(line):
    with pytest.raises(Refusal) as refusal:
        parse_request(line)
    assert refusal.value.code == os.EX_PROTOCOL


@pytest.mark.parametrize(
    "address",
    ["a@x\r\nRCPT TO:<b@x>", "a@x>\n", "a@x b@x", "-t", 7, ["a@x"], "\udcff@x", "a" * 300 + "@x"],
)
def test_an_address_that_isnt_one_is_refused(address):
    for document in (
        {"sender": "a@x", "recipients": [address]},
        {"sender": str(address), "recipients": []},
    ):
        with pytest.raises(Refusal) as refusal:
            parse_request(json.dumps(document | {"from_headers": True}).encode())
        assert refusal.value.code == os.EX_USAGE


@given(st.text())
def test_an_answer_is_one_line(sentence):
    line = render_answer(69, f"450 4.7.1\n{sentence}")
    assert line.count(b"\n") == 1
    code, told = parse_answer(line)
    assert code == 69
    assert told.startswith("450 4.7.1")
    assert told.isprintable()
