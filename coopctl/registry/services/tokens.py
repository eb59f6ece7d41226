"""Passwords that the system makes: so long that nobody guesses them, so a quick hash is enough."""

from __future__ import annotations

import hashlib
import secrets

_BYTES = 16


def new_token() -> str:
    """Return a new password of 128 random bits, in letters that mail and paper carry."""
    return secrets.token_urlsafe(_BYTES)


def hash_token(token: str) -> str:
    """Return `<salt>$<SHA-256 of salt and password>`, both in hex."""
    salt = secrets.token_bytes(_BYTES)
    return f"{salt.hex()}${hashlib.sha256(salt + token.encode()).hexdigest()}"
