"""The outside world as a mail system: brings mail to servers, honest or forged, receives it, and
says what it thinks of it.
"""

from __future__ import annotations

import base64
import hashlib
import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from ipaddress import ip_address
from typing import Any

from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cryptography.x509 import load_pem_x509_certificate

from coopctl.core.errors import CoopError
from lab.containers import running
from lab.dns import publish, withdraw
from lab.labs import LABS, OUTSIDE_DOMAIN, Lab
from lab.podman import podman

VERA = f"vera@{OUTSIDE_DOMAIN}"
_PATIENCE = 30
_FIND = (
    'cd /home/vera/Maildir && file=$(grep -rlixF -- "$1" new cur 2>/dev/null | head -n 1)'
    ' && [ -n "$file" ] && base64 "$file"'
)


@dataclass(frozen=True)
class Reply:
    """A mail server's last answer; `stage` (connect, mail, rcpt, data) is where the session
    ended.
    """

    stage: str
    code: int
    text: str


class Outside:
    """One lab's outside world. Records that it publishes are withdrawn by `forget`."""

    def __init__(self, lab: Lab) -> None:
        self.lab = lab
        self.address = str(lab.outside_address)
        self.other_address = str(lab.nameserver_address)
        self._published: list[str] = []
        self._has_policy = False

    def run(self, *command: str, text: str | None = None, check: bool = True) -> str:
        """Run a command there and return what it prints. Raises CoopError if it fails and `check`
        is set.
        """
        return podman(
            "exec", "--interactive", self.lab.outside, *command, text=text, check=check
        ).stdout

    def publish(self, *records: str, replace: bool = False) -> None:
        """Add records `name. TYPE data` to the lab's DNS, until `forget`."""
        publish(self.lab, *records, replace=replace)
        self._published += records

    def forget(self) -> None:
        """Withdraw what was published here."""
        if self._has_policy:
            self.run("lab-mta-sts", "off")
            self._has_policy = False
        if self._published:
            withdraw(self.lab, *self._published)
            self._published.clear()

    def bring(
        self,
        message: EmailMessage | bytes,
        *,
        server: str,
        recipients: Sequence[str],
        sender: str = VERA,
        helo: str = OUTSIDE_DOMAIN,
        source: str | None = None,
        sign_as: str | None = None,
    ) -> Reply:
        """Bring a message to a server's port 25 in one session and return its answer.

        `source`: one of this machine's addresses to come from; `other_address` is no mail server's.
        `sign_as`: a domain to sign for with the key that is published for outside.example.
        """
        options = [
            "--sender",
            sender,
            "--helo",
            helo,
            *(word for one in recipients for word in ("--to", one)),
        ]
        options += ["--source", source] if source else []
        options += ["--sign", sign_as] if sign_as else []
        return Reply(**json.loads(self._pipe(message, "lab-send", server, *options)))

    def post(
        self, message: EmailMessage | bytes, *, recipients: Sequence[str], sender: str = VERA
    ) -> None:
        """Hand a message to the mail server there, which finds the recipients' servers by MX, and
        tries again when told to.
        """
        self._pipe(message, "sendmail", "-i", "-f", sender, *recipients)

    def receive(self, message_id: str, *, within: float = _PATIENCE) -> bytes:
        """Wait for the message in Vera's mailbox and return it as it arrived. Raises CoopError if
        it doesn't come.
        """
        return self.find(f"Message-ID: {message_id}", within=within)

    def find(self, line: str, *, within: float = _PATIENCE) -> bytes:
        """Wait for a message of Vera's that contains the line, and return it. Raises CoopError if
        none comes.
        """
        deadline = time.monotonic() + within
        while not (found := self.run("sh", "-c", _FIND, "sh", line, check=False)):
            if time.monotonic() > deadline:
                raise CoopError(
                    f"no message with {line!r} arrived at {VERA} within {within:g} seconds"
                )
            time.sleep(0.2)
        return base64.b64decode(found)

    def verify(self, message: bytes) -> dict[str, Any]:
        """Return what `lab-verify` there says of a message: {"dkim": [...], "arc": {...}, "spf":
        {...}, "dmarc": {...}}.
        """
        verdict: dict[str, Any] = json.loads(self._pipe(message, "lab-verify"))
        return verdict

    def publish_policy(self, mode: str, *, mail_server: str = OUTSIDE_DOMAIN) -> None:
        """Publish an MTA-STS policy of outside.example (RFC 8461): enforce, testing or none; `off`
        serves none.
        """
        self.run("lab-mta-sts", mode, mail_server)
        self._has_policy = True
        self.publish(f'_mta-sts.{OUTSIDE_DOMAIN}. TXT "v=STSv1; id={time.time_ns()}"', replace=True)

    def tlsa(self, *, port: int = 25) -> str:
        """Return the TLSA record (DANE-EE, RFC 6698) that is right for the mail server there;
        publish it, or a wrong one.
        """
        certificate = load_pem_x509_certificate(self.run("cat", "/etc/lab/mail.pem").encode())
        key = certificate.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        return f"_{port}._tcp.{OUTSIDE_DOMAIN}. TLSA 3 1 1 {hashlib.sha256(key).hexdigest()}"

    def _pipe(self, message: EmailMessage | bytes, *command: str) -> str:
        """Run a command with exactly these bytes on its standard input."""
        data = message if isinstance(message, bytes) else message.as_bytes()
        return self.run(
            "sh", "-c", 'base64 -d | "$@"', "sh", *command, text=base64.b64encode(data).decode()
        )


def outside_of(server: str) -> Outside | None:
    """Return the outside world of the lab that the server's address is in; None where there is
    none, as for live servers.
    """
    for lab in LABS.values():
        if _is_in(lab, server) and lab.outside in running(lab):
            return Outside(lab)
    return None


def _is_in(lab: Lab, server: str) -> bool:
    try:
        return ip_address(server) in lab.network
    except ValueError:
        return False
