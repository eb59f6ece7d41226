"""The DNS records that a mail domain needs. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

_TTL = 3600
_TXT_STRING = 255  # octets in one character-string (RFC 1035, 3.3)
_QUOTED = re.compile(r'"([^"]*)"')


class Record(NamedTuple):
    """One resource record in text form; `name` is absolute, without the last dot."""

    name: str
    type: str
    value: str


def mail_records(domain: str, *, mail_servers: Sequence[str], dkim: Mapping[str, str]) -> list[Record]:
    """Return MX (RFC 5321), SPF (RFC 7208), DMARC (RFC 7489) and DKIM (RFC 6376).

    `dkim` has the keys' records as rspamadm writes them (quoted strings, in brackets), by what stands before `._domainkey`.
    """
    records = [Record(domain, "MX", f"10 {server}.") for server in mail_servers]
    records.append(Record(domain, "TXT", _quote("v=spf1 mx -all")))
    records.append(Record(f"_dmarc.{domain}", "TXT", _quote("v=DMARC1; p=quarantine")))
    return records + [dkim_record(domain, label=label, text=text) for label, text in dkim.items()]


def dkim_record(domain: str, *, label: str, text: str) -> Record:
    """Return the record of one key, `text` as rspamadm writes it, in strings that DNS can carry."""
    return Record(f"{label}._domainkey.{domain}", "TXT", _quote("".join(_QUOTED.findall(text))))


def render_zone(records: Sequence[Record]) -> str:
    """Return the records as lines of a zone file (RFC 1035, 5.1)."""
    return "".join(f"{record.name}. {_TTL} IN {record.type} {record.value}\n" for record in records)


def _quote(text: str) -> str:
    return " ".join(f'"{text[start : start + _TXT_STRING]}"' for start in range(0, len(text), _TXT_STRING))
