"""Serving a socket that systemd listens on (sd_listen_fds(3)), a thread for each connection."""

from __future__ import annotations

import socket
import sys
import threading
from collections.abc import Callable
from typing import BinaryIO, cast

from ..common.activation import given_descriptor

_AT_ONCE = 16

Serve = Callable[[BinaryIO, BinaryIO], None]


def serve_sockets(serve: Serve) -> None:
    """Accept connections without end; one that breaks ends alone."""
    places = threading.BoundedSemaphore(_AT_ONCE)
    with socket.socket(fileno=given_descriptor()) as listener:
        while True:
            places.acquire()
            connection, _ = listener.accept()
            threading.Thread(target=_hold, args=(connection, serve, places), daemon=True).start()


def _hold(connection: socket.socket, serve: Serve, places: threading.BoundedSemaphore) -> None:
    try:
        with connection, connection.makefile("rb") as stream, connection.makefile("wb") as out:
            serve(cast("BinaryIO", stream), cast("BinaryIO", out))
    except (OSError, EOFError) as error:
        print(f"<4>a connection broke: {error}", file=sys.stderr)
    finally:
        places.release()
