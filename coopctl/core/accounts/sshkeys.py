"""SSH public keys as people paste them (RFC 4253 section 6.6), read by `cryptography`."""

from __future__ import annotations

import base64
import hashlib

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_ssh_public_key,
)

# Keys on a device (FIDO): `cryptography` checks them, but gives them back without the name of the
# application that they were made for.
_ON_DEVICES = frozenset({"sk-ssh-ed25519@openssh.com", "sk-ecdsa-sha2-nistp256@openssh.com"})
# DSA isn't taken, nor certificates: OpenSSH has given up the one, the others aren't keys.
_TYPES = _ON_DEVICES | {
    "ssh-ed25519",
    "ecdsa-sha2-nistp256",
    "ecdsa-sha2-nistp384",
    "ecdsa-sha2-nistp521",
    "ssh-rsa",
}
_MIN_RSA_BITS = 2048
_MAX_RSA_BITS = 16384  # OpenSSH's own limit (SSHBUF_MAX_BIGNUM)
_MAX_TEXT = 4096  # characters; the longest key that is taken has 2,760
_CURE = "`ssh-keygen -t ed25519` makes a good one"


def parse_public_key(text: str) -> str:
    """Return `type base64` of one public key as `ssh-keygen` would write it, so that a key has one
    spelling; its comment is dropped.

    Raises ValueError with a sentence for people, for options before the key too.

    >>> key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDicWBo8mmB92ljw74waqkA4Hc1Gd0XTtEnF64TAHZ4c"
    >>> parse_public_key(f"{key} alma@laptop") == key
    True
    """
    if "PRIVATE KEY" in text:
        raise ValueError(
            "this is a private key, which nobody but you should have: give the file that ends in "
            ".pub"
        )
    words = text[: _MAX_TEXT + 1].split()
    if len(text.strip().splitlines()) != 1 or len(words) < 2 or words[0] not in _TYPES:
        raise ValueError(_explain(words))
    if len(text) > _MAX_TEXT:
        raise ValueError(f"this is longer than any SSH public key that is of use; {_CURE}")
    return _write_canonically(*words[:2])


def _explain(words: list[str]) -> str:
    if words and words[0] == "ssh-dss":
        return f"this isn't a single SSH public key of a safe type, since it's DSA; {_CURE}"
    if words and words[0] not in _TYPES and any(word in _TYPES for word in words):
        return (
            "this isn't a single SSH public key: nothing may stand before the key's type, no "
            "options either"
        )
    return "this isn't a single SSH public key; it begins like 'ssh-ed25519 AAAA…'"


def _write_canonically(kind: str, encoded: str) -> str:
    blob = _decode(encoded)
    stated = blob[4 : 4 + int.from_bytes(blob[:4], "big")]
    if stated != kind.encode():
        raise ValueError("this SSH public key is damaged: its content is of another type")
    canonical = f"{kind} {base64.b64encode(blob).decode()}"
    try:
        key = load_ssh_public_key(canonical.encode())
    except (ValueError, NotImplementedError, UnsupportedAlgorithm) as error:
        raise ValueError(f"this SSH public key is damaged ({error})") from None
    if isinstance(key, RSAPublicKey):
        _check_size(key)
    if kind in _ON_DEVICES:
        return canonical
    return key.public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH).decode()


def _decode(encoded: str) -> bytes:
    """Some programs leave out the `=` at the end of base64, or add one."""
    stripped = encoded.rstrip("=")
    try:
        return base64.b64decode(stripped + "=" * (-len(stripped) % 4), validate=True)
    except ValueError:
        raise ValueError("this SSH public key is damaged: a part of it is missing") from None


def _check_size(key: RSAPublicKey) -> None:
    if key.key_size < _MIN_RSA_BITS:
        raise ValueError(f"this RSA key is shorter than {_MIN_RSA_BITS} bits; {_CURE}")
    if key.key_size > _MAX_RSA_BITS:
        raise ValueError(
            f"this RSA key is longer than {_MAX_RSA_BITS} bits, which no server takes; {_CURE}"
        )


def fingerprint(key: str) -> str:
    """Return `SHA256:…` of a parsed key, as ssh-keygen(1) shows it."""
    digest = hashlib.sha256(base64.b64decode(key.split()[1])).digest()
    return "SHA256:" + base64.b64encode(digest).decode().rstrip("=")
