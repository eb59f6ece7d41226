"""Meters `mail_sent` and `mail_received`: messages per household, from what Postfix logs.

A message is sent when it first enters the active queue after a submission with login; however many
recipients it has, it is one. A message is received when LMTP has delivered it; each recipient's
copy is one. Between the lines of one submission only queue id → household is kept, never an
address.
"""

from __future__ import annotations

import re
from collections.abc import MutableMapping

from ...common.postfix_log import find_login, split_line
from ..households import Households
from .journal import Entry

_ACTIVE = re.compile(r"from=<.*>, size=\d+, nrcpt=\d+ \(queue active\)")
_DELIVERED = re.compile(
    r"to=<(?P<to>[^>]*)>, (?:orig_to=<[^>]*>, )?relay=[^,]+, (?:conn_use=\d+, )?delay=[\d.]+, "
    r"delays=[\d./]+, dsn=2[\d.]+, status=sent "
)


class SentMail:
    """Counts submissions. `submitted` (queue id → household) outlives the run: a submission may
    straddle two.
    """

    def __init__(self, households: Households, *, submitted: MutableMapping[str, str]) -> None:
        self._households = households
        self._submitted = submitted

    def count(self, entry: Entry) -> str | None:
        """Return the household whose message this line sends, if it does."""
        queue_id, text = split_line(entry.message)
        if entry.program == "postfix/qmgr":
            return self._submitted.pop(queue_id, None) if _ACTIVE.match(text) else None
        if _starts_message(entry.program, text) or text.startswith(
            ("milter-reject: END-OF-MESSAGE", "milter-discard: END-OF-MESSAGE")
        ):
            self._submitted.pop(queue_id, None)
        login = find_login(text) if entry.program.endswith("/smtpd") else None
        household = self._households.of(login) if login else None
        if household:
            self._submitted[queue_id] = household
        return None


def _starts_message(program: str, text: str) -> bool:
    """Short queue ids are used again: these lines begin a message, whatever its id meant before."""
    return (program.endswith("/smtpd") and text.startswith("client=")) or (
        program == "postfix/pickup" and text.startswith("uid=")
    )


class ReceivedMail:
    """Counts deliveries into mailboxes; it remembers nothing."""

    def __init__(self, households: Households) -> None:
        self._households = households

    def count(self, entry: Entry) -> str | None:
        """Return the household that received a message by this line, if one did."""
        if entry.program != "postfix/lmtp":
            return None
        delivered = _DELIVERED.match(split_line(entry.message)[1])
        return self._households.of(delivered["to"]) if delivered else None
