"""Which mail a list must not answer or pass on: from machines, from other lists, from itself (RFC
3834, RFC 2919). Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..common.addresses import without_detail
from ..common.heads import Field, values_of

_AUTOMATIC = frozenset({"bulk", "junk", "list", "auto_reply"})
_ANSWERS = ("x-autoreply", "x-autorespond", "x-autoresponder")
_LISTS = ("list-id", "list-post")


def why_dropped(fields: Sequence[Field], *, sender: str, list_address: str) -> str | None:
    """Return why this mail goes no further, None if a person wrote it. Bounces aren't asked about:
    they come from machines.
    """
    reasons = {
        "it has no sender: a bounce, or an answer of a machine": not sender,
        "a machine sent it": _is_automatic(fields),
        "it comes from a list": any(values_of(fields, name) for name in _LISTS),
        "the list sent it itself": without_detail(sender.lower()) == list_address,
    }
    return next((reason for reason, holds in reasons.items() if holds), None)


def _is_automatic(fields: Sequence[Field]) -> bool:
    submitted = any(_first_word(value) != "no" for value in values_of(fields, "auto-submitted"))
    preceded = any(_first_word(value) in _AUTOMATIC for value in values_of(fields, "precedence"))
    return submitted or preceded or any(values_of(fields, name) for name in _ANSWERS)


def _first_word(value: str) -> str:
    return value.replace(";", " ").strip().lower().partition(" ")[0]
