"""Postfix's policy protocol, cut anywhere."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programs.mailpolicy.protocol import BadRequestError, Requests, number, render_answer

QUESTION = (
    b"request=smtpd_access_policy\nprotocol_state=RCPT\nrecipient=a=b@x.example\nsize=12\n"
    b"unknown=\xc3\xa5\n\n"
)


@given(st.lists(st.integers(0, 2 * len(QUESTION)), max_size=6))
def test_requests_are_read_however_they_are_cut(cuts):
    edges = [0, *sorted(cuts), 2 * len(QUESTION)]
    requests = Requests()
    found = [
        request
        for start, end in pairwise(edges)
        for request in requests.feed((QUESTION * 2)[start:end])
    ]
    assert [request["recipient"] for request in found] == ["a=b@x.example"] * 2
    assert [number(request, "size") for request in found] == [12, 12]


@pytest.mark.parametrize("noise", [b"GET / HTTP/1.1\n\n", b"x" * 70000])
def test_what_is_no_request_is_refused(noise):
    with pytest.raises(BadRequestError):
        list(Requests().feed(noise))


def test_an_answer_is_one_line():
    assert render_answer("550 a\nb") == b"action=550 a b\n\n"


def test_a_number_that_is_none_counts_nothing():
    assert number({"size": "", "other": "-1"}, "size") == number({"other": "²"}, "other") == 0
