"""Host names that belong to a mail domain."""

from __future__ import annotations

MAIL_SERVICES = ("autoconfig", "autodiscover", "mta-sts")


def mail_service_names(domain: str) -> tuple[str, ...]:
    """Return the names under which programs look for a mail domain's settings and policy; its mail
    server answers for them over HTTPS.

    >>> mail_service_names("berg.example")
    ('autoconfig.berg.example', 'autodiscover.berg.example', 'mta-sts.berg.example')
    """
    return tuple(f"{service}.{domain}" for service in MAIL_SERVICES)
