"""Mail clients of the demonstration: they check the server's certificate, log in, send and read."""

from __future__ import annotations

import imaplib
import smtplib
import socket
import ssl
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import localtime, make_msgid

from coopctl.demo.place import Place
from coopctl.demo.polling import wait_until
from lab.podman import podman

_FETCH_ROOT = """
import ssl, urllib.request
trusted_place = ssl._create_unverified_context()
answer = urllib.request.urlopen("https://localhost:15000/roots/0", context=trusted_place)
print(answer.read().decode())
"""


@dataclass(frozen=True)
class Account:
    """Who logs in, and with which password."""

    address: str
    password: str


class _Submission(smtplib.SMTP):
    """SMTP to `address`, with a certificate for the server's name."""

    def __init__(self, place: Place, *, port: int = 587) -> None:
        self._address = place.address
        super().__init__(place.server_name, port, timeout=20)

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:  # noqa: ARG002 - the signature is smtplib's
        return socket.create_connection((self._address, port), timeout)


class _Reader(imaplib.IMAP4_SSL):
    """IMAPS to `address`, with a certificate for the server's name."""

    def __init__(self, place: Place, *, context: ssl.SSLContext) -> None:
        self._address, self._context = place.address, context
        super().__init__(place.server_name, 993, ssl_context=context, timeout=20)

    def _create_socket(self, timeout: float | None) -> socket.socket:
        raw = socket.create_connection((self._address, self.port), timeout)
        return self._context.wrap_socket(raw, server_hostname=self.host)


def trust(place: Place) -> ssl.SSLContext:
    """Return a context that trusts the lab's CA alone, as of the server's certificate."""
    return ssl.create_default_context(cadata=issuer_root(place))


def issuer_root(place: Place) -> str:
    """Return the PEM root of the certificates that the lab's ACME CA issues; it is made anew at
    each start of the CA.
    """
    return podman(
        "exec", "--interactive", place.lab.outside, "python3", "-", text=_FETCH_ROOT
    ).stdout


def compose(
    *, sender: str, recipients: tuple[str, ...], subject: str, text: str = "Good morning!\n"
) -> EmailMessage:
    """Return a message."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, ", ".join(recipients), subject
    message["Date"], message["Message-ID"] = (
        localtime(),
        make_msgid(domain=sender.rpartition("@")[2]),
    )
    message.set_content(text)
    return message


def submit(
    place: Place, message: EmailMessage, *, account: Account, context: ssl.SSLContext
) -> None:
    """Send through submission, with STARTTLS and login. Raises smtplib.SMTPException if the server
    refuses.
    """
    with _Submission(place) as smtp:
        smtp.starttls(context=context)
        smtp.login(account.address, account.password)
        smtp.send_message(message)


def read_subjects(place: Place, *, account: Account, context: ssl.SSLContext) -> list[str]:
    """Log in by IMAP and return the subjects in the inbox. Raises imaplib.IMAP4.error if the login
    is refused.
    """
    with _Reader(place, context=context) as imap:
        imap.login(account.address, account.password)
        imap.select("INBOX", readonly=True)
        _, data = (
            imap.fetch("1:*", "(BODY.PEEK[HEADER.FIELDS (SUBJECT)])")
            if _has_mail(imap)
            else ("OK", [])
        )
        return [
            part[1].decode().partition(":")[2].strip() for part in data if isinstance(part, tuple)
        ]


def _has_mail(imap: imaplib.IMAP4) -> bool:
    _, found = imap.search(None, "ALL")
    return bool(found and found[0])


def wait_for_subject(
    place: Place, subject: str, *, account: Account, context: ssl.SSLContext
) -> None:
    """Wait until the inbox has a message with the subject. Raises CoopError if it doesn't come."""
    _wait(
        lambda: subject in read_subjects(place, account=account, context=context),
        what=f"{subject!r} to {account.address}",
    )


def wait_for_attachment(
    place: Place, name: str, *, account: Account, context: ssl.SSLContext
) -> tuple[str, bytes]:
    """Wait until the inbox has a message with an attachment of that name. Returns the message's
    subject and the attachment.
    """
    found: list[tuple[str, bytes]] = []

    def look() -> bool:
        found.extend(_find_attachments(place, name, account=account, context=context))
        return bool(found)

    _wait(look, what=f"{name} to {account.address}")
    return found[0]


def _find_attachments(
    place: Place, name: str, *, account: Account, context: ssl.SSLContext
) -> Iterator[tuple[str, bytes]]:
    with _Reader(place, context=context) as imap:
        imap.login(account.address, account.password)
        imap.select("INBOX", readonly=True)
        _, data = imap.fetch("1:*", "(BODY.PEEK[])") if _has_mail(imap) else ("OK", [])
        for part in data:
            if not isinstance(part, tuple):
                continue
            message = message_from_bytes(part[1], policy=policy.default)
            for attachment in message.iter_attachments():
                if attachment.get_filename() == name:
                    yield str(message["Subject"]), attachment.get_content()


def send_from_outside(place: Place, message: EmailMessage) -> None:
    """Send from the foreign mail server, as any server of the world would."""
    podman(
        "exec",
        "--interactive",
        place.lab.outside,
        "sendmail",
        "-t",
        "-i",
        "-f",
        message["From"],
        text=message.as_string(),
    )


def wait_for_subject_outside(place: Place, subject: str) -> None:
    """Wait until vera@outside.example has a message with the subject. Raises CoopError if it
    doesn't come.
    """
    command = (
        "exec",
        place.lab.outside,
        "grep",
        "-rqsxF",
        f"Subject: {subject}",
        "/home/vera/Maildir/new",
    )
    _wait(
        lambda: podman(*command, check=False).returncode == 0,
        what=f"{subject!r} to vera@outside.example",
    )


def _wait(arrived: Callable[[], bool], *, what: str) -> None:
    wait_until(
        arrived, what=what, hint="look at the servers' mail logs with `journalctl -u postfix*`"
    )
