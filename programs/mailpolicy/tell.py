"""Mail to the admin about mailboxes that were held."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP
from email.utils import formatdate, make_msgid

from ..common.addresses import domain_of
from ..common.errors import ProgramError
from ..common.smtp import Reply, Session, stuff_dots
from .config import Config
from .store import Held, Store

_POSTFIX = ("127.0.0.1", 25)
_TEXT = """\
{mailbox} may not send for now: {reason}.

Its password is probably known to somebody else. It still gets mail, and can be read.

1. Talk to its owner; give it another password: coopctl mailbox passwd {mailbox}
2. What it sent that still waits: postqueue -j on the mail server; postsuper -d ID deletes it.
3. Let it send again: coopctl mailbox release {mailbox}
"""


def tell_admin(config: Config, *, store: Store) -> None:
    """Send one message for each, as a notice that isn't answered (RFC 3834, 3.3). What can't be
    sent is tried again a minute later. Raises ProgramError.
    """
    # Goes to the admin wherever that is: Postfix relays for nobody without a login.
    root = f"root@{domain_of(config.sender)}"
    for held in store.untold():
        message = make_message(held, config=config).as_bytes(policy=SMTP)
        try:
            with Session(_POSTFIX, seconds=60) as session:
                session.send(stuff_dots(message), sender="", recipients=[root])
        except (OSError, Reply) as error:
            raise ProgramError(f"the admin can't be told of {held.mailbox}: {error}") from error
        store.set_told(held.mailbox)


def make_message(held: Held, *, config: Config) -> EmailMessage:
    """Return the message."""
    message = EmailMessage()
    message["From"], message["To"] = config.sender, config.admin
    message["Subject"] = f"{held.mailbox} is held: it may not send"
    message["Date"], message["Message-ID"] = (
        formatdate(held.since),
        make_msgid(domain=domain_of(config.sender)),
    )
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(_TEXT.format(mailbox=held.mailbox, reason=held.reason))
    return message
