"""MTA-STS (RFC 8461): a domain says that its mail servers speak TLS with certificates that hold."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence


def policy_id(mail_servers: Sequence[str]) -> str:
    """Return the policy's id for DNS: another one whenever the mail servers change, so that others
    fetch the policy anew.

    >>> len(policy_id(["mail.frysboxen.example"]))
    16
    """
    return hashlib.sha256(" ".join(sorted(mail_servers)).encode()).hexdigest()[:16]
