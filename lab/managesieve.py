"""A small client of ManageSieve (RFC 5804)."""

from __future__ import annotations

import base64
import re
import socket
import ssl
from types import TracebackType
from typing import Self


class RefusedError(Exception):
    """The server said NO or BYE."""


class ManageSieve:
    """One session. `capabilities` are those that the server has named last."""

    def __init__(self, address: str, *, timeout: float = 30) -> None:
        self._socket: socket.socket = socket.create_connection((address, 4190), timeout=timeout)
        self._lines = self._socket.makefile("rb")
        self.capabilities = self._read()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._lines.close()
        self._socket.close()

    def starttls(self, context: ssl.SSLContext) -> None:
        """Go on in TLS."""
        self.ask("STARTTLS")
        self._lines.close()
        self._socket = context.wrap_socket(self._socket)
        self._lines = self._socket.makefile("rb")
        self.capabilities = self._read()

    def log_in(self, address: str, password: str) -> None:
        """Authenticate by PLAIN (RFC 4616)."""
        secret = base64.b64encode(f"\0{address}\0{password}".encode()).decode()
        self.ask(f'AUTHENTICATE "PLAIN" "{secret}"')

    def put_script(self, name: str, script: str) -> str:
        """Store a script. Raises RefusedError with the server's words if it has errors."""
        content = script.encode()
        return self.ask(f'PUTSCRIPT "{name}" {{{len(content)}+}}\r\n{script}')

    def ask(self, command: str) -> str:
        """Send a command and return the answer. Raises RefusedError."""
        self._socket.sendall(f"{command}\r\n".encode())
        return self._read()

    def _read(self) -> str:
        answer = ""
        while True:
            line = self._lines.readline().decode()
            if literal := re.search(r"\{(\d+)\+?\}\r\n$", line):
                line += self._lines.read(int(literal[1])).decode() + self._lines.readline().decode()
            answer += line
            if line.startswith("OK"):
                return answer
            if not line or line.startswith(("NO", "BYE")):
                raise RefusedError(answer)
