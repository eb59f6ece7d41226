"""Mail addresses in one spelling each, so that each has one owner."""

from __future__ import annotations

import re
import unicodedata

import idna

from coopctl.core.names.domains import domain_in_unicode, parse_domain

_LOCAL_PART = re.compile(r"[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?")
_OUTSIDE_LOCAL_PART = re.compile(r"[a-z0-9_+=~&'-]+(?:\.[a-z0-9_+=~&'-]+)*")
_LETTERS = frozenset({"Ll", "Lo", "Lm", "Mn", "Mc"})
_SIGNS = re.compile(r"[._+=~&'-]")
MAX_LOCAL_PART = 64
MAX_ADDRESS = 254  # RFC 5321, 4.5.3.1.3: a path has 256 octets, its brackets included


def parse_address(text: str) -> str:
    """Return `local@domain` in lower case: addresses are unique without regard to case.

    The local part keeps to letters, digits, dot, hyphen and underscore (a subset of RFC 5321's
    Dot-string): `+` separates a detail (RFC 5233) and slashes never reach a path. Letters may be of
    any one script (RFC 6531), see `parse_local_part`. Raises ValueError with a sentence for people.

    >>> parse_address("Alma@Frysboxen.Example"), parse_address("Åsa@frysboxen.example")
    ('alma@frysboxen.example', 'åsa@frysboxen.example')
    """
    local, domain = _split(text)
    if not _LOCAL_PART.fullmatch(_as_ascii(local, text=text)) or ".." in local:
        raise ValueError(
            f"{text!r} is not a mail address: use letters, digits, dots, hyphens and underscores "
            "before @"
        )
    return _join(local, domain, text=text)


def parse_outside_address(text: str) -> str:
    """Return `local@domain` in lower case for an address that others gave out, with `+` and other
    harmless signs before the @.

    A subset of RFC 5322's dot-atom, with RFC 6531's letters: quotes, `|`, `/`, `%`, `!`, commas and
    blanks mean something to mail servers and stay out. Raises ValueError with a sentence for
    people.

    >>> parse_outside_address("Bo+Lists@Elsewhere.Example")
    'bo+lists@elsewhere.example'
    """
    local, domain = _split(text)
    if not _OUTSIDE_LOCAL_PART.fullmatch(_as_ascii(local, text=text)):
        raise ValueError(
            f"{text!r} is not a mail address: quotes, blanks, slashes and double dots can't be "
            "used before @"
        )
    return _join(local, domain, text=text)


def parse_alias_address(text: str) -> str:
    """Return an address as `parse_address` does, or `@domain`, which stands for every address of
    the domain that nothing else has.

    >>> parse_alias_address("@Berg.Example")
    '@berg.example'
    """
    stripped = text.strip()
    return f"@{parse_domain(stripped[1:])}" if stripped.startswith("@") else parse_address(stripped)


def _join(local: str, domain: str, *, text: str) -> str:
    """Return `local@domain` with the domain in its one spelling; `text` is what was written.

    Raises ValueError with a sentence for people, also where the address would be too long in one
    of the domain's spellings.
    """
    parsed = parse_domain(domain)
    longest = max(len(parsed), len(domain_in_unicode(parsed).encode()))
    if len(local.encode()) + 1 + longest > MAX_ADDRESS:
        raise ValueError(
            f"{text!r} is not a mail address: it's longer than {MAX_ADDRESS} characters (RFC 5321; "
            "å counts twice)"
        )
    return f"{local}@{parsed}"


def _split(text: str) -> tuple[str, str]:
    """Return the local part in lower case and in one form of its letters (Unicode's NFC, as RFC
    6532 asks), and the domain as it stands.
    """
    written, at, domain = text.strip().rpartition("@")
    if not at:
        raise ValueError(f"{text!r} is not a mail address: it has no @")
    if not domain.strip():
        raise ValueError(f"{text!r} is not a mail address: it has no domain behind the @")
    local = unicodedata.normalize("NFC", unicodedata.normalize("NFC", written).lower())
    # RFC 5321, 4.5.3.1.1 counts octets; å is two of them.
    if len(local.encode()) > MAX_LOCAL_PART:
        raise ValueError(
            f"{text!r} is not a mail address: the part before @ is longer than {MAX_LOCAL_PART} "
            "characters (å counts twice)"
        )
    return local, domain


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
    try:
        for word in filter(None, _SIGNS.split(local)):
            idna.check_label(word)
    except idna.IDNAError as error:
        raise ValueError(
            f"{text!r} is not a mail address: letters before @ follow the rules of domain names "
            f"(IDNA 2008: {error})"
        ) from None
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
