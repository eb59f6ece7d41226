"""Names that are no household's site, because programs or people take them for the co-op's word."""

from __future__ import annotations

from collections.abc import Container

# Under the co-op's domain: what its own services need, and what is trusted to be the operator's:
# proxies and tunnels (wpad, isatap), keys of addresses (openpgpkey), logins.
_OF_THE_COOP = frozenset(
    [
        "accounts",
        "admin",
        "api",
        "auth",
        "autoconfig",
        "autodiscover",
        "caldav",
        "carddav",
        "chat",
        "dav",
        "dns",
        "files",
        "ftp",
        "hub",
        "imap",
        "isatap",
        "lists",
        "localhost",
        "login",
        "mail",
        "matrix",
        "mta-sts",
        "mx",
        "ns",
        "ns1",
        "ns2",
        "openpgpkey",
        "pop",
        "portal",
        "root",
        "sftp",
        "smtp",
        "sso",
        "status",
        "submission",
        "webmail",
        "wpad",
        "xmpp",
    ]
)
# What the co-op serves below every mail domain, whoever holds it: clients' settings, TLS policy.
_BELOW_MAIL_DOMAINS = frozenset(["autoconfig", "autodiscover", "mta-sts"])
# Last labels that mean the machine or the network of whoever asks (RFC 6761, RFC 6762, /etc/hosts).
_LOCAL = frozenset(["internal", "local", "localdomain", "localhost"])


def say_why_reserved(name: str, *, coop: str, mail_domains: Container[str]) -> str | None:
    """Return why no household may have the site, None if nothing is against it. `coop` is the
    co-op's domain; names are in their one spelling.
    """
    labels = name.split(".")
    if labels[-1] in _LOCAL or "localhost" in labels:
        return f"{name} means the visitor's own machine or network, not a site"
    below = name.partition(".")[2]
    if labels[0] in _BELOW_MAIL_DOMAINS and below in mail_domains:
        return f"{name} is kept for the mail of {below}"
    own = name.removesuffix(f".{coop}")
    if own != name and own.rpartition(".")[2] in _OF_THE_COOP:
        return f"{name} is kept for the co-op's own services"
    return None
