"""Passwords that are easily guessed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from zxcvbn import zxcvbn

# zxcvbn's "safely unguessable" starts at 10^8 guesses: whoever guesses over IMAP is banned long
# before, from however many addresses.
_LEAST_SCORE = 3
_MOST_READ = 72  # characters: zxcvbn reads no more, and a longer password is no weaker
_PARTS = r"[ .@_-]+"
_ROW = "the password is a row of neighbouring letters, digits or keys"
_REASONS = {
    "passwords": "the password is, or is made of, one of the commonest passwords",
    "dictionary": "the password is little more than one common word or name",
    "repeat": "the password repeats itself",
    "sequence": _ROW,
    "spatial": _ROW,
    "date": "the password is little more than a date",
}


def find_weakness(password: str, *, known: Sequence[str]) -> str | None:
    """Return a sentence that says why the password is easily guessed, None if it isn't.

    `known` is what a stranger may know: the address, the co-op's name.
    """
    judged = zxcvbn(password[:_MOST_READ], user_inputs=sorted(set(_split(known))))
    if judged["score"] >= _LEAST_SCORE:
        return None
    return _explain(judged["sequence"])


def _split(known: Sequence[str]) -> Iterator[str]:
    for text in known:
        lower = text.lower()
        yield from (lower, lower.replace(" ", ""), *lower.partition("@")[::2])
        yield from re.split(_PARTS, lower)


def _explain(parts: Sequence[Mapping[str, Any]]) -> str:
    if any(part.get("dictionary_name") == "user_inputs" for part in parts):
        return "the password is made of the address or the co-op's name"
    largest = max(parts, key=lambda part: len(part["token"]))
    kinds = (largest.get("dictionary_name"), largest["pattern"])
    return next((_REASONS[kind] for kind in kinds if kind in _REASONS), "the password is weak")
