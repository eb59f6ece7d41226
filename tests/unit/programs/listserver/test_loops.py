"""What lists don't answer and don't pass on."""

import pytest

from programs.common.heads import split_message
from programs.listserver.loops import why_dropped

LIST = "garden@lists.x.example"


def drop(head, *, sender="bo@y.example"):
    return why_dropped(
        split_message(b"From: bo@y.example\r\n" + head + b"\r\nhi\r\n")[0],
        sender=sender,
        list_address=LIST,
    )


@pytest.mark.parametrize(
    "head",
    [
        b"Auto-Submitted: auto-replied\r\n",
        b"Auto-submitted:\r\n auto-generated; owner-email=x\r\n",
        b"Precedence: bulk\r\n",
        b"precedence: LIST\r\n",
        b"X-Autoreply: yes\r\n",
        b"List-Id: <other.y.example>\r\n",
        b"List-Id: <garden.lists.x.example>\r\n",
    ],
)
def test_machines_and_lists_are_dropped(head):
    assert drop(head)


@pytest.mark.parametrize("sender", ["", LIST, "Garden+owner@lists.x.example"])
def test_so_is_what_has_no_sender_or_is_the_lists_own(sender):
    assert drop(b"", sender=sender)


@pytest.mark.parametrize(
    "head",
    [b"", b"Auto-Submitted: no\r\n", b"Precedence: first-class\r\n", b"Subject: List-Id: x\r\n"],
)
def test_what_people_write_passes(head):
    assert drop(head) is None
    assert drop(head, sender="gardener@lists.x.example") is None
