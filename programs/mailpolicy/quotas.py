"""Whether a mailbox is full: Dovecot's own policy service knows (Dovecot manual, quota-status)."""

from __future__ import annotations

import socket
from pathlib import Path

_SECONDS = 2
_FULL = " 5.2.2"


def is_mailbox_full(path: Path, *, mailbox: str, size: int) -> bool:
    """Ask Dovecot whether `size` more bytes fit. Where it doesn't answer, they do: it'll decide
    when the mail comes.
    """
    question = (
        f"request=smtpd_access_policy\nprotocol_state=RCPT\nrecipient={mailbox}\nsize={size}\n\n"
    )
    try:
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(_SECONDS)
            connection.connect(str(path))
            connection.sendall(question.encode())
            answer = b""
            while not answer.endswith(b"\n\n") and (received := connection.recv(4096)):
                answer += received
    except OSError:
        return False
    return _FULL in answer.decode(errors="replace")
