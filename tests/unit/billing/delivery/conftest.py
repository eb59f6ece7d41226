"""A real submission server with TLS and login, and a co-op whose invoices wait to be mailed."""

from __future__ import annotations

import asyncio
import logging
import os
import ssl
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from coopctl.core.config.coop import parse_config
from tests.unit.commands import in_inventory

__all__ = ["in_inventory"]

DRIVER = Path(__file__).parent / "driver.py"
USER, PASSWORD = "treasurer", "sesame"


class Handler:
    """Takes mail. `before_answer` runs when a mail is there and not yet answered, `on_recipient`
    when one is named.

    Addresses in `refused` have no mailbox.
    """

    def __init__(self):
        self.mails = []
        self.refused = set()
        self.before_answer = None
        self.on_recipient = None

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.on_recipient is not None:
            self.on_recipient(server, address)
        if address in self.refused:
            return "550 5.1.1 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.mails.append(message_from_bytes(envelope.content, policy=default))
        if self.before_answer is not None:
            answer = self.before_answer(server)
            if answer:
                return answer
        return f"250 2.0.0 queued as {len(self.mails)}"

    @property
    def identifications(self):
        return [mail["Message-ID"] for mail in self.mails]


class MailServer(Controller):
    """aiosmtpd on a free port."""

    def __init__(self, handler, *, context, **options):
        super().__init__(
            handler,
            hostname="127.0.0.1",
            port=0,
            tls_context=context,
            require_starttls=True,
            auth_required=True,
            authenticator=check_login,
            **options,
        )

    def _trigger_server(self):
        """Ask the server which port it got; nothing else is needed to wake it."""
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


def check_login(server, session, envelope, mechanism, login):
    return AuthResult(
        success=(login.login, login.password) == (USER.encode(), PASSWORD.encode()), handled=False
    )


@pytest.fixture(scope="session")
def certificate(tmp_path_factory):
    """A certificate for localhost that signs itself; returns (certificate, key) files."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    folder = tmp_path_factory.mktemp("tls")
    (folder / "cert.pem").write_bytes(signed.public_bytes(serialization.Encoding.PEM))
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (folder / "key.pem").write_bytes(private)
    return folder / "cert.pem", folder / "key.pem"


@pytest.fixture
def handler():
    return Handler()


@pytest.fixture
def mail_server(handler, certificate, monkeypatch):
    """A running server whose certificate this process trusts."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(*certificate)
    logging.getLogger("mail.log").setLevel(
        logging.ERROR
    )  # aiosmtpd warns of its own deprecations at each login
    server = MailServer(handler, context=context, loop=asyncio.new_event_loop())
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
    monkeypatch.setenv("COOPCTL_MAIL_PASSWORD", PASSWORD)
    server.start()
    yield server
    if server.loop.is_running():
        server.stop()


@pytest.fixture
def config(config, mail_server):
    """The co-op, mailing through that server."""
    mail = {
        "host": "localhost",
        "port": mail_server.port,
        "user": USER,
        "sender": "economy@frysboxen.example",
    }
    return parse_config(
        {
            "coop": config.model_dump(exclude={"mail", "pools"})
            | {"mail": mail, "pools": config.pools}
        },
        source="coop.yml",
    )


@pytest.fixture
def mailing(registry_environment, registry_of, mail_server):
    """A registry that several processes mail from."""
    settings = {name: os.environ[name] for name in ("SSL_CERT_FILE", "COOPCTL_MAIL_PASSWORD")}
    return registry_of(
        registry_environment | settings | {"MAIL_PORT": str(mail_server.port)}, driver=DRIVER
    )
