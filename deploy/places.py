"""Where things lie on servers that more than one service, or a role too, writes to."""

from __future__ import annotations

DRAWERS = "/srv/coop"
# The roles compile these tables empty: tests/contracts compares their names with the deploys'.
POSTFIX_TABLES = "/etc/postfix/coop"
CERTIFICATES = "/etc/coop/tls"


def user_name(household: str) -> str:
    """Return the system user of a household."""
    return f"coop-{household}"
