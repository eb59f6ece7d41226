"""A message as header fields and a body, each field with its own line endings, so that nothing else
changes on the way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from email.errors import MessageError
from email.header import decode_header, make_header

_FIELD_END = re.compile(rb"\r?\n(?![ \t])")

Field = tuple[str, bytes]


def split_message(data: bytes) -> tuple[list[Field], bytes]:
    """Return (name in lower case, raw field with its line ending) for each header field, and the
    body.

    What precedes a colon names a field; a line without one ends the header (RFC 5322, 2.2).
    """
    fields: list[Field] = []
    place = 0
    while place < len(data):
        if data[place : place + 2] == b"\r\n":
            return fields, data[place + 2 :]
        if data[place : place + 1] == b"\n":
            return fields, data[place + 1 :]
        match = _FIELD_END.search(data, place)
        end = match.end() if match else len(data)
        raw = data[place:end]
        name, colon, _ = raw.partition(b":")
        if not colon or b" " in name.rstrip() or b"\n" in name:
            if raw.startswith(b"From "):
                place = end
                continue
            return fields, data[place:]
        fields.append((name.strip().decode("ascii", "replace").lower(), raw))
        place = end
    return fields, b""


def values_of(fields: Iterable[Field], name: str) -> list[str]:
    """Return the unfolded values of the fields of that name."""
    return [_unfold(raw) for known, raw in fields if known == name]


def decode_words(text: str) -> str:
    """Return the text with its encoded words (RFC 2047) read; as it stands where they can't be.

    A charset like UTF-7 can name halves of a character (surrogates), which no text holds: they are
    left out.
    """
    try:
        return str(make_header(decode_header(text))).encode("utf-8", "ignore").decode()
    except (MessageError, LookupError, UnicodeError, ValueError):
        return text


def _unfold(raw: bytes) -> str:
    value = raw.partition(b":")[2].decode("utf-8", "replace")
    return re.sub(r"\r?\n(?=[ \t])", "", value).strip()
