"""Passwords become Argon2id hashes (RFC 9106) before anything else sees them."""

from __future__ import annotations

from collections.abc import Sequence

from argon2 import PasswordHasher, Type

from coopctl.core.accounts.app_passwords import is_app_password
from coopctl.core.errors import InvalidInputError
from coopctl.registry.services.guessing import find_weakness

MIN_LENGTH = 10
MAX_LENGTH = 256
SCHEME = "{ARGON2ID}"
_CURE = "four random words are good"
# RFC 9106's second recommended choice (3 passes, 64 MiB): Dovecot's auth process verifies within
# its vsz_limit of 1 GiB.
_HASHER = PasswordHasher(
    time_cost=3, memory_cost=64 * 1024, parallelism=1, hash_len=32, salt_len=16, type=Type.ID
)


def hash_password(password: str, *, known: Sequence[str] = ()) -> str:
    """Return `{ARGON2ID}$argon2id$…`, as Dovecot's passwd-file wants it. `known` is what a
    stranger may know of its owner. Raises InvalidInputError if the password is unsuitable.
    """
    if len(password) < MIN_LENGTH:
        raise InvalidInputError(
            f"the password is too short: it needs at least {MIN_LENGTH} characters",
            hint=_CURE,
        )
    if len(password) > MAX_LENGTH:
        raise InvalidInputError(f"the password is too long: it may have {MAX_LENGTH} characters")
    if is_app_password(password):
        raise InvalidInputError(
            "the password looks like an app password, which the mail server would look for "
            "elsewhere"
        )
    if any(ord(character) < 0x20 or ord(character) == 0x7F for character in password):
        raise InvalidInputError(
            "the password holds a control character, which mail programs can't send"
        )
    weakness = find_weakness(password, known=known)
    if weakness is not None:
        raise InvalidInputError(f"{weakness}: it would be guessed", hint=_CURE)
    return SCHEME + _HASHER.hash(password)
