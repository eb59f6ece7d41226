"""What each recipient of a list gets: the post with a link of its own, and an author whom receivers
believe. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from email.header import Header
from email.utils import parseaddr

from ..common.addresses import domain_of, without_detail
from ..common.heads import Field, split_message, values_of
from .config import MailingList
from .footer import add_footer
from .headers import decode_words
from .tokens import bounce_tag, link_token

_BOUNCES = re.compile(
    r"(?P<name>[^+@]+)\+(?P<extension>bounces-(?P<kind>[0-9]+|confsub|confunsub|probe|help|owner)(?:-(?P<rest>.+))?)@(?P<domain>[^@]+)"
)
HELP = "bounces-help"  # where bounces of mlmmj's own words go, to nobody


@dataclass(frozen=True)
class Envelope:
    """The sender that a list's message has: the list's `address`, and `extension`, whose `kind` is
    a post's number or a word.

    `named`: it names a recipient, or a request, already.
    """

    address: str
    extension: str
    kind: str
    named: bool

    @property
    def is_post(self) -> bool:
        """Whether this is a post or a digest of them."""
        return self.kind.isdigit()

    @property
    def from_people(self) -> bool:
        """Whether a person wrote it, and not mlmmj."""
        return self.is_post or self.kind == "owner"


def read_envelope(sender: str) -> Envelope:
    """Read mlmmj's `garden+bounces-12@…` (one for all), `garden+bounces-12-alma=x.example@…`, or
    any other sender of a list.
    """
    match = _BOUNCES.fullmatch(sender)
    if match is None:
        return Envelope(without_detail(sender).lower(), HELP, "help", named=True)
    named = match["rest"] is not None or match["kind"] in ("help", "owner")
    return Envelope(
        f"{match['name']}@{match['domain']}".lower(), match["extension"], match["kind"], named=named
    )


def return_path(envelope: Envelope, *, recipient: str, secret: bytes) -> str:
    """Return where this recipient's bounces go: mlmmj's own address, named for the recipient (VERP)
    and signed.
    """
    extension = (
        envelope.extension
        if envelope.named
        else f"{envelope.extension}-{'='.join(recipient.rsplit('@', 1))}"
    )
    tag = bounce_tag(secret, address=envelope.address, extension=extension)
    name, _, domain = envelope.address.rpartition("@")
    return f"{name}+b-{tag}-{extension}@{domain}"


@dataclass(frozen=True)
class Copies:
    """A message that is the same for all but a few lines in its middle."""

    head: bytes
    tail: bytes
    mailing_list: MailingList
    is_post: bool

    def copy_for(self, recipient: str, *, secret: bytes) -> bytes:
        """Return the recipient's copy; a post has the link of RFC 8058, which unsubscribes this
        recipient alone.
        """
        if not self.is_post:
            return self.head + self.tail
        token = link_token(secret, address=self.mailing_list.address, subscriber=recipient)
        lines = (
            "List-Unsubscribe: "
            f"<https://{self.mailing_list.web}/unsubscribe/{self.mailing_list.id}/{token}>,\r\n"
            f" <mailto:{self.mailing_list.command('unsubscribe')}>\r\n"
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"
        )
        return self.head + lines.encode() + self.tail


def prepare_copies(
    data: bytes, *, mailing_list: MailingList, envelope: Envelope, rewrite: bool
) -> Copies:
    """Return what all recipients share. `rewrite`: the author's domain forbids to be named by us,
    so the list's is.
    """
    fields, body = split_message(data)
    if not envelope.from_people and not values_of(fields, "auto-submitted"):
        fields.append(("auto-submitted", b"Auto-Submitted: auto-generated\r\n"))
    if envelope.is_post:
        fields = [
            (name, raw)
            for name, raw in fields
            if name not in ("list-unsubscribe", "list-unsubscribe-post")
        ]
    if rewrite:
        fields = rewrite_author(fields, mailing_list=mailing_list)
    if envelope.is_post and mailing_list.footer:
        fields, body = add_footer(fields, body, footer=mailing_list.footer)
    return _join(fields, body, mailing_list=mailing_list, is_post=envelope.is_post)


def author_of(data: bytes) -> str:
    """Return the domain of the message's author, in lower case; empty if From names none."""
    return domain_of(_author(split_message(data)[0])[1]).lower()


def rewrite_author(fields: Sequence[Field], *, mailing_list: MailingList) -> list[Field]:
    """Return the fields with `Alma via garden <garden@…>` as From; the author's address is where an
    answer to the author finds it.

    That is Reply-To, or Cc where answers go to the list.
    """
    name, address = _author(fields)
    shown = f"{name or address.partition('@')[0]} via {mailing_list.address.partition('@')[0]}"
    author = _mailbox(name, address)
    changed: list[Field] = []
    for known, raw in fields:
        if known == "from":
            changed.append(("from", f"From: {_mailbox(shown, mailing_list.address)}\r\n".encode()))
            changed.append(("x-original-from", f"X-Original-From: {author}\r\n".encode()))
        elif known not in ("sender", "x-original-from"):
            changed.append((known, raw))
    if mailing_list.reply_to == "list":
        copied = [raw.partition(b":")[2].strip() for known, raw in changed if known == "cc"]
        changed = [field for field in changed if field[0] != "cc"]
        return [*changed, ("cc", b"Cc: " + b",\r\n ".join([*copied, author.encode()]) + b"\r\n")]
    if not any(known == "reply-to" for known, _ in changed):
        changed.append(("reply-to", f"Reply-To: {author}\r\n".encode()))
    return changed


def _author(fields: Sequence[Field]) -> tuple[str, str]:
    name, address = parseaddr(next(iter(values_of(fields, "from")), ""))
    return re.sub(r"[\x00-\x1f\x7f]", " ", decode_words(name)).strip(), re.sub(
        r"[\x00-\x20\x7f<>]", "", address
    )


def _mailbox(name: str, address: str) -> str:
    if not name:
        return address
    if name.isascii():
        quoted = name.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{quoted}" <{address}>'
    return f"{Header(name, 'utf-8', maxlinelen=70).encode(linesep=chr(13) + chr(10))} <{address}>"


def _join(
    fields: Sequence[Field], body: bytes, *, mailing_list: MailingList, is_post: bool
) -> Copies:
    head = b"".join(raw if raw.endswith(b"\n") else raw + b"\r\n" for _, raw in fields)
    return Copies(head, b"\r\n" + body, mailing_list=mailing_list, is_post=is_post)
