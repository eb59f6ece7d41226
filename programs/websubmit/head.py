"""The head of a message (RFC 5322, 2.2), as bytes that are handed on unchanged."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import BinaryIO

from .addresses import parse_addresses
from .refusal import Refusal

MAX_HEAD = 512 * 1024
_FIELD = re.compile(rb"([!-9;-~]+)[ \t]*:(.*)", re.DOTALL)


@dataclass(frozen=True)
class Field:
    """A header with its continuation lines, as it came."""

    name: str
    lines: bytes

    @property
    def value(self) -> str:
        """Unfolded. Bytes that aren't UTF-8 become what is in no address."""
        return (
            self.lines.partition(b":")[2]
            .decode(errors="surrogateescape")
            .replace("\r", "")
            .replace("\n", "")
            .strip()
        )


@dataclass(frozen=True)
class Head:
    """`rest`: what was read of the body to find out that it begins."""

    fields: tuple[Field, ...]
    rest: bytes

    def addresses(self, *names: str) -> list[str]:
        """Return all addresses of these headers. Raises Refusal where they can't be read."""
        return [
            address
            for field in self.fields
            if field.name in {name.lower() for name in names}
            for address in parse_addresses(field.value, header=field.name.capitalize())
        ]

    def without(self, name: str) -> bytes:
        """Return the head and the empty line, without the headers of this name."""
        return (
            b"".join(field.lines for field in self.fields if field.name != name.lower())
            + b"\n"
            + self.rest
        )


def read_head(stream: BinaryIO) -> Head:
    """Read until the empty line, or until a line that can be none of a head (as sendmail does).
    Raises Refusal if it's too long.
    """
    lines: list[bytes] = []
    rest, left = b"", MAX_HEAD
    while line := stream.readline(left + 1):
        left -= len(line)
        if left < 0:
            raise Refusal(
                f"the message's headers are larger than {MAX_HEAD // 1024} KiB", code=os.EX_DATAERR
            )
        if not line.strip(b"\r\n"):
            break
        is_continuation = line[:1] in b" \t" and bool(lines)
        if not is_continuation and not _FIELD.fullmatch(line):
            rest = line
            break
        lines.append(line if line.endswith(b"\n") else line + b"\n")
    return Head(tuple(_fields(lines)), rest)


def _fields(lines: Iterable[bytes]) -> list[Field]:
    fields: list[list[bytes]] = []
    for line in lines:
        if line[:1] in b" \t":
            fields[-1].append(line)
        else:
            fields.append([line])
    return [
        Field(parts[0].partition(b":")[0].strip().decode("ascii").lower(), b"".join(parts))
        for parts in fields
    ]
