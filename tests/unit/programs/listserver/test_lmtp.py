"""What Postfix and a list say to each other."""

import io
import tracemalloc

import pytest

from programs.listserver.lmtp import Conversation


def talk(*lines):
    letters, out = [], io.BytesIO()
    stream = io.BytesIO(b"".join(line + b"\r\n" for line in lines))
    Conversation(
        stream,
        out,
        name="x",
        deliver=lambda letter: letters.append(letter) or ["250 taken"] * len(letter.recipients),
    ).hold()
    return letters, out.getvalue().decode().splitlines()


def test_a_message_comes_as_it_is_without_dots_of_transparency():
    [letter], replies = talk(
        b"MAIL FROM:<a@x.example>",
        b"RCPT TO:<b@x.example>",
        b"DATA",
        b"hi",
        b"..",
        b"..x",
        b"",
        b".",
        b"QUIT",
    )
    assert (letter.sender, letter.recipients, letter.data) == (
        "a@x.example",
        ["b@x.example"],
        b"hi\r\n.\r\n.x\r\n\r\n",
    )
    assert replies[-2:] == ["250 taken", "221 2.0.0 bye"]


@pytest.mark.slow
def test_many_short_lines_take_little_more_memory_than_their_bytes():
    head = b"MAIL FROM:<a@x.example>\r\nRCPT TO:<b@x.example>\r\nDATA\r\n"
    stream = io.BytesIO(head + b"\r\n" * 1_000_000 + b".\r\n")
    conversation = Conversation(
        stream, io.BytesIO(), name="x", deliver=lambda letter: ["250 taken"]
    )
    tracemalloc.start()
    conversation.hold()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 3 * 2_000_000
