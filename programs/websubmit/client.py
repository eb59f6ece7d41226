"""`sendmail` as PHP calls it: hands the message to the service, and tells why if it isn't sent."""

from __future__ import annotations

import os
import socket
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress

from .options import Options, find_log, parse_options
from .protocol import READY, SOCKET, parse_answer, render_request
from .refusal import Refusal

_SECONDS = 180
_TRIES = 40
_PAUSE = 0.5


def send(arguments: Sequence[str]) -> int:
    """Send the message on standard input. Returns the exit code."""
    try:
        options = parse_options(arguments)
        deliver(options)
    except Refusal as refusal:
        tell(str(refusal), log=find_log(arguments))
        return refusal.code
    return os.EX_OK


def deliver(options: Options) -> None:
    """Raises Refusal with the reason if the message isn't sent."""
    with connect() as connection, connection.makefile("rb") as answers:
        with suppress(ConnectionError):  # the answer was no before all was read
            connection.sendall(render_request(options.request))
            for piece in read_message(sys.stdin.buffer, dot_ends=options.dot_ends):
                connection.sendall(piece)
            connection.shutdown(socket.SHUT_WR)
        try:
            code, sentence = parse_answer(answers.readline())
        except (OSError, ValueError):
            code, sentence = (
                os.EX_UNAVAILABLE,
                "the mail service didn't answer: whether the message was sent isn't known",
            )
    if code != os.EX_OK:
        raise Refusal(sentence, code=code)


def connect() -> socket.socket:
    """Return a connection to the service, which has said that it listens. Raises Refusal."""
    for _ in range(_TRIES):
        connection = socket.socket(socket.AF_UNIX)
        connection.settimeout(_SECONDS)
        try:
            connection.connect(SOCKET)
            greeting = connection.recv(len(READY), socket.MSG_PEEK)
        except FileNotFoundError:
            connection.close()
            raise Refusal(
                "this server sends no mail: let your program send by SMTP, with a mailbox's own "
                "login at your mail server's port 465",
                code=os.EX_UNAVAILABLE,
            ) from None
        except ConnectionRefusedError:
            connection.close()
            raise Refusal(
                "mail is out of order on this server: try again later", code=os.EX_UNAVAILABLE
            ) from None
        except OSError:
            greeting = b""
        if greeting:
            if greeting == READY:
                connection.recv(len(READY))
            return connection
        connection.close()  # too many at once: systemd hangs up
        time.sleep(_PAUSE)
    raise Refusal(
        "too many messages are being sent at once: try again later", code=os.EX_UNAVAILABLE
    )


def read_message(stream: Iterable[bytes], *, dot_ends: bool) -> Iterator[bytes]:
    """Yield it line by line."""
    for line in stream:
        if dot_ends and line.rstrip(b"\r\n") == b".":
            return
        yield line


def tell(sentence: str, *, log: str | None) -> None:
    """Write it where PHP writes its own errors, in the same form, and to standard error."""
    print(f"sendmail: not sent: {sentence}", file=sys.stderr)
    if log is None:
        return
    line = (
        f"[{time.strftime('%d-%b-%Y %H:%M:%S', time.gmtime())} UTC] mail() didn't send: "
        f"{sentence}\n"
    )
    try:
        descriptor = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError as error:
        print(f"sendmail: {log}: {error.strerror}", file=sys.stderr)
        return
    with os.fdopen(descriptor, "wb") as file:
        file.write(line.encode(errors="replace"))
