"""The side of LMTP (RFC 2033) that Postfix hands posts to: enough of it for one client that we
know.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO

_PATH = re.compile(r"(?:FROM|TO):\s*<([^>]*)>(.*)", re.IGNORECASE | re.DOTALL)
_LONGEST_LINE = 4096
_NOT_NOW = "503 5.5.1 not now"


@dataclass
class Letter:
    """A message on its way, `data` with CRLF line endings and without dots of transparency."""

    sender: str
    recipients: list[str] = field(default_factory=list)
    utf8: bool = False
    data: bytes = b""


Deliver = Callable[[Letter], Sequence[str]]


@dataclass
class Conversation:
    """One session. `deliver` returns one reply line for each recipient, in their order."""

    stream: BinaryIO
    out: BinaryIO
    name: str
    deliver: Deliver
    letter: Letter | None = None

    def hold(self) -> None:
        """Talk until the client hangs up."""
        self._say(f"220 {self.name} LMTP")
        while line := self.stream.readline(_LONGEST_LINE):
            verb, _, rest = line.decode("utf-8", "replace").strip().partition(" ")
            answer = {
                "LHLO": self._greet,
                "MAIL": self._mail,
                "RCPT": self._rcpt,
                "DATA": self._data,
                "RSET": self._rset,
            }.get(verb.upper())
            if verb.upper() == "QUIT":
                self._say("221 2.0.0 bye")
                return
            self._say(*(answer(rest) if answer else [_NOT_NOW]))

    def _say(self, *lines: str) -> None:
        self.out.write("".join(f"{line}\r\n" for line in lines).encode())
        self.out.flush()

    def _greet(self, _: str) -> Sequence[str]:
        return (
            f"250-{self.name}",
            "250-PIPELINING",
            "250-8BITMIME",
            "250-SMTPUTF8",
            "250 ENHANCEDSTATUSCODES",
        )

    def _mail(self, rest: str) -> Sequence[str]:
        path = _PATH.match(rest)
        if path is None:
            return [_NOT_NOW]
        self.letter = Letter(path[1], utf8="SMTPUTF8" in path[2].upper())
        return ["250 2.1.0 ok"]

    def _rcpt(self, rest: str) -> Sequence[str]:
        path = _PATH.match(rest)
        if path is None or self.letter is None:
            return [_NOT_NOW]
        self.letter.recipients.append(path[1])
        return ["250 2.1.5 ok"]

    def _data(self, _: str) -> Sequence[str]:
        letter, self.letter = self.letter, None
        if letter is None or not letter.recipients:
            return [_NOT_NOW]
        self._say("354 go on")
        letter.data = _read_data(self.stream)
        return self.deliver(letter)

    def _rset(self, _: str) -> Sequence[str]:
        self.letter = None
        return ["250 2.0.0 ok"]


def _read_data(stream: BinaryIO) -> bytes:
    data = io.BytesIO()  # a list of lines takes 60 times what short ones hold
    while (line := stream.readline()) not in (b".\r\n", b".\n"):
        if not line:
            raise EOFError("the message was cut short")
        data.write(line[1:] if line.startswith(b".") else line)
    return data.getvalue()
