"""Postfix's policy protocol (SMTPD_POLICY_README): lines `name=value`, ended by an empty one; the
answer is `action=…`. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

MAX_REQUEST = 65536
DUNNO = "DUNNO"

Request = Mapping[str, str]


class BadRequestError(ValueError):
    """What was received is no request."""


class Requests:
    """Cuts the bytes of one connection into requests."""

    def __init__(self) -> None:
        self._buffer = b""

    def feed(self, received: bytes) -> Iterator[Request]:
        """Yield the requests that are complete. Raises BadRequestError."""
        self._buffer += received
        while (end := self._buffer.find(b"\n\n")) >= 0:
            block, self._buffer = self._buffer[:end], self._buffer[end + 2 :]
            yield _parse(block)
        if len(self._buffer) > MAX_REQUEST:
            raise BadRequestError("a request without end")


def render_answer(action: str) -> bytes:
    """Return the answer; an action is one line whatever it was made of."""
    return f"action={' '.join(action.split())}\n\n".encode()


def number(request: Request, name: str) -> int:
    """Return an attribute that counts something; 0 where there is none."""
    text = request.get(name, "")
    return int(text) if text.isascii() and text.isdigit() else 0


def _parse(block: bytes) -> Request:
    fields = (line.partition("=") for line in block.decode(errors="replace").split("\n"))
    request = {name: value for name, _, value in fields}
    if request.get("request") != "smtpd_access_policy":
        raise BadRequestError("not a request for an access policy")
    return request
