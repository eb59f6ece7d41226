"""`coop-lists receive`: takes what Postfix brings to a list or one of its commands."""

from __future__ import annotations

import errno
import os
import re
import sys
import threading
from pathlib import Path

from ..common.errors import ProgramError
from ..common.heads import split_message, values_of
from ..common.smtp import Reply, Session, stuff_dots
from . import mlmmj
from .archive import archive_posts, skip_posts
from .bounces import remove_bouncing
from .config import Config, MailingList
from .lmtp import Conversation, Letter
from .loops import why_dropped
from .sockets import serve_sockets
from .tokens import is_bounce_tag

TAKEN = "250 2.0.0 taken"
UNKNOWN = "550 5.1.1 the list knows no such command"
BROKEN = "554 5.3.0 the list couldn't process this"
CHANGING = "450 4.2.1 the list is being changed"  # Postfix, which knows it, is told first and last
FULL = "452 4.2.2 the list's storage is full"
INTERRUPTED = "451 4.3.0 the list was interrupted"
_MORE = 2**20  # above a post's size: a bounce brings the post along
_EXTENSION = re.compile(
    r"[A-Za-z0-9_=.+~&'\u00a1-\U0010ffff-]{0,300}"
)  # it holds a subscriber's address (RFC 6531)
_BOUNCE = re.compile(r"b-([0-9a-f]{12})-(bounces-.+)")
_FULL = (errno.ENOSPC, errno.EDQUOT)


def run_reception() -> None:
    """Serve the socket that systemd hands over, until it is stopped."""
    serve_sockets(
        lambda stream, out: Conversation(
            stream, out, name="coop-lists", deliver=receive_letter
        ).hold()
    )


def receive_letter(letter: Letter) -> list[str]:
    """Return a reply for each recipient."""
    return [
        receive(Config(), recipient=recipient, sender=letter.sender, data=letter.data)
        for recipient in letter.recipients
    ]


def receive(config: Config, *, recipient: str, sender: str, data: bytes) -> str:
    """Take a message for a list or one of its commands. Returns the reply for Postfix."""
    local, _, domain = recipient.rpartition("@")
    name, _, extension = local.strip('"').partition(
        "+"
    )  # RFC 5321 quotes what it wouldn't take bare: "list+release-.."
    try:
        mailing_list = config.find(f"{name}@{domain}")
    except ProgramError:
        return CHANGING
    if not _EXTENSION.fullmatch(extension):
        return UNKNOWN
    command = _read_extension(config, mailing_list=mailing_list, extension=extension.lower())
    reason = _why_dropped(mailing_list, command=command, sender=sender, data=data)
    if reason is not None:
        print(f"{mailing_list.address}: dropped: {reason}", flush=True)
        return TAKEN
    return _pass_on(mailing_list, command=command or "", sender=sender, data=data)


def tell_owners(mailing_list: MailingList, *, data: bytes) -> str:
    """Pass a message on to the owners. mlmmj would do so in its author's name, which the author's
    domain forbids (SPF).
    """
    sender, told = mailing_list.command("bounces-owner"), False
    try:
        with Session(("127.0.0.1", mlmmj.PORT), seconds=60) as session:
            for owner in mailing_list.owners:
                utf8 = not owner.isascii()
                try:
                    session.send(stuff_dots(data), sender=sender, recipients=[owner], utf8=utf8)
                    told = True
                except Reply as reply:
                    print(f"<4>{mailing_list.address}: {reply}", file=sys.stderr)
    except (OSError, Reply) as error:
        print(f"<4>{mailing_list.address}: {error}", file=sys.stderr)
    return TAKEN if told else "451 4.3.0 the owners can't be told now"


def finish(mailing_list: MailingList) -> None:
    """Do what follows from a message: unsubscribe who bounces too often, archive what was sent.
    What fails is done later.
    """
    with mailing_list.lock():
        try:
            remove_bouncing(mailing_list)
            if mailing_list.archive == "off":
                skip_posts(mailing_list)
            else:
                archive_posts(mailing_list)
        except (ProgramError, OSError) as error:
            print(f"<4>{mailing_list.address}: {error}", file=sys.stderr)


def has_room(folder: Path, *, size: int) -> bool:
    """Tell whether the folder takes this many bytes more: mlmmj doesn't say why it fails."""
    trial = folder / "incoming" / f".room-{threading.get_ident()}"
    try:
        with trial.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, 3 * size + 4096)
    except OSError as error:
        if error.errno in _FULL:
            return False
        raise
    finally:
        trial.unlink(missing_ok=True)
    return True


def _pass_on(mailing_list: MailingList, *, command: str, sender: str, data: bytes) -> str:
    most = mlmmj.most_bytes(mailing_list.folder)
    if len(data) - data.count(b"\r\n") > (most + _MORE if command else most):
        return f"552 5.3.4 the list takes posts of up to {most} bytes"
    if not has_room(mailing_list.folder, size=len(data)):
        return FULL
    if command == "owner":
        return tell_owners(mailing_list, data=data)
    status = mlmmj.receive(
        mailing_list.folder, data.replace(b"\r\n", b"\n"), sender=sender, extension=command
    )
    finish(mailing_list)
    if status < 0:
        return INTERRUPTED
    return BROKEN if status and not command else TAKEN


def _read_extension(config: Config, *, mailing_list: MailingList, extension: str) -> str | None:
    """Return mlmmj's command; "" for a post; None for a bounce that isn't to an address that we
    made.
    """
    match = _BOUNCE.fullmatch(extension)
    if match is not None:
        tag, command = match.groups()
        return (
            command
            if is_bounce_tag(
                tag, secret=config.secret, address=mailing_list.address, extension=command
            )
            else None
        )
    return None if extension.startswith("bounces-") else extension


def _why_dropped(
    mailing_list: MailingList, *, command: str | None, sender: str, data: bytes
) -> str | None:
    if command is None:
        return "a bounce to an address that nobody was given"
    if command.startswith(("bounces-help", "bounces-owner")):
        return "a word of the list's own came back"
    if command.startswith("bounces-"):
        return "not a bounce: it has a sender" if sender else None
    fields, _ = split_message(data)
    if command == "owner" and any(
        value.lower().startswith("yes") for value in values_of(fields, "x-spam")
    ):
        # a post of that kind waits for the owners
        return "it looks like spam, and would go on under the list's signature"
    return why_dropped(fields, sender=sender, list_address=mailing_list.address)
