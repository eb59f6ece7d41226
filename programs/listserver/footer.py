"""A list's footer, put where mail programs show it: into a plain text, or as one more part beside
what there is. Pure.
"""

from __future__ import annotations

import base64
import quopri
import re
import secrets
from collections.abc import Sequence
from email.message import Message
from email.parser import HeaderParser
from typing import NamedTuple

from ..common.heads import Field

_TEXT_FIELDS = (
    "content-type",
    "content-transfer-encoding",
    "content-disposition",
    "content-id",
    "content-description",
    "content-language",
)


def add_footer(fields: Sequence[Field], body: bytes, *, footer: str) -> tuple[list[Field], bytes]:
    """Return the message with the footer.

    A plain text gets it appended, in its own encoding; a multipart/mixed one more part at its end;
    anything else becomes the first part of a multipart/mixed. Signed and encrypted mail is wrapped
    too, and stays whole inside.
    """
    described = HeaderParser().parsestr(
        "".join(raw.decode("utf-8", "replace") for name, raw in fields if name in _TEXT_FIELDS)
        + "\n"
    )
    kind = described.get_content_type()
    if kind == "text/plain" and "attachment" not in described.get("content-disposition", ""):
        appended = _append(described, body, footer=footer)
        if appended is not None:
            return _describe(fields, appended.text_is_wide), appended.body
    boundary = described.get_boundary()
    if kind == "multipart/mixed" and boundary:
        place = body.rfind(f"--{boundary}--".encode())
        if place >= 0:
            return list(fields), body[:place] + f"--{boundary}\r\n".encode() + _part(footer) + body[
                place:
            ]
    return _wrap(fields, body, footer=footer)


class _Appended(NamedTuple):
    """`text_is_wide`: it was ASCII, and is UTF-8 now."""

    body: bytes
    text_is_wide: bool = False


def _append(described: Message, body: bytes, *, footer: str) -> _Appended | None:
    charset = described.get_content_charset("us-ascii")
    encoding = described.get("content-transfer-encoding", "7bit").strip().lower()
    lines = "\r\n" + footer.replace("\r\n", "\n").replace("\n", "\r\n") + "\r\n"
    if encoding in ("7bit", "8bit") and charset in ("us-ascii", "ascii", "utf-8"):
        return _Appended(_end_line(body) + lines.encode(), text_is_wide=not lines.isascii())
    try:
        encoded = lines.encode(charset)
        if encoding == "base64":
            return _Appended(
                base64.encodebytes(base64.b64decode(body, validate=False) + encoded).replace(
                    b"\n", b"\r\n"
                )
            )
    except (LookupError, ValueError):
        return None
    if encoding == "quoted-printable":
        return _Appended(
            _end_line(body)
            + re.sub(rb"(?<!\r)\n", b"\r\n", quopri.encodestring(encoded.replace(b"\r\n", b"\n")))
        )
    return _Appended(_end_line(body) + encoded) if encoding == "8bit" or encoded.isascii() else None


def _describe(fields: Sequence[Field], is_wide: bool) -> list[Field]:
    """ASCII is UTF-8 as well (RFC 3629): a text that was ASCII needs another description only."""
    if not is_wide:
        return list(fields)
    kept = [
        field for field in fields if field[0] not in ("content-type", "content-transfer-encoding")
    ]
    kept.append(("content-type", b"Content-Type: text/plain; charset=utf-8\r\n"))
    kept.append(("content-transfer-encoding", b"Content-Transfer-Encoding: 8bit\r\n"))
    return (
        kept
        if any(name == "mime-version" for name, _ in kept)
        else [*kept, ("mime-version", b"MIME-Version: 1.0\r\n")]
    )


def _end_line(body: bytes) -> bytes:
    return body if body.endswith(b"\n") or not body else body + b"\r\n"


def _part(footer: str) -> bytes:
    text = base64.encodebytes((footer.rstrip("\n") + "\n").encode()).replace(b"\n", b"\r\n")
    header = (
        "Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: "
        "inline\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    )
    return header.encode() + text


def _wrap(fields: Sequence[Field], body: bytes, *, footer: str) -> tuple[list[Field], bytes]:
    boundary = f"=_{secrets.token_hex(16)}"
    inner = b"".join(raw for name, raw in fields if name in _TEXT_FIELDS)
    outer = [field for field in fields if field[0] not in _TEXT_FIELDS]
    outer.append(
        ("content-type", f'Content-Type: multipart/mixed; boundary="{boundary}"\r\n'.encode())
    )
    if not any(name == "mime-version" for name, _ in outer):
        outer.append(("mime-version", b"MIME-Version: 1.0\r\n"))
    edge = f"--{boundary}".encode()
    return outer, edge + b"\r\n" + inner + b"\r\n" + _end_line(body) + edge + b"\r\n" + _part(
        footer
    ) + edge + b"--\r\n"
