"""Recipients that other servers refused, read from what Postfix logs: the sign of somebody who
sends to bought lists. Pure.

A submission's queue id leads to its login until the message is gone; recipients are never kept.
What counts is `status=bounced` (RFC 3463: a permanent failure) for another reason than a full
mailbox or the message itself (5.2.x, 5.3.x, 5.6.x).
"""

from __future__ import annotations

import re
from collections import OrderedDict

from ..common.postfix_log import find_login, split_line

_MOST = 10_000
_BOUNCED = re.compile(r"to=<[^>]*>, .*?\bdsn=5\.(?![236]\.)[\d.]+, status=bounced ")


class Refusals:
    """Follows the log line by line."""

    def __init__(self) -> None:
        self._logins: OrderedDict[str, str] = OrderedDict()

    def read(self, line: str) -> str | None:
        """Return the mailbox whose mail a recipient refused, if that is what the line says."""
        queue_id, text = split_line(line)
        if login := find_login(text):
            self._logins[queue_id] = login
            if len(self._logins) > _MOST:
                self._logins.popitem(last=False)
        elif _BOUNCED.match(text):
            return self._logins.get(queue_id)
        elif text == "removed":
            self._logins.pop(queue_id, None)
        return None
