"""The daemon: one loop over Postfix's connections, its journal and the clock."""

from __future__ import annotations

import selectors
import socket
import subprocess
import sys
import time
from collections.abc import Callable

from ..common.activation import given_descriptor
from .config import Config
from .drawers import Drawers
from .journal import Journal
from .policy import Policy
from .protocol import BadRequestError, Requests, render_answer
from .refusals import Refusals
from .store import Store
from .tables import Members

_ANSWER_SECONDS = 5
_LOOK_SECONDS = 15


def serve(config: Config) -> None:
    """Answer until killed. systemd hands over the socket `policy` and the opened folder
    `drawers`.
    """
    store = Store(config.state)
    drawers = Drawers(given_descriptor("drawers"))
    listener = socket.socket(fileno=given_descriptor("policy"))
    policy = Policy(
        config, members=Members(config.tables), store=store, use_of=drawers.use_of, say=say
    )
    Loop(policy, store=store, listener=listener).run()


def say(sentence: str) -> None:
    """Write a line to the journal."""
    print(sentence, file=sys.stderr, flush=True)


class Loop:
    """Everything happens one after the other: an answer takes less than a millisecond."""

    def __init__(self, policy: Policy, *, store: Store, listener: socket.socket) -> None:
        self._policy = policy
        self._store = store
        self._listener = listener
        self._selector = selectors.DefaultSelector()
        self._refusals = Refusals()
        self._told: list[subprocess.Popen[bytes]] = []

    def run(self) -> None:
        """Go on for ever."""
        self._selector.register(self._listener, selectors.EVENT_READ, self._accept)
        self._follow_journal()
        next_look = 0.0
        while True:
            for key, _ in self._selector.select(timeout=_LOOK_SECONDS):
                act: Callable[[], None] = key.data
                act()
            if time.monotonic() >= next_look:
                next_look = time.monotonic() + _LOOK_SECONDS
                self._store.prune(now=int(time.time()))
                self._tell_admin()

    def _accept(self) -> None:
        connection, _ = self._listener.accept()
        connection.settimeout(_ANSWER_SECONDS)
        requests = Requests()
        self._selector.register(
            connection, selectors.EVENT_READ, lambda: self._answer(connection, requests)
        )

    def _answer(self, connection: socket.socket, requests: Requests) -> None:
        try:
            received = connection.recv(16384)
            for request in requests.feed(received):
                connection.sendall(
                    render_answer(self._policy.answer(request, now=int(time.time())))
                )
        except (OSError, BadRequestError) as error:
            say(f"a connection was given up: {error}")
            received = b""
        if not received:
            self._selector.unregister(connection)
            connection.close()

    def _follow_journal(self) -> None:
        journal = Journal()
        self._selector.register(journal, selectors.EVENT_READ, lambda: self._read_journal(journal))

    def _read_journal(self, journal: Journal) -> None:
        lines = journal.read()
        if lines is None:
            self._selector.unregister(journal)
            journal.close()
            time.sleep(1)
            self._follow_journal()
            return
        for line in lines:
            if mailbox := self._refusals.read(line):
                self._policy.note_refused(mailbox, now=int(time.time()))

    def _tell_admin(self) -> None:
        """Start a child for what is held since the last look: mail passes through Postfix, which
        may ask us meanwhile.
        """
        self._told = [child for child in self._told if child.poll() is None]
        if not self._told and self._store.untold():
            self._told.append(
                subprocess.Popen(
                    [sys.executable, "-P", "-m", __package__, "tell"],
                    stdin=subprocess.DEVNULL,
                )
            )
