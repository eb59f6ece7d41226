"""Mailing runs that die at any moment: no household gets a second mail, and none is forgotten."""

import os
import queue
import random
import signal
import threading
from collections import Counter

import pytest

KILLS = 200
MAILS_A_RUN = 3
HOUSEHOLDS = KILLS * (MAILS_A_RUN + 1)
LONGEST = 0.30  # seconds

pytestmark = pytest.mark.fault


class Senders:
    """Mailing processes, one after the other."""

    def __init__(self, mailing):
        self._server = mailing.start("serve")

    def start(self):
        self._server.stdin.write("go\n")
        self._server.stdin.flush()
        line = self._server.stdout.readline()
        assert line, self._server.stderr.read()
        return int(line)

    def wait(self):
        assert self._server.stdout.readline() == "gone\n"

    def close(self):
        self._server.communicate()


@pytest.fixture
def senders(mailing):
    senders = Senders(mailing)
    yield senders
    senders.close()


def assert_never_twice(state, handler):
    """What was sent has arrived; what arrived was sent or is in doubt; nothing arrived twice."""
    arrived = Counter(handler.identifications)
    assert set(arrived.values()) <= {1}
    numbers = {name.removeprefix("<invoice.").partition("@")[0] for name in arrived}
    sent, claimed, unsent = (set(state[name]) for name in ("sent", "claimed", "unsent"))
    assert sent <= numbers <= sent | claimed
    assert len(sent) + len(claimed) + len(unsent) == state["invoices"]
    assert not unsent & numbers


def test_a_run_killed_at_any_moment_sends_nothing_twice_and_forgets_nothing(
    mailing, senders, handler
):
    """A run dies when its time is over or the server has so many of its mails, so that fast
    computers leave mails for the last kill.
    """
    mailing.run("fill", str(HOUSEHOLDS))
    chance = random.Random(20261002)
    for kill in range(KILLS):
        enough = threading.Event()
        last = len(handler.mails) + chance.randint(1, MAILS_A_RUN)
        handler.before_answer = lambda _server, last=last, enough=enough: (
            enough.set() if len(handler.mails) >= last else None
        )
        child = senders.start()
        enough.wait(timeout=chance.uniform(0, LONGEST))
        os.kill(child, signal.SIGKILL)
        senders.wait()
        if kill % 50 == 0:
            assert_never_twice(mailing.run("state"), handler)
    handler.before_answer = None
    before = mailing.run("state")
    assert before["unsent"], "it was over before it was killed"
    assert before["sent"], "it was killed before it began"
    assert set(mailing.run("send")) == {"sent"}
    after = mailing.run("state")
    assert_never_twice(after, handler)
    assert (after["unsent"], after["claimed"]) == ([], before["claimed"])
    assert len(after["claimed"]) <= KILLS


def test_a_run_killed_when_the_server_has_the_mail_leaves_it_in_doubt_and_sends_no_second(
    mailing, senders, handler
):
    """The worst moment: the server accepts the mail, and nobody is there any more to note it."""
    mailing.run("fill", "5")
    children = queue.Queue()

    def kill_first(_server):
        handler.before_answer = None
        os.kill(children.get(timeout=60), signal.SIGKILL)

    for died in range(1, 4):
        handler.before_answer = kill_first
        children.put(senders.start())
        senders.wait()
        state = mailing.run("state")
        assert_never_twice(state, handler)
        assert len(state["claimed"]) == died == len(handler.mails)
    assert mailing.run("send") == ["sent", "sent"]
    state = mailing.run("state")
    assert_never_twice(state, handler)
    assert state["claimed"] == ["2025-0001", "2025-0002", "2025-0003"]
