"""Handing mail to the co-op's submission server (RFC 6409), one at a time, so that its outcome is
known or known to be unknown.

All that smtplib raises is an OSError.
"""

from __future__ import annotations

import contextlib
import re
import smtplib
import socket
import ssl
from collections.abc import Callable
from types import TracebackType
from typing import Any

from coopctl.core.config.mail import PASSWORD_VARIABLE, MailSettings
from coopctl.core.errors import ConfigurationError, CoopError, UnreachableError

_TIMEOUT = 60
_ACCEPTING_SECONDS = (
    600  # RFC 5321, 4.5.3.2.6: a server may take ten minutes to answer the end of the data
)
_LATER = "nothing is lost: run it again when it answers"
_LEADING_DOT = re.compile(rb"^\.", re.MULTILINE)


class MailRefusedError(CoopError):
    """The mail was certainly not accepted."""


class OutcomeUnknownError(CoopError):
    """The whole mail was handed over, and the answer never came."""


class Submission:
    """A context manager: a connection with verified TLS, logged in; opened when it's needed, and
    again when the server hangs up.
    """

    def __init__(self, settings: MailSettings, *, password: str) -> None:
        self._settings = settings
        self._password = password
        self._smtp: smtplib.SMTP | None = None

    def __enter__(self) -> Submission:
        self._smtp = self._connect()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._smtp is not None and kind is None:
            with contextlib.suppress(OSError):
                self._smtp.quit()
        self._drop()

    def send(self, message: bytes, *, recipient: str, claim: Callable[[], None]) -> str:
        """Hand over one mail (RFC 5322, CRLF) and return the server's answer.

        `claim` is called once the recipient is accepted, before any of the mail is sent; if it
        raises, nothing is. Raises MailRefusedError or OutcomeUnknownError for this mail,
        UnreachableError if no other can be sent either.
        """
        smtp = self._offer(recipient)
        try:
            claim()
        except BaseException:
            self._drop()
            raise
        return self._transfer(smtp, _LEADING_DOT.sub(b"..", message))

    def _offer(self, recipient: str) -> smtplib.SMTP:
        """Give sender and recipient; a connection that went stale is opened again, once."""
        if self._smtp is not None:
            try:
                return self._give_envelope(self._smtp, recipient=recipient)
            except OSError:
                self._drop()
        self._smtp = self._connect()
        try:
            return self._give_envelope(self._smtp, recipient=recipient)
        except OSError as error:
            self._drop()
            raise MailRefusedError(f"the mail server hung up: {error}") from error

    def _give_envelope(self, smtp: smtplib.SMTP, *, recipient: str) -> smtplib.SMTP:
        for give, address in ((smtp.mail, self._settings.sender), (smtp.rcpt, recipient)):
            code, answer = give(address)
            if code == 421:  # it closes the connection (RFC 5321, 3.8)
                raise smtplib.SMTPServerDisconnected(_text(code, answer))
            if code // 100 != 2:
                smtp.rset()
                raise MailRefusedError(_text(code, answer))
        return smtp

    def _transfer(self, smtp: smtplib.SMTP, data: bytes) -> str:
        try:
            code, answer = smtp.docmd("DATA")
            if code != 354:
                smtp.rset()
                raise MailRefusedError(_text(code, answer))
            smtp.send(data)
        except OSError as error:
            self._drop()
            raise MailRefusedError(
                f"the mail server hung up before it had the mail: {error}"
            ) from error
        try:
            if smtp.sock is not None:
                smtp.sock.settimeout(_ACCEPTING_SECONDS)
            smtp.send(b".\r\n")
            code, answer = smtp.getreply()
        except OSError as error:
            self._drop()
            raise OutcomeUnknownError(
                f"the mail server had the whole mail and didn't answer: {error}"
            ) from error
        if code // 100 != 2:
            raise MailRefusedError(_text(code, answer))
        if smtp.sock is not None:
            smtp.sock.settimeout(_TIMEOUT)
        return _text(code, answer)

    def _connect(self) -> smtplib.SMTP:
        where = f"the mail server {self._settings.host}, port {self._settings.submission_port},"
        try:
            smtp = self._open()
        except ssl.SSLError as error:
            raise CoopError(
                f"{where} can't be trusted: {error}",
                hint="mail.host in coop.yml is the name on its certificate",
            ) from error
        except smtplib.SMTPNotSupportedError:
            raise CoopError(
                f"{where} offers no STARTTLS: no password goes there",
                hint="mail.security: tls is for port 465",
            ) from None
        except OSError as error:
            raise UnreachableError(f"{where} can't be reached: {error}", hint=_LATER) from error
        return self._log_in(smtp, where=where)

    def _log_in(self, smtp: smtplib.SMTP, *, where: str) -> smtplib.SMTP:
        try:
            smtp.login(self._settings.user, self._password)
        except (OSError, UnicodeEncodeError) as error:
            smtp.close()
            if isinstance(error, smtplib.SMTPServerDisconnected) or not isinstance(
                error, (smtplib.SMTPException, UnicodeEncodeError)
            ):
                raise UnreachableError(
                    f"{where} hung up at the login: {error}", hint=_LATER
                ) from error
            hint = (
                f"look at mail.user in coop.yml, and at ${PASSWORD_VARIABLE} or mail.password_file"
            )
            raise ConfigurationError(
                f"{where} refuses {self._settings.user!r}: {_reason(error)}", hint=hint
            ) from None
        return smtp

    def _open(self) -> smtplib.SMTP:
        host, port = self._settings.host, self._settings.submission_port
        context = ssl.create_default_context()
        if self._settings.security == "tls":
            return _TlsConnection(
                host, port, timeout=_TIMEOUT, context=context, address=self._settings.address
            )
        smtp = _Connection(host, port, timeout=_TIMEOUT, address=self._settings.address)
        try:
            smtp.starttls(context=context)
        except BaseException:
            smtp.close()
            raise
        return smtp

    def _drop(self) -> None:
        if self._smtp is not None:
            self._smtp.close()
        self._smtp = None


class _Connection(smtplib.SMTP):
    """SMTP at `address`, if one is given, with the server whose certificate is for the host's
    name.
    """

    def __init__(self, host: str, port: int, *, address: str | None, **options: Any) -> None:
        self._address = address
        super().__init__(host, port, **options)

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        return super()._get_socket(self._address or host, port, timeout)  # type: ignore[misc, no-any-return]


class _TlsConnection(_Connection, smtplib.SMTP_SSL):
    """The same, with TLS from the start."""


def _text(code: int, answer: bytes) -> str:
    return f"{code} {' '.join(answer.decode(errors='replace').split())}"


def _reason(error: Exception) -> str:
    match error:
        case smtplib.SMTPAuthenticationError():
            return _text(
                error.smtp_code,
                error.smtp_error
                if isinstance(error.smtp_error, bytes)
                else str(error.smtp_error).encode(),
            )
        case UnicodeEncodeError():
            return "a password with other letters than ASCII's can't be sent to it"
        case _:
            return str(error)
