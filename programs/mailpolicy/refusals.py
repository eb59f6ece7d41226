"""Recipients that other servers refused, read from what Postfix logs: the sign of somebody who
sends to bought lists. Pure.

A submission's queue id leads to its login until the message is gone; recipients are never kept.
What counts is `status=bounced` (RFC 3463: a permanent failure) for another reason than a full
mailbox or the message itself (5.2.x, 5.3.x, 5.6.x).
"""

from __future__ import annotations

import re
from collections import OrderedDict

_MOST = 10_000
_LOGIN = re.compile(r"([0-9A-Za-z]+): client=[^,]+, (?:[a-z_]+=[^,]+, )*?sasl_username=([^,\s]+)")
_BOUNCED = re.compile(r"([0-9A-Za-z]+): to=<[^>]*>, .*?\bdsn=5\.(?![236]\.)[\d.]+, status=bounced ")
_REMOVED = re.compile(r"([0-9A-Za-z]+): removed")


class Refusals:
    """Follows the log line by line."""

    def __init__(self) -> None:
        self._logins: OrderedDict[str, str] = OrderedDict()

    def read(self, line: str) -> str | None:
        """Return the mailbox whose mail a recipient refused, if that is what the line says."""
        if match := _LOGIN.match(line):
            self._logins[match[1]] = match[2]
            if len(self._logins) > _MOST:
                self._logins.popitem(last=False)
        elif match := _BOUNCED.match(line):
            return self._logins.get(match[1])
        elif match := _REMOVED.fullmatch(line):
            self._logins.pop(match[1], None)
        return None
