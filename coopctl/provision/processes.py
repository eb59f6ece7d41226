"""Child processes that report events, one line each, while what else they say goes to the run's
log.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from typing import IO

from coopctl.provision.events import Event, read_event
from coopctl.provision.runlog import RunLog


def read_events(lines: IO[str], *, log: RunLog) -> Iterator[Event]:
    """Yield the events among `lines` until the other end closes; other lines go to the log."""
    for line in lines:
        event = read_event(line)
        if event is None:
            log.file.write(line)
            continue
        log.note(event)
        yield event


def start_process(
    command: Sequence[str],
    *,
    environment: Mapping[str, str],
    log: RunLog,
    descriptors: Sequence[int],
    output: IO[str] | None = None,
) -> subprocess.Popen[str]:
    """Start a child with `descriptors` open in it and a pipe to its standard input; its output goes
    to a pipe, or to `output`.
    """
    return subprocess.Popen(
        command,
        env={**os.environ, **environment},
        stdin=subprocess.PIPE,
        stdout=output or subprocess.PIPE,
        stderr=log.file,
        text=True,
        encoding="utf-8",
        pass_fds=tuple(descriptors),
    )


def stop_process(process: subprocess.Popen[str]) -> int:
    """Wait for the child; one that outlives its own output is ended. Returns its exit code."""
    for stream in (process.stdin, process.stdout):
        if stream and not stream.closed:
            stream.close()
    try:
        return process.wait(timeout=30)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()
