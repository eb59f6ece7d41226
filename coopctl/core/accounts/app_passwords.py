"""App passwords: what one looks like. Pure.

Six groups of four symbols of Crockford's base32, like `k7m2-9xqd-3fhw-p8tn-6vzc-rj45`. The first
group is the public id: it names the credential, so that a login costs one hash whatever number of
them a mailbox has. The other five are 100 random bits: nobody guesses them, whatever the hash
costs.
"""

from __future__ import annotations

import re

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
GROUP = 4
GROUPS = 6
OWN_PASSWORD = "-"  # noqa: S105 -- the id of a mailbox's own password among its credentials
_SHAPE = re.compile("-".join([f"[{ALPHABET}]{{{GROUP}}}"] * GROUPS))
_LOOKALIKES = str.maketrans({"o": "0", "i": "1", "l": "1"})


def join_groups(symbols: str) -> str:
    """Return the 24 symbols as they are shown.

    >>> join_groups("0123456789abcdefghjkmnpq")
    '0123-4567-89ab-cdef-ghjk-mnpq'
    """
    return "-".join(symbols[start : start + GROUP] for start in range(0, GROUP * GROUPS, GROUP))


def is_app_password(text: str) -> bool:
    """Whether the text is taken for an app password: in any case, and with look-alikes (o, i, l)
    for what they stand for.
    """
    return _SHAPE.fullmatch(text.lower().translate(_LOOKALIKES)) is not None


def id_of(app_password: str) -> str:
    """Return its public id."""
    return app_password[:GROUP]
