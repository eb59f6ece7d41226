"""The head of a message (RFC 5322, 2.2) as header fields, each with its own line endings, so that
nothing else changes on the way.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from typing import BinaryIO

_FIELD = re.compile(rb"([!-9;-~]+)[ \t]*:")

Field = tuple[str, bytes]  # the name in lower case, and all of its lines as they came


class LongHeadError(ValueError):
    """The head is longer than it may be."""


def read_head(stream: BinaryIO, *, most: int = -1) -> tuple[list[Field], bytes]:
    """Read up to the empty line, or up to a line that can be none of a head: that is returned too,
    for it begins the body (as Postfix has it). A first line `From …`, which only mailbox files
    have, is passed over.

    Raises LongHeadError if the head has more bytes than `most`.
    """
    fields: list[tuple[str, list[bytes]]] = []
    rest, size = b"", 0
    while line := stream.readline(most + 1 - size if most >= 0 else -1):
        size += len(line)
        if size > most >= 0:
            raise LongHeadError(f"the message's headers are larger than {most // 1024} KiB")
        match = _FIELD.match(line)
        if match:
            fields.append((match[1].decode("ascii").lower(), [line]))
        elif not line.strip(b"\r\n"):
            break
        elif line[:1] in b" \t" and fields:
            fields[-1][1].append(line)
        elif size > len(line) or not line.startswith(b"From "):
            rest = line
            break
    return [(name, b"".join(lines)) for name, lines in fields], rest


def split_message(data: bytes) -> tuple[list[Field], bytes]:
    """Return the head's fields, and the body."""
    stream = io.BytesIO(data)
    fields, rest = read_head(stream)
    return fields, rest + stream.read()


def unfold(raw: bytes, *, errors: str = "replace") -> str:
    """Return a field's value on one line; `errors` as in bytes.decode, where it isn't UTF-8."""
    value = raw.partition(b":")[2].decode(errors=errors)
    return value.replace("\r", "").replace("\n", "").strip()


def values_of(fields: Iterable[Field], name: str) -> list[str]:
    """Return the unfolded values of the fields of that name, which is in lower case."""
    return [unfold(raw) for known, raw in fields if known == name]
