"""What systemd hands over: sockets that it listens on and files that it has opened
(sd_listen_fds(3)).
"""

from __future__ import annotations

import os

from .errors import ProgramError

_FIRST = 3


def given_descriptor(name: str | None = None) -> int:
    """Return the descriptor that the unit calls so (FileDescriptorName= in systemd.socket(5),
    OpenFile= in systemd.service(5)), or the only one there is. Raises ProgramError.
    """
    here = os.environ.get("LISTEN_PID") == str(os.getpid())
    count = int(os.environ.get("LISTEN_FDS", "0")) if here else 0
    names = os.environ.get("LISTEN_FDNAMES", "").split(":")
    given = dict(zip(names, range(_FIRST, _FIRST + count), strict=False))
    if name is None and len(given) == 1:
        return _FIRST
    if name not in given:
        raise ProgramError("this is started by its socket unit")
    return given[name]
