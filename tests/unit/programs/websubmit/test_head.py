import io
import os

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from programs.websubmit.head import MAX_HEAD, read_head
from programs.websubmit.refusal import Refusal

MESSAGE = (
    b"To: Bo <bo@x.example>,\r\n cleo@x.example\r\nbcc: alma@x.example,\r\n"
    b"\tvera@outside.example\r\nSubject: B\xc3\xa4r\r\n\r\nTo: you\r\n"
)


def read(message):
    stream = io.BytesIO(message)
    return read_head(stream), stream


def test_recipients_stand_in_headers_also_folded_ones():
    head, _ = read(MESSAGE)
    assert head.addresses("To", "Cc") == ["bo@x.example", "cleo@x.example"]
    assert head.addresses("Bcc") == ["alma@x.example", "vera@outside.example"]


def test_bcc_is_taken_out_with_all_of_its_lines():
    head, body = read(MESSAGE)
    kept = head.without("Bcc") + body.read()
    assert (
        kept == b"To: Bo <bo@x.example>,\r\n cleo@x.example\r\nSubject: B\xc3\xa4r\r\n\nTo: you\r\n"
    )


@pytest.mark.parametrize(
    "message",
    [
        b"",
        b"\n",
        b"\nTo: bo@x.example\n",
        b"Dear Bo,\nTo: bo@x.example\n",
        b" To: bo@x.example\n\n",
    ],
)
def test_without_headers_nobody_is_named(message):
    head, body = read(message)
    assert head.addresses("To") == []
    assert (head.without("Bcc") + body.read()).strip() == message.strip(b"\r\n").strip()


def test_a_line_that_isnt_a_header_begins_the_body():
    head, body = read(b"Subject: x\nno header\nBcc: cleo@x.example\n\nend")
    assert (
        head.without("Bcc") + body.read() == b"Subject: x\n\nno header\nBcc: cleo@x.example\n\nend"
    )


def test_a_head_that_ends_with_the_message():
    head, _ = read(b"To: bo@x.example")
    assert head.without("Bcc") == b"To: bo@x.example\n\n"


@pytest.mark.parametrize("message", [b"X: " + b"x" * MAX_HEAD, b"X: x\n" * (MAX_HEAD // 5 + 1)])
def test_a_head_without_end_is_refused(message):
    with pytest.raises(Refusal, match="headers are larger") as refusal:
        read(message)
    assert refusal.value.code == os.EX_DATAERR


def test_bytes_that_arent_utf8_may_stand_beside_an_address_but_not_in_it():
    head, _ = read(b"To: \xc5sa <asa@x.example>\nCc: \xe5sa@x.example\n\n")
    assert head.addresses("To") == ["asa@x.example"]
    with pytest.raises(Refusal):
        head.addresses("Cc")


def test_the_first_line_of_a_mailbox_file_is_none_of_the_message():
    head, body = read(b"From alma Tue Dec  1\nSubject: x\nFrom here it is the body\n")
    assert head.without("") + body.read() == b"Subject: x\n\nFrom here it is the body\n"


@given(st.binary().filter(lambda message: not message.startswith(b"From ")))
@example(b"X: y\nFrom z\n")
def test_nothing_is_lost_but_what_is_taken_out(message):
    head, body = read(message)
    kept = head.without("") + body.read()
    assert kept.replace(b"\r", b"").replace(b"\n", b"") == message.replace(b"\r", b"").replace(
        b"\n", b""
    )


@pytest.mark.parametrize(
    ("head", "author", "written"),
    [
        (
            b"From: WordPress <wp@site.example>\r\nTo: x\r\n\r\n",
            "wp@site.example",
            b"From: WordPress <alma@x.example>\r\nTo: x\r\nReply-To: wp@site.example\r\n",
        ),
        (
            b"To: x\nReply-To: bo@x.example\nFrom: wp@site.example\n\n",
            "wp@site.example",
            b"From: alma@x.example\nTo: x\nReply-To: bo@x.example\n",
        ),
        (b"To: x\n\n", None, b"From: alma@x.example\nTo: x\n"),
        (
            b'From: "wp@site.example" <wp@site.example>\n\n',
            "wp@site.example",
            b"From: alma@x.example\nReply-To: wp@site.example\n",
        ),
    ],
)
def test_a_mailbox_writes_instead_and_answers_go_to_who_was_named(head, author, written):
    read = read_head(io.BytesIO(head)).written_by("alma@x.example", instead_of=author)
    assert b"".join(raw for _, raw in read.fields) == written
