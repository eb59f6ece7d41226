"""The head of a message, as bytes that are handed on unchanged, and the addresses in it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import BinaryIO

from ..common import heads
from .addresses import parse_addresses
from .refusal import Refusal

MAX_HEAD = 512 * 1024


@dataclass(frozen=True)
class Head:
    """`rest`: what was read of the body to find out that it begins."""

    fields: tuple[heads.Field, ...]
    rest: bytes

    def addresses(self, *names: str) -> list[str]:
        """Return all addresses of these headers. Raises Refusal where they can't be read.

        Bytes that aren't UTF-8 become what is in no address.
        """
        wanted = {name.lower() for name in names}
        return [
            address
            for name, raw in self.fields
            if name in wanted
            for address in parse_addresses(
                heads.unfold(raw, errors="surrogateescape"), header=name.capitalize()
            )
        ]

    def written_by(self, mailbox: str, *, instead_of: str | None) -> Head:
        """Return it with this mailbox in From; answers go to who was there."""
        there = dict(self.fields)
        old = there.get("from", b"")
        end = b"\r\n" if old.endswith(b"\r\n") else b"\n"
        named = (instead_of or "").encode(errors="surrogateescape")
        new = b"From: " + mailbox.encode() + end
        if named and old.count(named) == 1:  # a name beside the address stays
            new = old.replace(named, mailbox.encode())
        fields = [("from", new), *(one for one in self.fields if one[0] != "from")]
        if named and "reply-to" not in there:
            fields.append(("reply-to", b"Reply-To: " + named + end))
        return Head(tuple(fields), self.rest)

    def without(self, name: str) -> bytes:
        """Return the head and the empty line, without the headers of this name."""
        kept = b"".join(raw for known, raw in self.fields if known != name.lower())
        return kept + (b"" if kept.endswith(b"\n") or not kept else b"\n") + b"\n" + self.rest


def read_head(stream: BinaryIO) -> Head:
    """Read it, and no more of the body than Head says. Raises Refusal if it's too long."""
    try:
        fields, rest = heads.read_head(stream, most=MAX_HEAD)
    except heads.LongHeadError as error:
        raise Refusal(str(error), code=os.EX_DATAERR) from None
    return Head(tuple(fields), rest)
