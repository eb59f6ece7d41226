"""Mail addresses in headers and on command lines (RFC 5322, 3.4; RFC 6532). Pure; what it reads may
mean harm.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from .refusal import Refusal

# An address without quotes and comments. What has a meaning in SMTP, in headers or for Postfix's
# tables is in none.
_ADDRESS = re.compile(r'[^\s<>()\[\],;:\\"@]{1,256}@[^\s<>()\[\],;:\\"@]{1,255}')
_TOKEN = re.compile(
    r"""(?P<quoted>"(?:[^"\\]|\\.)*")|(?P<comment>\((?:[^()\\]|\\.)*\))|<(?P<angle>[^<>]*)>|(?P<end>[,;])|(?P<group>:)|(?P<text>[^"()<>,;:]+)""",
    re.DOTALL,
)


def is_address(text: str) -> bool:
    """Whether this is one address, bare, of signs that can be printed."""
    return text.isprintable() and _ADDRESS.fullmatch(text) is not None


def parse_addresses(text: str, *, header: str) -> list[str]:
    """Return the bare addresses of a header. Raises Refusal, for sendmail's caller, where one can't
    be read.

    >>> text = '"Alma, Bo" <alma@x.example>, bo@x.example (Bo), friends: cleo@x.example;'
    >>> parse_addresses(text, header="To")
    ['alma@x.example', 'bo@x.example', 'cleo@x.example']
    """
    found = list(_split(text, header=header))
    for address in found:
        if not is_address(address):
            raise Refusal(
                f"{header} has {address[:100]!r}, which isn't a mail address", code=os.EX_DATAERR
            )
    return found


def _split(text: str, *, header: str) -> Iterator[str]:
    """Yield what stands where an address should, one for each part that isn't empty."""
    plain, angle, position = "", None, 0
    while position < len(text):
        token = _TOKEN.match(text, position)
        if token is None or (token["angle"] is not None and angle is not None):
            raise Refusal(f"{header} can't be read as a list of mail addresses", code=os.EX_DATAERR)
        position = token.end()
        if token["angle"] is not None:
            angle = token["angle"].strip()
        elif token["group"]:
            plain = ""
        elif token["end"]:
            yield from _one(plain, angle)
            plain, angle = "", None
        else:
            plain += token["text"] or ""
    yield from _one(plain, angle)


def _one(plain: str, angle: str | None) -> Iterator[str]:
    if angle is not None:
        yield angle
    elif plain.strip():
        yield plain.strip()
