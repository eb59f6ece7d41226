"""What is remembered."""

from programs.mailpolicy.config import DAY
from programs.mailpolicy.store import Store

from .conftest import NOW


def test_it_outlives_a_restart(tmp_path):
    first = Store(tmp_path / "state.db")
    first.note("sent", mailbox="a", household="1", recipients=3, now=NOW)
    first.hold("a", reason="by hand", now=NOW)
    again = Store(tmp_path / "state.db")
    assert again.of_mailbox("a", "sent") == [(NOW, 3)]
    assert again.reason_of("a") == "by hand"


def test_nothing_older_than_a_day_is_kept(store):
    store.note("sent", mailbox="a", household="1", recipients=3, now=NOW)
    store.prune(now=NOW + DAY - 1)
    assert store.of_household("1", "sent")
    store.prune(now=NOW + DAY)
    assert not store.of_household("1", "sent")


def test_the_admin_is_told_once_and_of_what_others_did(store):
    assert store.hold("a", reason="volume", now=NOW)
    assert not store.hold("a", reason="volume again", now=NOW)
    store.hold("b", reason="by hand", now=NOW, told=True)
    assert [one.mailbox for one in store.untold()] == ["a"]
    store.set_told("a")
    assert store.untold() == []
    assert [one.mailbox for one in store.held()] == ["a", "b"]
