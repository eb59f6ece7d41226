"""Names of sites' databases."""

from __future__ import annotations

import hashlib

MAX_LENGTH = 64  # MariaDB's limit for identifiers, in characters
_OWN = frozenset(
    {"information_schema", "performance_schema"}
)  # MariaDB's own ones that a host name could become


def database_name(site: str) -> str:
    """Return the database's name: the site's host name with `.` as `_` and `-` as `__`.

    No two sites share one: labels neither begin nor end with a hyphen, so an odd run of `_` is a
    dot and an even one hyphens. What is too long, or MariaDB's own, ends with a part of its SHA-256
    instead. No character needs quotes in SQL.

    >>> database_name("berg.example"), database_name("www.blue-berg.example")
    ('berg_example', 'www_blue__berg_example')
    """
    name = site.replace("-", "__").replace(".", "_")
    if len(name) <= MAX_LENGTH and name not in _OWN:
        return name
    digest = hashlib.sha256(site.encode()).hexdigest()[:16]
    return f"{name[: MAX_LENGTH - 17]}_{digest}"
