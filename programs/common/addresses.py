"""Parts of mail addresses."""

from __future__ import annotations


def domain_of(address: str) -> str:
    """Return what follows the last `@`.

    >>> domain_of("alma@x.example"), domain_of("alma")
    ('x.example', 'alma')
    """
    return address.rpartition("@")[2]


def without_detail(address: str) -> str:
    """Return the address without `+detail` (RFC 5233).

    >>> without_detail("alma+shop@x.example")
    'alma@x.example'
    """
    local, _, domain = address.rpartition("@")
    return f"{local.partition('+')[0]}@{domain}"
