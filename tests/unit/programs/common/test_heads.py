"""Where a message's head ends, and what its fields say."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programs.common.heads import LongHeadError, read_head, split_message, unfold, values_of


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_fields_keep_their_lines_and_the_body_stays_whole(end):
    message = end.join([b"To: Bo,", b"\tCleo", b"subject : x", b"", b"a: b", b"", b"c"])
    fields, body = split_message(message)
    assert fields == [("to", b"To: Bo," + end + b"\tCleo" + end), ("subject", b"subject : x" + end)]
    assert body == end.join([b"a: b", b"", b"c"])


@pytest.mark.parametrize("line", [b"Dear Bo,", b"Dear Bo: hi", b"Sub\xe9ject: x", b": x"])
def test_a_line_that_is_no_field_begins_the_body(line):
    fields, body = split_message(b"To: x\n" + line + b"\nCc: y\n")
    assert [name for name, _ in fields] == ["to"]
    assert body == line + b"\nCc: y\n"


def test_a_continuation_without_a_field_begins_the_body():
    assert split_message(b" To: x\nCc: y\n") == ([], b" To: x\nCc: y\n")


def test_the_line_of_a_mailbox_file_is_passed_over():
    fields, body = split_message(b"From a@x.example Tue Oct  6 10:00:00 2026\nTo: x\n\nFrom here")
    assert (fields, body) == ([("to", b"To: x\n")], b"From here")


def test_a_value_is_unfolded():
    [(_, raw)], _ = split_message(b"List-Id: the\r\n garden \xe5\r\n\r\n")
    assert unfold(raw) == "the garden �"
    assert values_of([("x", b"X:1\n"), ("y", b"Y:2\n"), ("x", b"X: 3\n")], "x") == ["1", "3"]


def test_no_more_is_read_of_the_body_than_its_first_line():
    stream = io.BytesIO(b"To: x\n\nbody\n")
    read_head(stream)
    assert stream.read() == b"body\n"


@pytest.mark.parametrize(("most", "fits"), [(12, True), (11, False)])
def test_a_head_has_a_longest_length(most, fits):
    stream = io.BytesIO(b"A: 1\nB: 23\n\nbody")
    if fits:
        assert len(read_head(stream, most=most)[0]) == 2
    else:
        with pytest.raises(LongHeadError):
            read_head(stream, most=most)


def test_of_a_line_without_end_no_more_is_read_than_may_be():
    stream = io.BytesIO(b"A: 1\nB: " + b"x" * 1000)
    with pytest.raises(LongHeadError):
        read_head(stream, most=20)
    assert stream.tell() == 21


LINES = st.lists(st.sampled_from([b"To: x", b" y", b"", b"z", b"\r", b"a:", b"From x"]))


@given(LINES.map(b"\n".join))
def test_nothing_is_lost_but_the_empty_line_and_those_of_mailbox_files(message):
    fields, body = split_message(message)
    kept = b"".join(raw for _, raw in fields) + body
    wanted = [line for line in message.split(b"\n") if line.strip() and line != b"From x"]
    assert [x for x in kept.split(b"\n") if x.strip() and x != b"From x"] == wanted
