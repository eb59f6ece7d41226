"""What a domain publishes in DNS besides its mail servers: the host names of mail services, the id
of its MTA-STS policy, and the record that verifies whose it is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

MAIL_SERVICES = ("autoconfig", "autodiscover", "mta-sts")
_LABEL = "_coopctl"
_KEY = "coopctl-verification="


def mail_service_names(domain: str) -> tuple[str, ...]:
    """Return the names under which programs look for a mail domain's settings and policy; its mail
    server answers for them over HTTPS.

    >>> mail_service_names("berg.example")
    ('autoconfig.berg.example', 'autodiscover.berg.example', 'mta-sts.berg.example')
    """
    return tuple(f"{service}.{domain}" for service in MAIL_SERVICES)


def policy_id(mail_servers: Sequence[str]) -> str:
    """Return the id of the MTA-STS policy (RFC 8461, 3.1): another one whenever the mail servers
    change, so that others fetch the policy anew.

    >>> len(policy_id(["mail.frysboxen.example"]))
    16
    """
    return hashlib.sha256(" ".join(sorted(mail_servers)).encode()).hexdigest()[:16]


def verification_name(domain: str) -> str:
    """Return the name whose TXT record proves that a domain is a household's."""
    return f"{_LABEL}.{domain}"


def verification_text(token: str) -> str:
    """Return what that record says.

    >>> verification_text("5f1c")
    'coopctl-verification=5f1c'
    """
    return f"{_KEY}{token}"
