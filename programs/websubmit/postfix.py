"""Submitting a message to Postfix in a login's name: what it answers is what a mail program of that
login would be told.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence

from ..common.smtp import Reply, Session, to_wire
from .refusal import Refusal

SUBMISSION = "/var/spool/postfix/public/coop-submit"
_SECONDS = 150  # Rspamd may take two minutes


def submit(message: Iterable[bytes], *, login: str, sender: str, recipients: Sequence[str]) -> None:
    """Send to all recipients or to none. All are addresses, checked before.

    Raises Refusal with Postfix's own words, and OSError where it isn't there.
    """
    try:
        with Session(SUBMISSION, seconds=_SECONDS) as session:
            session.log_in(login)
            session.send(
                to_wire(limit(message, most=session.most)),
                sender=sender,
                recipients=recipients,
                utf8=not "".join([sender, *recipients]).isascii(),
            )
    except Reply as reply:
        raise Refusal(reply.line, code=os.EX_UNAVAILABLE) from None


def limit(message: Iterable[bytes], *, most: int) -> Iterator[bytes]:
    """Raise Refusal when it's too long; the session is then broken off before its end, and Postfix
    forgets the message.
    """
    size = 0
    for line in message:
        size += len(line)
        if most and size > most:
            raise Refusal(f"the message is larger than {most // 1_000_000} MB", code=os.EX_DATAERR)
        yield line
