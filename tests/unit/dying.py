"""For programs that tests run: children killed at every database statement or at random."""

import os
import random
import signal
import time
import traceback
from collections.abc import Callable

from django.db import connection, connections

Work = Callable[[], object]


def die_often(
    prepare: Callable[[], Work], *, verify: Callable[[], None], count: int
) -> dict[str, int]:
    """Let what `prepare` returns die before and after each of its statements, then at random
    moments until it died `count` times.

    After each death, and each survival, `verify` runs. Returns how often it died, and how often at
    a moment.
    """
    killed = 0
    for before in (True, False):
        statement, died = 0, True
        while died:
            statement += 1
            died = die_at(prepare(), statement=statement, before=before)
            killed += died
            verify()
    at_moments = max(0, count - killed)
    usual = min(_measure(prepare()) for _ in range(3))
    verify()
    chance = random.Random(20261120)
    moments = 0
    for _ in range(4 * at_moments):
        if moments == at_moments:
            break
        moments += in_child(prepare(), kill_after=chance.uniform(0, usual))
        verify()
    return {"killed": killed + moments, "moments": moments}


def die_at(work: Work, *, statement: int, before: bool) -> bool:
    """In a child: work, and die at the given statement. Returns whether it died."""

    def count(execute, sql, params, many, context):
        nonlocal statement
        statement -= 1
        if statement == 0 and before:
            os.kill(os.getpid(), signal.SIGKILL)
        result = execute(sql, params, many, context)
        if statement == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return result

    def counted():
        with connection.execute_wrapper(count):
            work()

    return in_child(counted)


def in_child(work: Work, *, kill_after: float | None = None) -> bool:
    """Work in a child, and kill it after so many seconds. Returns whether it was killed; raises if
    it failed.
    """
    connections.close_all()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            work()
            code = 0
        except Exception:  # noqa: BLE001 - whatever it was, the parent hears of it
            traceback.print_exc()
        finally:
            os._exit(code)
    if kill_after is not None:
        time.sleep(kill_after)
        os.kill(child, signal.SIGKILL)
    status = os.waitpid(child, 0)[1]
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0, "the work failed by itself"
    return os.WIFSIGNALED(status)


def _measure(work: Work) -> float:
    started = time.monotonic()
    in_child(work)
    return time.monotonic() - started
