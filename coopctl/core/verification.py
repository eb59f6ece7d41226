"""A domain is a household's once a TXT record in the domain's own DNS says what only the household
was told.
"""

from __future__ import annotations

_LABEL = "_coopctl"
_KEY = "coopctl-verification="


def verification_name(domain: str) -> str:
    """Return the name whose TXT record proves a domain."""
    return f"{_LABEL}.{domain}"


def verification_text(token: str) -> str:
    """Return what that record says.

    >>> verification_text("5f1c")
    'coopctl-verification=5f1c'
    """
    return f"{_KEY}{token}"
