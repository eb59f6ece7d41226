"""The service: one process for each message, which systemd hands the connection to."""

from __future__ import annotations

import os
import pwd
import socket
import struct
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import BinaryIO

from ..common.activation import given_descriptor
from .head import Head, read_head
from .postfix import submit
from .protocol import MAX_LINE, MOST_RECIPIENTS, READY, Request, parse_request, render_answer
from .refusal import Refusal
from .senders import find_login, find_stand_in, read_mailboxes, read_table

_SECONDS = 30
_PIECE = 65536
_CREDENTIALS = struct.Struct("iII")  # process, user, group
_FIRST_OF_PEOPLE = 1000  # Users of the system's own are called coop-… as well


def serve() -> int:
    """Take one message in and answer. Always 0: a refusal is for the member, not for the
    journal.
    """
    with socket.socket(fileno=given_descriptor()) as connection:
        connection.settimeout(_SECONDS)
        code, sentence = os.EX_OK, ""
        try:
            household = find_household(connection)
            connection.sendall(READY)
            with connection.makefile("rb") as stream:
                hand_on(stream, household=household)
        except Refusal as refusal:
            code, sentence = refusal.code, str(refusal)
        except OSError as error:
            print(f"given up: {error}", file=sys.stderr)
            code, sentence = (
                os.EX_UNAVAILABLE,
                "mail is out of order on this server: try again later",
            )
        with suppress(OSError):  # who asked is gone
            connection.sendall(render_answer(code, sentence))
    return 0


def find_household(connection: socket.socket) -> str:
    """Return the number of the household whose user is at the other end, as the kernel knows it
    (SO_PEERCRED in unix(7)).

    Raises Refusal where it's anybody else.
    """
    _, uid, _ = _CREDENTIALS.unpack(
        connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _CREDENTIALS.size)
    )
    try:
        name = pwd.getpwuid(uid).pw_name
    except KeyError:
        name = ""
    if uid < _FIRST_OF_PEOPLE or not name.startswith("coop-"):
        raise Refusal("this is for households' web sites only", code=os.EX_NOPERM)
    return name.removeprefix("coop-")


def hand_on(stream: BinaryIO, *, household: str) -> None:
    """Read a request and its message, and bring it to Postfix in the name of the mailbox it's from:
    the household's first, where a program has made an address up. Raises Refusal.
    """
    request = parse_request(stream.readline(MAX_LINE))
    head = read_head(stream)
    authors = head.addresses("From")
    author = next(iter(authors), None)
    sender = author if request.sender is None else request.sender
    try:
        login = find_login(sender or author, author=author, household=household, look_up=read_table)
    except Refusal:
        unknown = [address for address in {author, sender} if address]
        stand_in = find_stand_in(
            unknown, household=household, look_up=read_table, mailboxes=read_mailboxes
        )
        if stand_in is None or len(authors) > 1:
            raise
        login = stand_in
        head = head.written_by(login, instead_of=author)
        sender = "" if request.sender == "" else login
    recipients = find_recipients(request, head=head)
    message = render_message(head, stream, hide_bcc=request.from_headers)
    submit(message, login=login, sender=sender or "", recipients=recipients)


def find_recipients(request: Request, *, head: Head) -> list[str]:
    """Return each recipient once. Raises Refusal if there is none, or too many."""
    named = head.addresses("To", "Cc", "Bcc") if request.from_headers else []
    recipients = list(dict.fromkeys([*request.recipients, *named]))
    if not recipients:
        raise Refusal("the message has no recipient", code=os.EX_USAGE)
    if len(recipients) > MOST_RECIPIENTS:
        raise Refusal(
            f"a message may have {MOST_RECIPIENTS} recipients, and this one has {len(recipients)}",
            code=os.EX_USAGE,
        )
    return recipients


def render_message(head: Head, body: BinaryIO, *, hide_bcc: bool) -> Iterable[bytes]:
    """Yield the message in pieces, without what nobody else is to see."""
    yield head.without("Bcc" if hide_bcc else "")
    while piece := body.read(_PIECE):
        yield piece
