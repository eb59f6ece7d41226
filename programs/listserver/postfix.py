"""Handing copies to Postfix, over its own socket: an SMTP session (RFC 5321) with pipelining (RFC
2920).
"""

from __future__ import annotations

import socket
from contextlib import ExitStack
from types import TracebackType

_SECONDS = 120.0


class Reply(Exception):  # noqa: N818 - an answer, not always an error
    """What Postfix said: a line like `450 4.3.2 …`."""

    def __init__(self, line: str) -> None:
        super().__init__(line)
        self.line = line

    @property
    def is_refusal(self) -> bool:
        """Whether it says that a recipient gets no copy, now or ever (RFC 5321, 4.2.1)."""
        return len(self.line) > 3 and self.line[0] in "45"


class Session:
    """One SMTP session; a context manager. Raises OSError when Postfix isn't there."""

    def __init__(self, path: str, *, name: str = "localhost") -> None:
        self._path = path
        self._name = name

    def __enter__(self) -> Session:
        with ExitStack() as opening:
            self._socket = opening.enter_context(socket.socket(socket.AF_UNIX, socket.SOCK_STREAM))
            self._socket.settimeout(_SECONDS)
            self._socket.connect(self._path)
            self._lines = opening.enter_context(self._socket.makefile("rb"))
            self._expect("2")
            self._send(f"EHLO {self._name}\r\n".encode())
            self._expect("2")
            self._open = opening.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._open.close()

    def send(self, data: bytes, *, sender: str, recipient: str, utf8: bool = False) -> None:
        """Hand over one message for one recipient. Raises Reply if Postfix refuses it."""
        extra = " SMTPUTF8" if utf8 else ""
        envelope = f"MAIL FROM:<{sender}> BODY=8BITMIME{extra}\r\nRCPT TO:<{recipient}>\r\n"
        self._send(f"{envelope}DATA\r\n".encode())
        replies = [Reply(self._read()) for _ in range(3)]
        if replies[2].line.startswith("3"):
            self._send(
                (b"." + data if data.startswith(b".") else data).replace(b"\r\n.", b"\r\n..")
                + b".\r\n"
            )
            self._expect("2")
            return
        self._send(b"RSET\r\n")
        self._read()
        raise next((reply for reply in replies if reply.is_refusal), replies[2])

    def _send(self, data: bytes) -> None:
        self._socket.sendall(data)

    def _expect(self, kind: str) -> None:
        reply = self._read()
        if not reply.startswith(kind):
            raise Reply(reply)

    def _read(self) -> str:
        while True:
            line = self._lines.readline(2000)
            if not line:
                raise OSError("Postfix hung up")
            if line[3:4] != b"-":
                return line.decode("utf-8", "replace").strip()
