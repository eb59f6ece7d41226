"""Domain names and mail addresses in one spelling each, so that each has one owner."""

from __future__ import annotations

import re
import unicodedata

_LABEL = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)")
_LOCAL_PART = re.compile(r"[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?")
_OUTSIDE_LOCAL_PART = re.compile(r"[a-z0-9_+=~&'-]+(?:\.[a-z0-9_+=~&'-]+)*")
_LETTERS = frozenset({"Ll", "Lo", "Lm", "Mn", "Mc"})
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
    if (
        len(labels) < 2
        or len(ascii_name) > MAX_DOMAIN
        or not all(_LABEL.fullmatch(label) for label in labels)
    ):
        raise ValueError(f"{text!r} is not a domain name")
    return ascii_name


def parse_address(text: str) -> str:
    """Return `local@domain` in lower case: addresses are unique without regard to case.

    The local part keeps to letters, digits, dot, hyphen and underscore (a subset of RFC 5321's
    Dot-string): `+` separates a detail (RFC 5233) and slashes never reach a path. Letters may be of
    any one script (RFC 6531), see `parse_local_part`. Raises ValueError with a sentence for people.

    >>> parse_address("Alma@Frysboxen.Example"), parse_address("Åsa@frysboxen.example")
    ('alma@frysboxen.example', 'åsa@frysboxen.example')
    """
    local, at, domain = _normalise(text).rpartition("@")
    if not at:
        raise ValueError(f"{text!r} is not a mail address: it has no @")
    _check_length(local, text=text)
    if not _LOCAL_PART.fullmatch(_as_ascii(local, text=text)) or ".." in local:
        raise ValueError(
            f"{text!r} is not a mail address: use letters, digits, dots, hyphens and underscores "
            "before @"
        )
    return f"{local}@{parse_domain(domain)}"


def parse_outside_address(text: str) -> str:
    """Return `local@domain` in lower case for an address that others gave out, with `+` and other
    harmless signs before the @.

    A subset of RFC 5322's dot-atom, with RFC 6531's letters: quotes, `|`, `/`, `%`, `!`, commas and
    blanks mean something to mail servers and stay out. Raises ValueError with a sentence for
    people.

    >>> parse_outside_address("Bo+Lists@Elsewhere.Example")
    'bo+lists@elsewhere.example'
    """
    local, at, domain = _normalise(text).rpartition("@")
    if not at:
        raise ValueError(f"{text!r} is not a mail address: it has no @")
    _check_length(local, text=text)
    if not _OUTSIDE_LOCAL_PART.fullmatch(_as_ascii(local, text=text)):
        raise ValueError(
            f"{text!r} is not a mail address: quotes, blanks, slashes and double dots can't be "
            "used before @"
        )
    return f"{local}@{parse_domain(domain)}"


def parse_alias_address(text: str) -> str:
    """Return an address as `parse_address` does, or `@domain`, which stands for every address of
    the domain that nothing else has.

    >>> parse_alias_address("@Berg.Example")
    '@berg.example'
    """
    stripped = text.strip()
    return f"@{parse_domain(stripped[1:])}" if stripped.startswith("@") else parse_address(stripped)


def _normalise(text: str) -> str:
    """Bring letters to one form (Unicode's NFC, as RFC 6532 asks) and to lower case."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text.strip()).lower())


def _check_length(local: str, *, text: str) -> None:
    """RFC 5321 section 4.5.3.1.1 counts octets; å is two of them."""
    if len(local.encode()) > MAX_LOCAL_PART:
        raise ValueError(
            f"{text!r} is not a mail address: the part before @ is longer than {MAX_LOCAL_PART} "
            "characters (å counts twice)"
        )


def _as_ascii(local: str, *, text: str) -> str:
    """Return the local part with an `x` for each letter beyond ASCII. Raises ValueError for letters
    that could mean another address.

    Those are: compatibility forms (ﬁ, ａ), letters that mail servers fold into others (ß and ss are
    one to Postfix, whose tables go by Unicode's full case folding), and words in two scripts, which
    look like others (а is Cyrillic).
    """
    if local.isascii():
        return local
    if (
        unicodedata.normalize("NFKC", local) != local
        or unicodedata.normalize("NFC", local.casefold()) != local
    ):
        raise ValueError(
            f"{text!r} can't be told from another address: write its letters in their plain form "
            "(ss for ß)"
        )
    scripts = {
        unicodedata.name(letter, "?").split()[0]
        for letter in local
        if unicodedata.category(letter) in ("Ll", "Lo", "Lm")
    }
    if len(scripts) > 1:
        raise ValueError(
            f"{text!r} mixes letters of several scripts before @, so that it looks like another "
            "address"
        )
    return "".join(
        letter if letter.isascii() or unicodedata.category(letter) not in _LETTERS else "x"
        for letter in local
    )


def is_catch_all(address: str) -> bool:
    """Whether a parsed alias address stands for a whole domain."""
    return address.startswith("@")


def domain_of(address: str) -> str:
    """Return the domain of a parsed address."""
    return address.rpartition("@")[2]
