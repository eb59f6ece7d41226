"""An SMTP session with Postfix in a login's name: what it answers is what a mail program of that
login would be told.
"""

from __future__ import annotations

import os
import re
import smtplib
import socket
from collections.abc import Iterable, Iterator
from types import TracebackType

from .refusal import Refusal

SUBMISSION = "/var/spool/postfix/public/coop-submit"
_SECONDS = 150  # Rspamd may take two minutes


class Submission:
    """A context manager. Raises Refusal with Postfix's own words, and OSError where it isn't
    there.
    """

    def __init__(self, login: str) -> None:
        self._login = login
        self._session = smtplib.SMTP(local_hostname="localhost", timeout=_SECONDS)

    def __enter__(self) -> Submission:
        connection = socket.socket(socket.AF_UNIX)
        connection.settimeout(_SECONDS)
        self._session.sock = connection
        connection.connect(SUBMISSION)
        self._session.command_encoding = "utf-8"
        _expect(220, self._session.getreply())
        _expect(250, self._session.ehlo())
        _expect(220, self._session.docmd("XCLIENT", f"LOGIN={to_xtext(self._login)}"))
        _expect(250, self._session.ehlo())
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._session.close()

    def send(self, message: Iterable[bytes], *, sender: str, recipients: Iterable[str]) -> None:
        """Send to all recipients or to none. Both are addresses, checked before: they are put into
        commands as they are.
        """
        recipients = list(recipients)
        utf8 = "" if all(address.isascii() for address in [sender, *recipients]) else " SMTPUTF8"
        _expect(250, self._session.docmd("MAIL", f"FROM:<{sender}> BODY=8BITMIME{utf8}"))
        for recipient in recipients:
            _expect(250, self._session.docmd("RCPT", f"TO:<{recipient}>"))
        _expect(354, self._session.docmd("DATA"))
        most = int(self._session.esmtp_features.get("size") or 0)
        assert self._session.sock is not None
        for chunk in to_wire(limit(message, most=most)):
            self._session.sock.sendall(chunk)
        _expect(250, self._session.getreply())


def to_xtext(text: str) -> str:
    """RFC 3461, 4: printable ASCII but `+` and `=` stays, every other byte is written in hex."""
    return "".join(
        chr(byte) if 33 <= byte <= 126 and byte not in b"+=" else f"+{byte:02X}"
        for byte in text.encode()
    )


def limit(message: Iterable[bytes], *, most: int) -> Iterator[bytes]:
    """Raise Refusal when it's too long; the session is then broken off before its end, and Postfix
    forgets the message.
    """
    size = 0
    for line in message:
        size += len(line)
        if most and size > most:
            raise Refusal(f"the message is larger than {most // 1_000_000} MB", code=os.EX_DATAERR)
        yield line


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


def _expect(wanted: int, reply: tuple[int, bytes]) -> None:
    code, text = reply
    if code != wanted:
        raise Refusal(f"{code} {text.decode(errors='replace')}", code=os.EX_UNAVAILABLE)
