"""Signatures of this server: whoever shows one was told by us. HMAC-SHA256 (RFC 2104), cut to what
the place allows.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac

_BOUNCE_HEX = (
    12  # 48 bits, tried by mail only; the local part of an address is short (RFC 5321, 4.5.3.1.1)
)
_LINK_BYTES = 16


def bounce_tag(secret: bytes, *, address: str, extension: str) -> str:
    """Return the tag that stands before a list's `bounces-…` extension in addresses that bounces
    come back to.
    """
    return _mac(secret, "bounce", address, extension.lower()).hex()[:_BOUNCE_HEX]


def is_bounce_tag(tag: str, *, secret: bytes, address: str, extension: str) -> bool:
    """Tell whether we made the tag."""
    return hmac.compare_digest(
        tag.lower().encode(), bounce_tag(secret, address=address, extension=extension).encode()
    )


def link_token(secret: bytes, *, address: str, subscriber: str) -> str:
    """Return what an unsubscription link ends with: the subscriber, readable, and the signature."""
    signature = _mac(secret, "link", address, subscriber.lower())[:_LINK_BYTES]
    return f"{_encode(subscriber.encode())}/{_encode(signature)}"


def read_link_token(token: str, *, secret: bytes, address: str) -> str | None:
    """Return the subscriber whom the token is for; None if it isn't ours or for another list."""
    try:
        subscriber = _decode(token.partition("/")[0]).decode()
    except (ValueError, binascii.Error):
        return None
    wanted = link_token(secret, address=address, subscriber=subscriber)
    return (
        subscriber if hmac.compare_digest(token.encode(errors="replace"), wanted.encode()) else None
    )


def _mac(secret: bytes, *parts: str) -> bytes:
    return hmac.digest(secret, b"\0".join(part.encode() for part in parts), hashlib.sha256)


def _encode(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _decode(text: str) -> bytes:
    return base64.urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4))
