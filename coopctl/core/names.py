"""Domain names and mail addresses: one spelling each, so that two spellings never mean two owners."""

from __future__ import annotations

import re

_LABEL = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)")
_LOCAL_PART = re.compile(r"[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?")
_OUTSIDE_LOCAL_PART = re.compile(r"[a-z0-9_+=~&'-]+(?:\.[a-z0-9_+=~&'-]+)*")
MAX_LOCAL_PART = 64
MAX_DOMAIN = 253


def parse_domain(text: str) -> str:
    """Return the domain in lower case, internationalised names as A-labels (RFC 5891).

    Raises ValueError with a sentence for people.

    >>> parse_domain("Frysboxen.Example"), parse_domain("blåbär.example")
    ('frysboxen.example', 'xn--blbr-noae.example')
    """
    name = text.strip().rstrip(".").lower()
    try:
        ascii_name = name if name.isascii() else name.encode("idna").decode()
    except UnicodeError:
        raise ValueError(f"{text!r} is not a domain name") from None
    labels = ascii_name.split(".")
    if len(labels) < 2 or len(ascii_name) > MAX_DOMAIN or not all(_LABEL.fullmatch(label) for label in labels):
        raise ValueError(f"{text!r} is not a domain name")
    return ascii_name


def parse_address(text: str) -> str:
    """Return `local@domain` in lower case: addresses are unique without regard to case.

    The local part keeps to letters, digits, dot, hyphen and underscore (a subset of RFC 5321's Dot-string): `+` separates
    a detail (RFC 5233) and slashes never reach a path. Raises ValueError with a sentence for people.

    >>> parse_address("Alma@Frysboxen.Example")
    'alma@frysboxen.example'
    """
    local, at, domain = text.strip().lower().rpartition("@")
    if not at:
        raise ValueError(f"{text!r} is not a mail address: it has no @")
    if len(local) > MAX_LOCAL_PART:
        raise ValueError(f"{text!r} is not a mail address: the part before @ is longer than {MAX_LOCAL_PART} characters")
    if not _LOCAL_PART.fullmatch(local) or ".." in local:
        raise ValueError(f"{text!r} is not a mail address: use letters, digits, dots, hyphens and underscores before @")
    return f"{local}@{parse_domain(domain)}"


def parse_outside_address(text: str) -> str:
    """Return `local@domain` in lower case for an address that others gave out, with `+` and other harmless signs before the @.

    A subset of RFC 5322's dot-atom: quotes, `|`, `/`, `%`, `!`, commas and blanks mean something to mail servers and stay out.
    Raises ValueError with a sentence for people.

    >>> parse_outside_address("Bo+Lists@Elsewhere.Example")
    'bo+lists@elsewhere.example'
    """
    local, at, domain = text.strip().lower().rpartition("@")
    if not at or len(local) > MAX_LOCAL_PART or not _OUTSIDE_LOCAL_PART.fullmatch(local):
        raise ValueError(f"{text!r} is not a mail address")
    return f"{local}@{parse_domain(domain)}"


def domain_of(address: str) -> str:
    """Return the domain of a parsed address."""
    return address.rpartition("@")[2]
