"""Domain names in one spelling each, so that each has one owner: A-labels by IDNA 2008 (RFC
5891).

Python's own codec is of IDNA 2003, where `straße.example` is `strasse.example`: somebody else's.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import idna

_ACE = "xn--"
_LABEL = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)")
# Full stops of East Asian keyboards, which browsers take for dots (UTS 46, 4).
_DOTS = str.maketrans("。．｡", "...")
MAX_LABEL = 63
MAX_DOMAIN = 253
# Each record that a mail domain needs must still be a name (`c202611-12e._domainkey.`), and each
# DKIM key's file too.
MAX_MAIL_DOMAIN = MAX_DOMAIN - 32


def parse_domain(text: str) -> str:
    """Return the domain in lower case, internationalised names as A-labels (RFC 5891).

    Of UTS 46's mappings only those that lose nothing are made: lower case, and NFC. Raises
    ValueError with a sentence for people.

    >>> parse_domain("Frysboxen.Example"), parse_domain("blåbär.example")
    ('frysboxen.example', 'xn--blbr-noae.example')
    >>> parse_domain("straße.example"), parse_domain("strasse.example")
    ('xn--strae-oqa.example', 'strasse.example')
    """
    name = text.strip().translate(_DOTS).removesuffix(".")
    try:
        domain = ".".join(_parse_label(label) for label in name.split("."))
        _check_whole(domain)
    except ValueError as error:
        raise ValueError(f"{text!r} is not a domain name: {error}") from None
    return domain


def parse_mail_domain(text: str) -> str:
    """Return a domain as `parse_domain` does if there is room beside it for what mail needs.

    Raises ValueError with a sentence for people.
    """
    domain = parse_domain(text)
    if len(domain) > MAX_MAIL_DOMAIN:
        raise ValueError(
            f"{domain} is too long: its DKIM records would have no room in DNS; a mail domain has "
            f"at most {MAX_MAIL_DOMAIN} characters"
        )
    return domain


@lru_cache(maxsize=4096)
def domain_in_unicode(domain: str) -> str:
    """Return a domain as people write it. What IDNA 2008 doesn't know stays an A-label.

    >>> domain_in_unicode("xn--strae-oqa.example"), domain_in_unicode("xn--a.example")
    ('straße.example', 'xn--a.example')
    """
    return ".".join(_label_in_unicode(label) or label for label in domain.split("."))


def show_domain(domain: str) -> str:
    """Return the domain, and beside it how people write it where that is another spelling.

    >>> show_domain("berg.example"), show_domain("xn--strae-oqa.example")
    ('berg.example', 'xn--strae-oqa.example (straße.example)')
    """
    shown = domain_in_unicode(domain)
    return domain if shown == domain else f"{domain} ({shown})"


def _parse_label(label: str) -> str:
    if not label.isascii():
        return _encode(_lower(label), written=label)
    lower = label.lower()
    if not _LABEL.fullmatch(lower):
        raise ValueError(
            f"between its dots are 1 to {MAX_LABEL} letters, digits and hyphens, with no hyphen "
            "at either end"
        )
    if lower.startswith(_ACE) and not _label_in_unicode(lower):
        raise ValueError(
            f"{label!r} stands for nothing that may be in a name (IDNA 2008); write that part in "
            "its own letters"
        )
    return lower


def _lower(label: str) -> str:
    """Bring a label to lower case and NFC. Raises ValueError if more would have to be changed, so
    that it isn't sure what was meant: `ａ` is not `a`, and a capital sigma may be σ or ς.
    """
    composed = unicodedata.normalize("NFC", label)
    try:
        mapped = idna.uts46_remap(composed, std3_rules=False, transitional=False)
    except idna.IDNAError as error:
        raise _break_rules(label, error) from None
    if mapped not in (composed, unicodedata.normalize("NFC", composed.lower())):
        raise ValueError(
            f"{label!r} can't be told from {mapped!r}; write it in small letters, in their plain "
            "form"
        )
    return mapped


def _encode(label: str, *, written: str) -> str:
    try:
        return idna.alabel(label).decode("ascii")
    except idna.IDNAError as error:
        if len(_ACE) + len(label.encode("punycode")) > MAX_LABEL:
            raise ValueError(
                f"{written!r} is longer than {MAX_LABEL} characters in the DNS's spelling"
            ) from None
        raise _break_rules(written, error) from None


def _break_rules(label: str, error: Exception) -> ValueError:
    return ValueError(f"{label!r} can't be in a name (IDNA 2008: {error})")


def _label_in_unicode(label: str) -> str:
    """Return an A-label in Unicode; empty if it isn't one, or isn't the only spelling."""
    if not label.startswith(_ACE):
        return ""
    try:
        shown = idna.ulabel(label)
        return shown if idna.alabel(shown).decode("ascii") == label else ""
    except idna.IDNAError:
        return ""


def _check_whole(domain: str) -> None:
    """In either spelling it must have room wherever names go: in DNS, in files' names, in Postfix's
    tables.
    """
    _, dot, last = domain.rpartition(".")
    if not dot:
        raise ValueError("it has no dot; write it in full, like berg.example")
    if last.isdigit():
        raise ValueError("it ends in a number, as IP addresses do")
    if len(domain) > MAX_DOMAIN or len(domain_in_unicode(domain).encode()) > MAX_DOMAIN:
        raise ValueError(f"it's longer than {MAX_DOMAIN} characters (å counts twice)")
