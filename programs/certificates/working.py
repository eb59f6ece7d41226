"""The run that the timer and every apply start: tries what is due until nothing is."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from ..common.errors import ProgramError
from ..common.locks import hold_lock
from .attempts import Attempt, fail, read_attempts, write_attempts
from .cleaning import remove_unwanted
from .config import Config
from .crypto import expiry_of
from .due import due_names
from .issue import adopt_issued, issue_certificate
from .issued import is_in_place
from .pairs import CHAIN, serving
from .placeholders import sign_missing
from .probe import probe_names
from .reloading import reload_units
from .retry import forget_request, requested_names

_AT_ONCE = 8
Clock = Callable[[], float]


def work(config: Config, *, clock: Clock = time.time) -> int:
    """Try all that is due, in small batches; the names are read anew for each, so that who comes
    meanwhile is seen. Returns how many.
    """
    with only_one(config):
        for name in remove_unwanted(config):
            print(f"{name}: removed, nobody wants it any more")
        wanted = frozenset(config.wanted_names())
        attempts = {
            name: attempt for name, attempt in read_attempts(config.state).items() if name in wanted
        }
        done, issued = 0, False
        while batch := _due(config, attempts, now=clock())[:_AT_ONCE]:
            sign_missing(config, names=batch)
            for name in _reachable(config, batch, attempts=attempts, clock=clock):
                if _try(config, name, attempts, clock=clock):
                    reload_units(config, names=[name])
                    issued = True
                write_attempts(config.state, attempts)
            write_attempts(config.state, attempts)
            done += len(batch)
        if issued:
            subprocess.run(
                ["dehydrated", "--cleanup-delete", "--no-lock"], capture_output=True, check=False
            )
        return done


@contextmanager
def only_one(config: Config) -> Iterator[None]:
    """Hold the lock of all that changes certificates. Raises ProgramError if another run has
    it.
    """
    config.state.mkdir(mode=0o755, parents=True, exist_ok=True)
    with hold_lock(config.state / "lock", wait=False) as held:
        if not held:
            raise ProgramError(
                "certificates are being asked for already: `journalctl -f -u coop-tls`"
            )
        yield


def _due(config: Config, attempts: dict[str, Attempt], *, now: float) -> list[str]:
    names = config.wanted_names()
    pairs = {name: serving(config.pairs, name=name) for name in names}
    return due_names(
        names,
        attempts=attempts,
        pairs=pairs,
        asked=requested_names(config),
        renew_days=config.renew_days,
        now=now,
    )


def _reachable(
    config: Config, names: Sequence[str], *, attempts: dict[str, Attempt], clock: Clock
) -> Iterator[str]:
    answers = (
        probe_names(names, challenges=config.challenges)
        if config.probe
        else ((name, "") for name in names)
    )
    for name, reason in answers:
        if reason:
            _note_failure(
                attempts,
                name,
                fail(
                    attempts.get(name, Attempt()), error=reason, reason="unreachable", now=clock()
                ),
            )
            forget_request(config, name=name)
        else:
            yield name


def _try(config: Config, name: str, attempts: dict[str, Attempt], *, clock: Clock) -> bool:
    last = attempts.get(name, Attempt())
    try:
        if not _holds_valid_one(config, name, now=clock()):
            issue_certificate(config, name=name)
        if not is_in_place(config, name=name):
            adopt_issued(config, name=name)
        expires = expiry_of(config.pairs / name / CHAIN)
    except ProgramError as error:
        _note_failure(attempts, name, fail(last, error=str(error), reason="refused", now=clock()))
        return False
    finally:
        forget_request(config, name=name)
    attempts[name] = Attempt(tried=clock(), expires=expires, pair=serving(config.pairs, name=name))
    print(f"{name}: the CA's certificate is in place")
    return True


def _holds_valid_one(config: Config, name: str, *, now: float) -> bool:
    issued = config.issued / name / CHAIN
    return (
        issued.exists()
        and name not in requested_names(config)
        and expiry_of(issued) - config.renew_days * 86400 > now
    )


def _note_failure(attempts: dict[str, Attempt], name: str, attempt: Attempt) -> None:
    attempts[name] = attempt
    print(f"{name}: no certificate yet: {attempt.error}", file=sys.stderr)
