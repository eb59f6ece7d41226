"""`coop-lists deliver`: takes posts from Postfix with many recipients, and gives them back as one
copy for each.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass

from ..common.errors import ProgramError
from ..common.smtp import Reply, Session, stuff_dots
from .config import Config, MailingList
from .dmarc import Lookup, must_rewrite, remember
from .dns import lookup_txt
from .lmtp import Conversation, Letter
from .outgoing import Envelope, author_of, prepare_copies, read_envelope, return_path
from .sockets import serve_sockets

POSTFIX = "/var/spool/postfix/public/coop-lists-out"
_SECONDS = 120
_SENT = "250 2.0.0 passed on"
_UNREADABLE = "554 5.6.0 the list can't read this message"


@dataclass(frozen=True)
class Delivery:
    """How copies are made and where they go. `config` is asked anew for each letter: lists come and
    go.
    """

    config: Callable[[], Config]
    lookup: Lookup
    postfix: str = POSTFIX

    def deliver(self, letter: Letter) -> list[str]:
        """Return a reply for each recipient: what is done is never done again, the rest is tried
        later.
        """
        config = self.config()
        envelope = read_envelope(letter.sender)
        try:
            mailing_list = config.find(envelope.address)
        except ProgramError:
            return ["550 5.1.8 no list sent this"] * len(letter.recipients)
        replies: list[str] = []
        try:
            self._send(
                letter, envelope=envelope, mailing_list=mailing_list, config=config, replies=replies
            )
        except (OSError, Reply) as error:
            print(f"<4>{mailing_list.address}: {error}", file=sys.stderr)
        finally:
            sent = replies.count(_SENT)
            if sent and envelope.is_post and mailing_list.household:
                print(f"household={mailing_list.household} copies={sent}", flush=True)
        return replies + ["451 4.3.0 Postfix doesn't take it now"] * (
            len(letter.recipients) - len(replies)
        )

    def _send(
        self,
        letter: Letter,
        *,
        envelope: Envelope,
        mailing_list: MailingList,
        config: Config,
        replies: list[str],
    ) -> None:
        try:
            rewrite = envelope.from_people and must_rewrite(
                author_of(letter.data), list_domain=mailing_list.domain, lookup=self.lookup
            )
            copies = prepare_copies(
                letter.data, mailing_list=mailing_list, envelope=envelope, rewrite=rewrite
            )
        except Exception as error:  # noqa: BLE001 -- strangers write messages, and what can't be read today can't tomorrow
            print(f"<4>{mailing_list.address}: a message can't be read: {error!r}", file=sys.stderr)
            replies.extend([_UNREADABLE] * len(letter.recipients))
            return
        with Session(self.postfix, seconds=_SECONDS) as session:
            for recipient in letter.recipients:
                copy = copies.copy_for(recipient, secret=config.secret)
                path = return_path(envelope, recipient=recipient, secret=config.secret)
                try:
                    session.send(
                        stuff_dots(copy), sender=path, recipients=[recipient], utf8=letter.utf8
                    )
                    replies.append(_SENT)
                except Reply as reply:
                    if not reply.is_refusal:
                        raise
                    replies.append(reply.line)


def run_delivery() -> None:
    """Serve the socket that systemd hands over, until it is stopped."""
    delivery = Delivery(config=Config, lookup=remember(lookup_txt))
    serve_sockets(
        lambda stream, out: Conversation(
            stream, out, name="coop-lists", deliver=delivery.deliver
        ).hold()
    )
