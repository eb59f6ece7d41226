import pytest

from coopctl.core.errors import InvalidInputError, RefusedError
from coopctl.registry.services.aliases import remove_alias
from coopctl.registry.services.forwarding import forward_mailbox, keep_mail
from coopctl.registry.services.mailboxes import remove_mailbox

pytestmark = pytest.mark.django_db


@pytest.fixture
def forward(today):
    def pass_on(name, *targets, keep_copy=True):
        full = [target if "@" in target else f"{target}@frysboxen.example" for target in targets]
        return forward_mailbox(
            f"{name}@frysboxen.example",
            actor="test",
            targets=full,
            keep_copy=keep_copy,
            today=today,
        )

    return pass_on


def test_mail_is_passed_on_with_and_without_a_copy(alma, open_mailbox, forward):
    open_mailbox("alma", alma)
    mailbox = forward("alma", "b@elsewhere.example", "a@elsewhere.example", keep_copy=False)
    assert (mailbox.forward_to, mailbox.keep_copy) == (
        ["a@elsewhere.example", "b@elsewhere.example"],
        False,
    )
    mailbox = keep_mail("alma@frysboxen.example", actor="test")
    assert (mailbox.forward_to, mailbox.keep_copy) == ([], True)
    with pytest.raises(RefusedError, match="forwards to nobody"):
        keep_mail("alma@frysboxen.example", actor="test")


def test_it_never_comes_back(alma, sam, open_mailbox, make_alias, forward):
    open_mailbox("alma", alma)
    open_mailbox("sam", sam)
    with pytest.raises(RefusedError, match="would loop"):
        forward("alma", "alma")
    make_alias("board", "alma")
    with pytest.raises(
        RefusedError,
        match=r"alma@frysboxen\.example -> board@frysboxen\.example -> alma@frysboxen\.example",
    ):
        forward("alma", "board")
    forward("alma", "sam")
    with pytest.raises(RefusedError, match="would loop"):
        forward("sam", "board")


def test_it_goes_to_nobody_who_does_not_exist(alma, open_mailbox, forward):
    open_mailbox("alma", alma)
    with pytest.raises(InvalidInputError, match="some targets don't exist"):
        forward("alma", "nobody")


def test_an_alias_that_a_mailbox_forwards_to_is_not_removed(
    alma, open_mailbox, make_alias, forward
):
    open_mailbox("alma", alma)
    make_alias("board", "x@elsewhere.example")
    forward("alma", "board")
    with pytest.raises(RefusedError, match=r"alma@frysboxen\.example passes mail on to board"):
        remove_alias("board@frysboxen.example", actor="test")


def test_a_mailbox_that_opens_again_forwards_to_nobody(alma, open_mailbox, forward, today):
    open_mailbox("alma", alma)
    forward("alma", "x@elsewhere.example", keep_copy=False)
    remove_mailbox("alma@frysboxen.example", actor="test", today=today)
    with pytest.raises(RefusedError, match="is closed"):
        forward("alma", "x@elsewhere.example")
    mailbox = open_mailbox("alma", alma)
    assert (mailbox.forward_to, mailbox.keep_copy) == ([], True)
