"""SSH public keys as people paste them (RFC 4253 section 6.6)."""

from __future__ import annotations

import base64
import binascii
import hashlib
import struct

# Short RSA keys and DSA aren't taken: OpenSSH refuses them as well.
_TYPES = frozenset(
    {
        "ssh-ed25519",
        "sk-ssh-ed25519@openssh.com",
        "ecdsa-sha2-nistp256",
        "ecdsa-sha2-nistp384",
        "ecdsa-sha2-nistp521",
        "sk-ecdsa-sha2-nistp256@openssh.com",
        "ssh-rsa",
    }
)
_MIN_RSA_BITS = 2048


def parse_public_key(text: str) -> str:
    """Return `type base64` of one public key, without comment and options.

    Raises ValueError with a sentence for people.

    >>> key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDicWBo8mmB92ljw74waqkA4Hc1Gd0XTtEnF64TAHZ4c"
    >>> parse_public_key(f"{key} alma@laptop") == key
    True
    """
    if "PRIVATE KEY" in text:
        raise ValueError(
            "this is a private key, which nobody but you should have: give the file that ends in "
            ".pub"
        )
    words = text.split()
    if len(text.strip().splitlines()) != 1 or len(words) < 2 or words[0] not in _TYPES:
        raise ValueError("this isn't a single SSH public key; it begins like 'ssh-ed25519 AAAA…'")
    kind, encoded = words[:2]
    try:
        fields = _read_fields(base64.b64decode(encoded, validate=True))
    except (binascii.Error, struct.error, ValueError):
        raise ValueError("this SSH public key is damaged: a part of it is missing") from None
    if not fields or fields[0] != kind.encode():
        raise ValueError("this SSH public key is damaged: its content is of another type")
    if kind == "ssh-rsa" and int.from_bytes(fields[2], "big").bit_length() < _MIN_RSA_BITS:
        raise ValueError(
            f"this RSA key is shorter than {_MIN_RSA_BITS} bits; `ssh-keygen -t ed25519` makes a "
            "good one"
        )
    return f"{kind} {encoded}"


def fingerprint(key: str) -> str:
    """Return `SHA256:…` of a parsed key, as ssh-keygen(1) shows it."""
    digest = hashlib.sha256(base64.b64decode(key.split()[1])).digest()
    return "SHA256:" + base64.b64encode(digest).decode().rstrip("=")


def _read_fields(blob: bytes) -> list[bytes]:
    fields = []
    while blob:
        (length,) = struct.unpack(">I", blob[:4])
        if len(blob) < 4 + length:
            raise ValueError("a field is cut short")
        fields.append(blob[4 : 4 + length])
        blob = blob[4 + length :]
    return fields
