"""Postfix's journal as it is written, by a `journalctl --follow` that is started again whenever it
ends.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator

from ..common.postfix_log import UNITS

_COMMAND = ("journalctl", "--follow", "--lines=0", "--output=cat", "--quiet", *UNITS)


class Journal:
    """A child process and what it has said of its last line."""

    def __init__(self) -> None:
        self._rest = b""
        self._child = subprocess.Popen(_COMMAND, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL)

    def fileno(self) -> int:
        """For a selector."""
        assert self._child.stdout is not None
        return self._child.stdout.fileno()

    def read(self) -> Iterator[str] | None:
        """Return the lines that are there; None once the child has ended."""
        received = os.read(self.fileno(), 65536)
        if not received:
            return None
        *lines, self._rest = (self._rest + received).split(b"\n")
        return (line.decode(errors="replace") for line in lines)

    def close(self) -> None:
        """End the child."""
        self._child.kill()
        self._child.wait()
        assert self._child.stdout is not None
        self._child.stdout.close()
