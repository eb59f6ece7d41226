"""What the two sides say to each other on the socket.

The service says READY; sendmail sends a line of JSON and the message, and shuts its side; the
service answers with a line of JSON.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from typing import Any

from .addresses import is_address
from .refusal import Refusal

SOCKET = "/run/coop-submit.sock"
READY = b"ready\n"
MOST_RECIPIENTS = 1000
MAX_LINE = 400 * MOST_RECIPIENTS


@dataclass(frozen=True)
class Request:
    """`sender`: the envelope's, empty for none at all, None for the one in From. `from_headers`:
    more stand in To, Cc and Bcc.
    """

    sender: str | None
    recipients: tuple[str, ...]
    from_headers: bool


def render_request(request: Request) -> bytes:
    """Return the request's line."""
    return json.dumps(asdict(request)).encode() + b"\n"


def parse_request(line: bytes) -> Request:
    """Whoever sent it may mean harm: every address is one, and nothing else. Raises Refusal."""
    try:
        document: dict[str, Any] = json.loads(line)
        sender, recipients, from_headers = (
            document["sender"],
            document["recipients"],
            document["from_headers"],
        )
        well_formed = (
            isinstance(sender, str | None)
            and isinstance(recipients, list)
            and isinstance(from_headers, bool)
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        well_formed = False
    if not well_formed:
        raise Refusal("this isn't a request to send mail", code=os.EX_PROTOCOL)
    for address in [*([sender] if sender else []), *recipients]:
        if not isinstance(address, str) or not is_address(address):
            raise Refusal(f"{str(address)[:100]!r} isn't a mail address", code=os.EX_USAGE)
    return Request(sender, tuple(recipients), from_headers)


def render_answer(code: int, sentence: str) -> bytes:
    """Return the answer's line; whatever the sentence was made of, it is one line."""
    printable = "".join(sign if sign.isprintable() else " " for sign in sentence)
    return json.dumps({"code": code, "sentence": " ".join(printable.split())}).encode() + b"\n"


def parse_answer(line: bytes) -> tuple[int, str]:
    """Return the exit code, and why if it isn't 0."""
    document = json.loads(line)
    return int(document["code"]), str(document["sentence"])
