"""What people write into headers."""

from __future__ import annotations

from email.errors import MessageError
from email.header import decode_header, make_header


def decode_words(text: str) -> str:
    """Return the text with its encoded words (RFC 2047) read; as it stands where they can't be.

    A charset like UTF-7 can name halves of a character (surrogates), which no text holds: they are
    left out.
    """
    try:
        return str(make_header(decode_header(text))).encode("utf-8", "ignore").decode()
    except (MessageError, LookupError, UnicodeError, ValueError):
        return text
