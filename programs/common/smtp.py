"""Handing messages to Postfix: an SMTP session (RFC 5321) with pipelining (RFC 2920), over one of
its own sockets or by TCP on this machine.
"""

from __future__ import annotations

import re
import socket
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, suppress
from types import TracebackType

Address = str | tuple[str, int]


class Reply(Exception):  # noqa: N818 - an answer, not always an error
    """What Postfix said, as one line like `450 4.3.2 …`."""

    def __init__(self, line: str) -> None:
        super().__init__(line)
        self.line = line

    @property
    def is_refusal(self) -> bool:
        """Whether it says that a message isn't taken, now or ever (RFC 5321, 4.2.1)."""
        return len(self.line) > 3 and self.line[0] in "45"


class Session:
    """A context manager; `most` is how many bytes a message may have, 0 where Postfix doesn't say.

    Raises OSError when Postfix isn't there or hangs up, and Reply where it says no.
    """

    def __init__(self, address: Address, *, seconds: float) -> None:
        self._address = address
        self._seconds = seconds
        self.most = 0

    def __enter__(self) -> Session:
        family = socket.AF_UNIX if isinstance(self._address, str) else socket.AF_INET
        with ExitStack() as opening:
            self._socket = opening.enter_context(socket.socket(family, socket.SOCK_STREAM))
            self._socket.settimeout(self._seconds)
            self._socket.connect(self._address)
            self._lines = opening.enter_context(self._socket.makefile("rb"))
            self._expect("2")
            self._greet()
            self._open = opening.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._open.close()

    def log_in(self, login: str) -> None:
        """Go on as if this user had logged in: Postfix trusts us with XCLIENT (XCLIENT_README)."""
        self._send(f"XCLIENT LOGIN={to_xtext(login)}\r\n".encode())
        self._expect("2")
        self._greet()

    def send(
        self, wire: Iterable[bytes], *, sender: str, recipients: Sequence[str], utf8: bool = False
    ) -> None:
        """Send a message, as `to_wire` or `stuff_dots` gives it, to all recipients or to none. The
        addresses are put into commands as they are.

        After a Reply that refuses a recipient the session can be gone on with.
        """
        commands = [
            f"MAIL FROM:<{sender}> BODY=8BITMIME{' SMTPUTF8' if utf8 else ''}",
            *(f"RCPT TO:<{recipient}>" for recipient in recipients),
            "DATA",
        ]
        # Of several recipients the first that is refused ends it: Postfix slows down, then hangs
        # up on who makes many mistakes.
        groups = [commands] if len(recipients) == 1 else [[command] for command in commands]
        for group in groups:
            self._send("".join(f"{command}\r\n" for command in group).encode())
            replies = [self._read() for _ in group]
            if refusals := [reply for reply in replies if not reply.startswith(("2", "3"))]:
                self._abandon(is_begun=replies[-1].startswith("3"))
                raise Reply(refusals[0])
        for piece in wire:
            self._send(piece)
        self._expect("2")

    def _abandon(self, *, is_begun: bool) -> None:
        """Have Postfix forget the message. Once it waits for the text, only hanging up does."""
        if is_begun:
            self._open.close()
        else:
            with suppress(OSError):  # it has hung up already
                self._send(b"RSET\r\n")
                self._read()

    def _greet(self) -> None:
        self._send(b"EHLO localhost\r\n")
        size = re.search(r"\bSIZE (\d+)", self._expect("2"))
        self.most = int(size[1]) if size else 0

    def _send(self, data: bytes) -> None:
        self._socket.sendall(data)

    def _expect(self, kind: str) -> str:
        reply = self._read()
        if not reply.startswith(kind):
            raise Reply(reply)
        return reply

    def _read(self) -> str:
        """Return a reply; of one with several lines, the code stands before the first only."""
        texts: list[str] = []
        while True:
            line = self._lines.readline(2000)
            if not line:
                raise OSError("Postfix hung up")
            goes_on = line[3:4] == b"-"
            text = line.decode("utf-8", "replace").strip()
            texts.append(text[4:] if texts else f"{text[:3]} {text[4:]}" if goes_on else text)
            if not goes_on:
                return " ".join(texts)


def to_xtext(text: str) -> str:
    """RFC 3461, 4: printable ASCII but `+` and `=` stays, every other byte is written in hex."""
    return "".join(
        chr(byte) if 33 <= byte <= 126 and byte not in b"+=" else f"+{byte:02X}"
        for byte in text.encode()
    )


def stuff_dots(data: bytes) -> Iterator[bytes]:
    """Yield a whole message whose lines end in CRLF already as `to_wire` does: in a tenth of the
    time.
    """
    yield (b"." + data if data.startswith(b".") else data).replace(b"\r\n.", b"\r\n..")
    yield b".\r\n" if data.endswith(b"\r\n") or not data else b"\r\n.\r\n"


def to_wire(message: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the message as SMTP carries it (RFC 5321, 4.5.2): lines end in CRLF, dots at their
    beginnings are doubled, one dot ends it.

    `message` yields lines, or pieces of long ones.
    """
    begins, held = True, b""
    for piece in message:
        text = held + piece
        held = b"\r" if text.endswith(b"\r") else b""
        text = re.sub(rb"\r\n|\r|\n", b"\n", text[: len(text) - len(held)])
        if not text:
            continue
        text = b"." + text if begins and text.startswith(b".") else text
        begins = text.endswith(b"\n")
        yield re.sub(rb"\n(?=\.)", b"\n.", text).replace(b"\n", b"\r\n")
    yield b".\r\n" if begins and not held else b"\r\n.\r\n"
