"""What Postfix logs, a line for each step of a message.

A line begins with the message's queue id, which is used again once the message is gone: `4f1AB:
client=…, sasl_username=alma@x.example`.
"""

from __future__ import annotations

import re

# Trusted fields: a member with a shell can forge SYSLOG_IDENTIFIER, but not the unit
# (systemd.journal-fields(7)).
UNITS = ("_SYSTEMD_UNIT=postfix.service", "_SYSTEMD_UNIT=postfix@-.service")

_LINE = re.compile(r"([0-9A-Za-z]+): (.*)", re.DOTALL)
_LOGIN = re.compile(r"client=[^,]+, (?:[a-z_]+=[^,]+, )*?sasl_username=([^,\s]+)")


def split_line(line: str) -> tuple[str, str]:
    """Return the queue id and what is said of the message; both empty if the line is about none."""
    match = _LINE.fullmatch(line)
    return (match[1], match[2]) if match else ("", "")


def find_login(text: str) -> str | None:
    """Return who submits the message, if smtpd says so of it."""
    match = _LOGIN.match(text)
    return match[1] if match else None
