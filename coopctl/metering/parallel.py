"""Reading many spools at a time: a thread per server, and one consumer for all they read."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import TracebackType

from coopctl.metering.spools import Batch, Mark, read_spool
from coopctl.provision.hosts import Host
from coopctl.provision.ssh import connect

_AT_A_TIME = 16
_WAITING_BATCHES = 8


@dataclass(frozen=True)
class Ended:
    """Nothing more comes from this host; `error` says why, if it isn't the end of its spool."""

    host: str
    error: Exception | None


class SpoolReaders:
    """A context manager that gives the batches of all hosts as they come, and one `Ended` per host.

    Few batches wait at a time: a slow consumer slows the servers down, and memory stays small.
    """

    def __init__(self, hosts: Sequence[Host], *, marks: Mapping[str, Mark], now: datetime) -> None:
        self._marks = marks
        self._now = now
        self._started = time.monotonic()
        self._stop = threading.Event()
        self._left = len(hosts)
        self._items: queue.Queue[Batch | Ended] = queue.Queue(_WAITING_BATCHES)
        self._hosts: queue.SimpleQueue[Host] = queue.SimpleQueue()
        for host in hosts:
            self._hosts.put(host)

    def __enter__(self) -> Iterator[Batch | Ended]:
        for number in range(min(_AT_A_TIME, self._left)):
            threading.Thread(target=self._work, name=f"collect-{number}", daemon=True).start()
        return self._take()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._stop.set()

    def _take(self) -> Iterator[Batch | Ended]:
        while self._left:
            item = self._items.get()
            self._left -= isinstance(item, Ended)
            yield item

    def _work(self) -> None:
        while not self._stop.is_set():
            try:
                host = self._hosts.get_nowait()
            except queue.Empty:
                return
            self._put(Ended(host.name, self._read(host)))

    def _read(self, host: Host) -> Exception | None:
        try:
            with connect(host) as client:
                here = self._now + timedelta(seconds=time.monotonic() - self._started)
                for batch in read_spool(client, host=host, mark=self._marks[host.name], now=here):
                    if not self._put(batch):
                        break
        except Exception as error:  # noqa: BLE001  # a thread has no caller: the consumer gets it
            return error
        return None

    def _put(self, item: Batch | Ended) -> bool:
        while not self._stop.is_set():
            try:
                self._items.put(item, timeout=0.2)
            except queue.Full:
                continue
            return True
        return False
